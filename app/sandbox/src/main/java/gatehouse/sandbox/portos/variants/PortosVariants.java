package gatehouse.sandbox.portos.variants;

/** What the values of {@link PortosSwitches} are called in code. */
public final class PortosVariants {
    /** What happens to something that the server cannot use. */
    public enum Unwelcome {
        REFUSED,
        IGNORED
    }

    /** The {@code items} of an empty list. */
    public enum EmptyItems {
        ARRAY,
        NULL,
        ABSENT
    }

    /** The body of an answer to {@code $count=true}. */
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

    /** The largest page, and what happens when more is asked for. */
    public record TakeMax(long most, Unwelcome more) {}

    /** Which keys a list can be sorted on. */
    public enum SortKeys {
        TOP_LEVEL,
        ALL,
        NONE
    }

    /** The order of a list when none was asked for. */
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

    /** What a list of users or devices is wrapped in. */
    public enum Envelope {
        QUERY_RESULT,
        BARE_ARRAY
    }

    /** The answer to ending a session that does not exist. */
    public enum DeleteMissing {
        NOT_FOUND,
        NO_CONTENT,
        EMPTY
    }

    /** The answer to ending a session, and when it takes effect. */
    public enum DeleteAnswer {
        SESSION,
        NO_CONTENT,
        ACCEPTED
    }

    /** What happens to a till's older session. */
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

    /** How members are sent that a client must not rely on. */
    public enum Presence {
        PRESENT,
        NULL,
        ABSENT
    }

    /** The body of an error. */
    public enum ErrorBody {
        MINIMAL,
        FULL,
        EMPTY,
        HTML
    }

    /** The JSON type of a constraint's code. */
    public enum CodeForm {
        STRING,
        NUMBER,
        ABSENT
    }

    /** Whether and how a caller learns when to try again. */
    public enum RetryHint {
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

    /** The content of a token. */
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
