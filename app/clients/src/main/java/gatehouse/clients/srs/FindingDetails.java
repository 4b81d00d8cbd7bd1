package gatehouse.clients.srs;

import gatehouse.clients.http.CallFailure;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What there is to say about a finding beyond its name. Tells no secret. */
public sealed interface FindingDetails {
    /**
     * The version that an SRS told.
     *
     * @param version as sent
     * @param usual whether it has the usual form, as in {@code 8.5.302.14} (contract: SRS 4.4)
     */
    record Version(String version, boolean usual) implements FindingDetails {}

    /**
     * What a preflight allows.
     *
     * @param asked which one it was
     * @param allowedOrigin {@code Access-Control-Allow-Origin} as sent, empty where it is missing
     * @param missing header lines that a browser would need and that did not come, such as {@code
     *     Access-Control-Allow-Credentials: true}
     */
    record Cors(PreflightCheck asked, String allowedOrigin, List<String> missing)
            implements FindingDetails {
        public Cors {
            missing = List.copyOf(missing);
        }
    }

    /**
     * What an accepted login brought.
     *
     * @param cookieNames names only; empty where none was set
     */
    record SignedIn(List<String> cookieNames, CsrfProtection csrf) implements FindingDetails {
        public SignedIn {
            cookieNames = List.copyOf(cookieNames);
        }
    }

    /**
     * An answer that tells no more than its status.
     *
     * @param status as answered
     * @param statusCode of the JSON body, null where there is none (contract: SRS 3 and 10)
     * @param statusMessage of the body, with secrets hidden; empty where there is none
     * @param characterSetMayDiffer whether user or password reach beyond ASCII, so that SRS may
     *     have read them otherwise; only told of a rejected login
     */
    record Answer(
            int status,
            @Nullable Integer statusCode,
            String statusMessage,
            boolean characterSetMayDiffer)
            implements FindingDetails {}

    /**
     * No whole answer.
     *
     * @param failure what was seen; for a certificate its subject, names, dates and fingerprint
     */
    record Lost(SrsTransportFailure loss, CallFailure failure) implements FindingDetails {}

    /**
     * Nothing was learned, because the call was cancelled.
     *
     * @param step which was stopped
     */
    record Stopped(int step) implements FindingDetails {}
}
