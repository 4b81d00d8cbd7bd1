package gatehouse.sandbox.srs;

import java.util.Optional;

/** What the ways to read the contract are called in code; {@link SrsReadings} tells their names. */
final class Ways {
    /** What https identifies itself with. */
    enum Certificate {
        GOOD,
        UNTRUSTED,
        NO_SAN,
        LOCALHOST_ONLY,
        EXPIRED_LEAF,
        EXPIRED_ANCHOR
    }

    /** What is found on the port. */
    enum Service {
        UP,
        CLOSED,
        SILENT,
        DROP_AFTER_READ,
        NOT_HTTP
    }

    /** What the question for the version is answered with. */
    record VersionAnswer(int status, String body) {}

    /** What a web desktop is allowed, as far as it is expected at all. */
    record CorsHeaders(boolean echo, boolean credentials, Optional<String> allowed) {}

    /** How a login with a wrong password ends; a code of 0 says nothing. */
    record BadCredentials(int status, int code, boolean pretends) {}

    /** What the body of a yes is. */
    enum OkBody {
        EMPTY,
        STATUS_CODE_0,
        USER_OBJECT,
        TEXT
    }

    /** What a login does while a session lives. */
    enum SecondLogin {
        REPLACES,
        JOINS,
        REFUSED
    }

    /** How the recording server takes a login. */
    enum RecordingServerState {
        UP,
        FAILING,
        BUSY,
        HANGING,
        FORGETTING
    }

    /** What becomes of the entries that name a recording server. */
    record ServerEntry(boolean outlivesLogout, Optional<Integer> refused) {}

    /** What cookies a session has. */
    enum SessionCookie {
        RANDOM_NAME,
        JSESSIONID,
        TWO,
        NARROW_PATH,
        SECURE_FLAG,
        NONE
    }

    /** Which headers carry the CSRF token. */
    enum TokenHeaders {
        BOTH,
        TOKEN_ONLY,
        RENAMED,
        NONE
    }

    /** On which answers the CSRF token is sent. */
    enum TokenSentAt {
        LOGIN,
        FIRST_PING,
        EVERY_ANSWER
    }

    /** How the recording server answers when it is asked directly. */
    enum RwsCheck {
        CODE_0,
        HTTP_401_CODE_20,
        HTTP_200_CODE_20,
        CODE_8,
        CODE_4,
        DOWN
    }

    private Ways() {}
}
