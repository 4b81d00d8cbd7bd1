package gatehouse.clients.srs;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Exchange;

import org.jspecify.annotations.Nullable;

/**
 * What a recording server told this console; it says nothing about SRS (contract: SRS 8 and 10).
 */
public sealed interface RecordingServerAnswer {
    /** The call, without secrets; null where it was given up before it was tried. */
    @Nullable Exchange exchange();

    /**
     * Asked for its version, it answered with a status from 200 to 399.
     *
     * @param version empty where it told none
     */
    record Up(int status, String version, Exchange exchange) implements RecordingServerAnswer {}

    /** It took user and password and told whose they are. */
    record Accepted(RecordingServerUser user, Exchange exchange) implements RecordingServerAnswer {}

    /**
     * It answered, and not with what was asked for.
     *
     * @param status as answered
     * @param statusCode of the body, null where there is none
     * @param statusMessage of the body, with secrets hidden; empty where there is none
     */
    record Refused(
            RefusalReason why,
            int status,
            @Nullable Integer statusCode,
            String statusMessage,
            Exchange exchange)
            implements RecordingServerAnswer {
        /** The reasons that have words of their own (contract: SRS 10). */
        public enum RefusalReason {
            /** Wrong user or password: {@code statusCode} 20, or status 401. */
            NOT_AUTHENTICATED,
            /** The password must be changed first: {@code statusCode} 8. */
            PASSWORD_CHANGE_NEEDED,
            /** A server behind it is ill: {@code statusCode} 4. */
            SERVER_BEHIND_ILL,
            /** Anything else; the numbers are to be shown. */
            OTHER
        }
    }

    /**
     * No whole answer.
     *
     * @param failure what was seen; for a certificate its subject, names, dates and fingerprint
     */
    record NoAnswer(SrsTransportFailure loss, CallFailure failure, @Nullable Exchange exchange)
            implements RecordingServerAnswer {}
}
