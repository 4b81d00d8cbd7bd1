package gatehouse.console.servicelogin;

import gatehouse.clients.http.CallException;
import gatehouse.console.acts.SendReading;
import gatehouse.console.connections.superoffice.AgentCallRetrier;
import gatehouse.console.work.WorkFailure;

/** What a failed call to SuperOffice says about an act (contract: SuperOffice 4.1). */
final class ServiceLoginReading {
    private ServiceLoginReading() {}

    static <R> SendReading<R> of(CallException failed) {
        WorkFailure why = WorkFailure.of(failed);
        return switch (AgentCallRetrier.trouble(failed)) {
            case NOT_SENT, CANCELLED_UNSENT, NOT_REACHED, UNTRUSTED ->
                    new SendReading.NotSent<>(why);
            case BAD_REQUEST,
                    NOT_LOGGED_IN,
                    NOT_ALLOWED,
                    NO_SUCH_ADDRESS,
                    MEDIA_TYPE_REFUSED,
                    TENANT_MOVED,
                    TOO_MANY_CALLS,
                    FAILED_CALL ->
                    new SendReading.Refused<>(why);
            case ERROR_OBJECT,
                    INCOMPLETE,
                    UNREADABLE,
                    TOO_LARGE,
                    TIMED_OUT,
                    ANSWER_LOST,
                    CANCELLED,
                    SERVER_ERROR,
                    OTHER_STATUS ->
                    new SendReading.PerhapsDone<>(why);
        };
    }

    /** The word that the journal keeps for a failure: what SuperOffice or the wire did. */
    static String word(WorkFailure why) {
        return why instanceof WorkFailure.Call call
                ? AgentCallRetrier.trouble(call.thrown()).name()
                : "";
    }
}
