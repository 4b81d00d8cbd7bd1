package gatehouse.sandbox.portos;

/**
 * What the ways to read the contract are called in code; {@link PortosReadings} tells their names.
 */
final class Ways {
    /** What happens to something the server cannot use. */
    enum Unwelcome {
        REFUSED,
        IGNORED
    }

    /** Which members a list with nothing in it has. */
    enum EmptyItems {
        ARRAY,
        NULL,
        ABSENT
    }

    /** What the answer to a mere count looks like. */
    enum CountBody {
        TOTAL,
        COUNT_ZERO,
        ITEMS_NULL,
        ITEMS_EMPTY
    }

    /** What {@code count} means on a page. */
    enum PageCount {
        PAGE,
        TOTAL
    }

    /** The largest page, and what happens to a wish for more. */
    record TakeMax(long most, Unwelcome more) {}

    /** How a list stands that no order was asked for. */
    enum DefaultOrder {
        BY_START,
        SHUFFLED
    }

    /** Whose sessions a list shows. */
    enum ListAccess {
        ALL,
        OWN_ONLY,
        ADMINS
    }

    /** How a list is wrapped. */
    enum Envelope {
        QUERY_RESULT,
        BARE_ARRAY
    }

    /** What ending a session that is not there is answered with. */
    enum DeleteMissing {
        NOT_FOUND,
        NO_CONTENT,
        EMPTY
    }

    /** What ending a session is answered with, and when it takes effect. */
    enum DeleteAnswer {
        SESSION,
        NO_CONTENT,
        ACCEPTED
    }

    /** What becomes of a till's older session. */
    enum Takeover {
        REMOVED,
        LISTED_EXPIRED
    }

    /** What a call changes on the caller's own session. */
    enum Touch {
        BOTH,
        VERSION_ONLY,
        NONE
    }

    /** How members that the client must not rely on are told. */
    enum Presence {
        PRESENT,
        NULL,
        ABSENT
    }

    /** What an error has for a body. */
    enum ErrorBody {
        MINIMAL,
        FULL,
        EMPTY,
        HTML
    }

    /** How a constraint's code is typed. */
    enum CodeForm {
        STRING,
        NUMBER,
        ABSENT
    }

    /** Whether a caller is told when to come again, and how. */
    enum Hint {
        NONE,
        SECONDS,
        HTTP_DATE
    }

    /** What happens above 50 calls in 10 s. */
    enum RateLimit {
        OFF,
        REFUSED,
        REFUSED_WITH_HINT
    }

    /** What fills the licensed seats. */
    enum SeatLimit {
        OFF,
        DEVICES,
        SESSIONS
    }

    /** What a token looks like. */
    enum TokenForm {
        JWT,
        JWT_WITH_SESSION_ID,
        OPAQUE
    }

    /** Which sessions signed calls make. */
    enum HmacSessions {
        NONE,
        ONE_PER_KEY,
        ONE_PER_CALL
    }

    private Ways() {}
}
