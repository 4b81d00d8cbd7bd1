package gatehouse.clients.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * What happened to a call that was not answered as documented. Three of them say that nothing was
 * done, {@link NotSent}, {@link Unreachable} and {@link Untrusted}; two say what the server
 * answered, {@link Unauthorized} and {@link Refused}; after the others the outcome of a write is
 * unknown, where {@link Cancelled#sent()} is told apart.
 */
public sealed interface CallFailure {
    /**
     * Refused by ourselves before anything was sent.
     *
     * @param why the key of the reason, never a sentence: one of {@link NotSentReasons} or of a
     *     system's own, or the one that a {@link SendPermit} gave
     */
    record NotSent(String why) implements CallFailure {
        public NotSent {
            if (!why.matches("[A-Za-z0-9_-]+")) {
                throw new IllegalArgumentException("The reason must be a key.");
            }
        }
    }

    /**
     * No connection came about, so nothing was sent; or what was sent reached a port that expects
     * TLS, which carries out nothing of it.
     *
     * @param detail the system's own words, without secrets
     */
    record Unreachable(Unreachable.UnreachableReason why, String detail) implements CallFailure {
        /** How far the attempt came. */
        public enum UnreachableReason {
            NAME_UNKNOWN,
            REFUSED,
            NO_CONNECTION_IN_TIME,
            TLS_NOT_SPOKEN,
            TLS_EXPECTED,
            OTHER
        }
    }

    /**
     * The server's certificate was not accepted, so nothing was sent.
     *
     * @param subject whom the certificate was made out to
     * @param issuer who signed it
     * @param names the host names and addresses it covers, joined by a comma and a blank
     * @param sha256 fingerprint of the certificate, lower-case hex: what a {@link CertificateTrust}
     *     takes
     */
    record Untrusted(
            Untrusted.UntrustedReason why,
            String subject,
            String issuer,
            String names,
            @Nullable Instant notBefore,
            @Nullable Instant notAfter,
            String sha256)
            implements CallFailure {
        /** What is wrong with the certificate; {@code EXPIRED} is also "not valid yet". */
        public enum UntrustedReason {
            UNKNOWN_ISSUER,
            WRONG_NAME,
            EXPIRED
        }
    }

    /** Answered with status 401. */
    record Unauthorized(ProblemDetails problem) implements CallFailure {}

    /**
     * Answered with another status than the one that means success; redirects are never followed.
     */
    record Refused(ProblemDetails problem) implements CallFailure {}

    /**
     * Sent, and no whole answer came back: for a write, the outcome is unknown.
     *
     * @param after time from the start of the call until it was given up
     */
    record Unknown(Unknown.UnknownReason why, Duration after) implements CallFailure {
        /** How the answer was lost. */
        public enum UnknownReason {
            TIMED_OUT,
            CONNECTION_LOST,
            HALF_ANSWER
        }
    }

    /**
     * Answered, but not with what is documented: HTML, half a JSON, another shape, not even HTTP.
     *
     * @param status as answered, 0 where it was not HTTP
     * @param what a sentence that quotes nothing of the answer
     */
    record Malformed(int status, String what) implements CallFailure {}

    /**
     * Answered, but beyond one of our own {@link CallLimits}.
     *
     * @param limit which one, in words
     */
    record TooLarge(String limit) implements CallFailure {}

    /**
     * Given up because the calling thread was interrupted.
     *
     * @param sent whether the request may have left; for a write the outcome is then unknown
     */
    record Cancelled(boolean sent) implements CallFailure {}
}
