package gatehouse.sandbox.srs.variants;

import java.util.Optional;

/** What the ways to read the contract are called in code; {@link SrsSwitches} tells their names. */
public final class SrsVariants {
    /** What https identifies itself with. */
    public enum Certificate {
        GOOD,
        UNTRUSTED,
        NO_SAN,
        LOCALHOST_ONLY,
        EXPIRED_LEAF,
        EXPIRED_ANCHOR
    }

    /** What is found on the port. */
    public enum Service {
        UP,
        CLOSED,
        SILENT,
        DROP_AFTER_READ,
        NOT_HTTP
    }

    /** What the question for the version is answered with. */
    public record VersionAnswer(int status, String body) {}

    /** What a web desktop is allowed, as far as it is expected at all. */
    public record CorsHeaders(boolean echo, boolean credentials, Optional<String> allowed) {}

    /** How a login with a wrong password ends; a code of 0 says nothing. */
    public record BadCredentials(int status, int code, boolean pretends) {}

    /** What the body of a yes is. */
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

    /** How the recording server takes a login. */
    public enum RecordingServerState {
        UP,
        FAILING,
        BUSY,
        HANGING,
        FORGETTING
    }

    /** What becomes of the entries that name a recording server. */
    public record ServerEntry(boolean outlivesLogout, Optional<Integer> refused) {}

    /** What cookies a session has. */
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

    /** How the recording server answers when it is asked directly. */
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
