package gatehouse.clients.http;

import gatehouse.clients.trust.ShownCertificate;
import gatehouse.clients.trust.TrustRootTrouble;

import java.time.Duration;
import java.util.List;

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
     * No connection to the server came about, so nothing was sent; or what was sent reached a port
     * that expects TLS, a proxy that keeps it back, or a server that then ended the agreement on
     * TLS because of the client's certificate, and none of them carries out anything of it.
     *
     * @param detail the system's own words, without secrets; where a proxy is at fault, its host
     *     and port first
     */
    record Unreachable(Unreachable.UnreachableReason why, String detail) implements CallFailure {
        /** How far the attempt came. */
        public enum UnreachableReason {
            NAME_UNKNOWN,
            REFUSED,
            NO_CONNECTION_IN_TIME,
            TLS_NOT_SPOKEN,
            TLS_EXPECTED,
            /** The proxy is not reached. */
            PROXY_NOT_REACHED(true),
            /** The proxy asks for a sign-in, and none was sent. */
            PROXY_SIGN_IN_MISSING(false),
            /** The proxy does not accept the sign-in. */
            PROXY_SIGN_IN_REFUSED(false),
            /** The proxy answered with another refusal. */
            PROXY_REFUSED(true),
            /** The server wants a certificate of the client, and none was shown. */
            CLIENT_CERTIFICATE_WANTED(false),
            /** The server does not accept the client's certificate. */
            CLIENT_CERTIFICATE_REFUSED(false),
            OTHER;

            private final boolean passing;

            UnreachableReason() {
                this(true);
            }

            UnreachableReason(boolean passing) {
                this.passing = passing;
            }

            /** Whether the same call may come through a little later. */
            public boolean isPassing() {
                return passing;
            }
        }
    }

    /**
     * The server's certificate was not accepted, so nothing was sent.
     *
     * @param chain the certificates that the server showed, its own first; never empty
     * @param troubles why the list of trusted issuers may lack some; empty where it lacks none or
     *     no issuer was asked for
     */
    record Untrusted(
            Untrusted.UntrustedReason why,
            List<ShownCertificate> chain,
            List<TrustRootTrouble> troubles)
            implements CallFailure {
        public Untrusted {
            chain = List.copyOf(chain);
        }

        /** The server's own certificate. */
        public ShownCertificate shown() {
            return chain.getFirst();
        }

        /** What is wrong with the certificate, or with one that it rests on. */
        public enum UntrustedReason {
            /** No trusted issuer has signed it. */
            UNKNOWN_ISSUER,
            /** It does not cover the host's name. */
            WRONG_NAME,
            /** It is over its dates. */
            EXPIRED,
            /** It is before its dates. */
            NOT_YET_VALID,
            /** Another certificate is pinned. */
            CHANGED,
            /** Its key is too short, or its signature is of a broken kind. */
            WEAK
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
     * @param what is wrong with it
     */
    record Malformed(int status, AnswerDefect what) implements CallFailure {}

    /**
     * Answered, but beyond one of our own {@link CallLimits}.
     *
     * @param limit which one
     */
    record TooLarge(AnswerDefect limit) implements CallFailure {}

    /**
     * Given up because the calling thread was interrupted.
     *
     * @param sent whether the request may have left; for a write the outcome is then unknown
     */
    record Cancelled(boolean sent) implements CallFailure {}
}
