package gatehouse.sandbox.superoffice.answers;

import java.util.Map;

/** Why a call is not answered as it wished (contract: SuperOffice 10). */
public sealed interface PlayedSuperOfficeProblem {
    /** The server tried and failed. */
    record FailedCall(String type, String message) implements PlayedSuperOfficeProblem {}

    /** The request makes no sense. */
    record Malformed(String detail) implements PlayedSuperOfficeProblem {}

    /** The caller, the place or the server is not right. */
    record Refusal(int status, String type, String message, Map<String, String> headers)
            implements PlayedSuperOfficeProblem {
        public Refusal(int status, String type, String message) {
            this(status, type, message, Map.of());
        }
    }

    /** The framework turns the call down before anyone looks at it. */
    record TurnedDown(int status, String message, Map<String, String> headers)
            implements PlayedSuperOfficeProblem {}

    /** There is no such address. */
    record Nowhere(String path) implements PlayedSuperOfficeProblem {}

    /** What is named does not exist. */
    record Missing(String message) implements PlayedSuperOfficeProblem {}

    /** The answer is {@code null}, and nothing else. */
    record Silence() implements PlayedSuperOfficeProblem {}
}
