package gatehouse.sandbox.superoffice;

import java.util.Map;

/** Why a call is not answered as it wished (contract: SuperOffice 10). */
sealed interface Problem {
    /** The server tried and failed. */
    record FailedCall(String type, String message) implements Problem {}

    /** The request makes no sense. */
    record Malformed(String detail) implements Problem {}

    /** The caller, the place or the server is not right. */
    record Refusal(int status, String type, String message, Map<String, String> headers)
            implements Problem {
        Refusal(int status, String type, String message) {
            this(status, type, message, Map.of());
        }
    }

    /** The framework turns the call down before anyone looks at it. */
    record TurnedDown(int status, String message, Map<String, String> headers) implements Problem {}

    /** There is no such address. */
    record Nowhere(String path) implements Problem {}

    /** What is named does not exist. */
    record Missing(String message) implements Problem {}

    /** The answer is {@code null}, and nothing else. */
    record Silence() implements Problem {}
}
