package gatehouse.sandbox.srs.variants;

import java.util.Optional;

/** What the values of {@link SrsSwitches} are called in code. */
public final class SrsVariants {
    /** The certificate of https. */
    public enum CertificateKind {
        GOOD,
        UNTRUSTED,
        NO_SAN,
        LOCALHOST_ONLY,
        EXPIRED_LEAF,
        EXPIRED_ANCHOR
    }

    /** What is found on the port. */
    public enum ServiceState {
        UP,
        CLOSED,
        SILENT,
        DROP_AFTER_READ,
        NOT_HTTP
    }

    /** The answer to {@code GET /version}. */
    public record VersionAnswer(int status, String body) {}

    /** Which origins are expected. */
    public enum ExpectedOrigins {
        PROFILE_ORIGIN,
        OTHER,
        NONE,
        WILDCARD_DOMAIN
    }

    /** The CORS headers for an expected origin. */
    public enum CorsHeaders {
        GWS_AND_SUPPORT,
        GWS,
        ORIGIN_ONLY,
        STAR
    }

    /** The answer to a login with a wrong password; a code of 0 is not sent. */
    public record BadCredentials(int status, int code) {}

    /** The body of a login, ping or logout that worked. */
    public enum OkBody {
        EMPTY,
        STATUS_CODE_0,
        USER_OBJECT,
        TEXT
    }

    /** What a login does while a session lives. */
    public enum SecondLogin {
        REPLACES,
        JOINS,
        REFUSED
    }

    /** How the recording server handles a login. */
    public enum RecordingServerState {
        UP,
        FAILING,
        BUSY,
        HANGING,
        FORGETTING
    }

    /** What happens to the entries that name a recording server. */
    public record ServerEntry(boolean outlivesLogout, Optional<Integer> refusal) {}

    /** The cookies of a session. */
    public enum SessionCookie {
        RANDOM_NAME,
        JSESSIONID,
        TWO,
        NARROW_PATH,
        SECURE_FLAG,
        NONE
    }

    /** Which headers carry the CSRF token. */
    public enum TokenHeaders {
        BOTH,
        TOKEN_ONLY,
        RENAMED,
        NONE
    }

    /** On which answers the CSRF token is sent. */
    public enum TokenSentAt {
        LOGIN,
        FIRST_PING,
        EVERY_ANSWER
    }

    /** The answer of the recording server when it is asked directly. */
    public enum RwsCheck {
        CODE_0,
        HTTP_401_CODE_20,
        HTTP_200_CODE_20,
        CODE_8,
        CODE_4,
        DOWN
    }

    private SrsVariants() {}
}
