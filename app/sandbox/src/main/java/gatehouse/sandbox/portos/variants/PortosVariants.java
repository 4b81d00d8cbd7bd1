package gatehouse.sandbox.portos.variants;

/**
 * What the ways to read the contract are called in code; {@link PortosSwitches} tells their names.
 */
public final class PortosVariants {
    /** What happens to something the server cannot use. */
    public enum Unwelcome {
        REFUSED,
        IGNORED
    }

    /** Which members a list with nothing in it has. */
    public enum EmptyItems {
        ARRAY,
        NULL,
        ABSENT
    }

    /** What the answer to a mere count looks like. */
    public enum CountBody {
        TOTAL,
        COUNT_ZERO,
        ITEMS_NULL,
        ITEMS_EMPTY
    }

    /** What {@code count} means on a page. */
    public enum PageCount {
        PAGE,
        TOTAL
    }

    /** The largest page, and what happens to a wish for more. */
    public record TakeMax(long most, Unwelcome more) {}

    /** How a list stands that no order was asked for. */
    public enum DefaultOrder {
        BY_START,
        SHUFFLED
    }

    /** Whose sessions a list shows. */
    public enum ListAccess {
        ALL,
        OWN_ONLY,
        ADMINS
    }

    /** How a list is wrapped. */
    public enum Envelope {
        QUERY_RESULT,
        BARE_ARRAY
    }

    /** What ending a session that is not there is answered with. */
    public enum DeleteMissing {
        NOT_FOUND,
        NO_CONTENT,
        EMPTY
    }

    /** What ending a session is answered with, and when it takes effect. */
    public enum DeleteAnswer {
        SESSION,
        NO_CONTENT,
        ACCEPTED
    }

    /** What becomes of a till's older session. */
    public enum Takeover {
        REMOVED,
        LISTED_EXPIRED
    }

    /** What a call changes on the caller's own session. */
    public enum Touch {
        BOTH,
        VERSION_ONLY,
        NONE
    }

    /** How members that the client must not rely on are told. */
    public enum Presence {
        PRESENT,
        NULL,
        ABSENT
    }

    /** What an error has for a body. */
    public enum ErrorBody {
        MINIMAL,
        FULL,
        EMPTY,
        HTML
    }

    /** How a constraint's code is typed. */
    public enum CodeForm {
        STRING,
        NUMBER,
        ABSENT
    }

    /** Whether a caller is told when to come again, and how. */
    public enum Hint {
        NONE,
        SECONDS,
        HTTP_DATE
    }

    /** What happens above 50 calls in 10 s. */
    public enum RateLimit {
        OFF,
        REFUSED,
        REFUSED_WITH_HINT
    }

    /** What fills the licensed seats. */
    public enum SeatLimit {
        OFF,
        DEVICES,
        SESSIONS
    }

    /** What a token looks like. */
    public enum TokenForm {
        JWT,
        JWT_WITH_SESSION_ID,
        OPAQUE
    }

    /** Which sessions signed calls make. */
    public enum HmacSessions {
        NONE,
        ONE_PER_KEY,
        ONE_PER_CALL
    }

    private PortosVariants() {}
}
