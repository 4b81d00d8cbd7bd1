package gatehouse.sandbox.portos;

import static gatehouse.sandbox.readings.Switch.row;

import gatehouse.sandbox.portos.Ways.CodeForm;
import gatehouse.sandbox.portos.Ways.CountBody;
import gatehouse.sandbox.portos.Ways.DefaultOrder;
import gatehouse.sandbox.portos.Ways.DeleteAnswer;
import gatehouse.sandbox.portos.Ways.DeleteMissing;
import gatehouse.sandbox.portos.Ways.EmptyItems;
import gatehouse.sandbox.portos.Ways.Envelope;
import gatehouse.sandbox.portos.Ways.ErrorBody;
import gatehouse.sandbox.portos.Ways.Hint;
import gatehouse.sandbox.portos.Ways.HmacSessions;
import gatehouse.sandbox.portos.Ways.ListAccess;
import gatehouse.sandbox.portos.Ways.PageCount;
import gatehouse.sandbox.portos.Ways.Presence;
import gatehouse.sandbox.portos.Ways.RateLimit;
import gatehouse.sandbox.portos.Ways.SeatLimit;
import gatehouse.sandbox.portos.Ways.TakeMax;
import gatehouse.sandbox.portos.Ways.Takeover;
import gatehouse.sandbox.portos.Ways.TokenForm;
import gatehouse.sandbox.portos.Ways.Touch;
import gatehouse.sandbox.portos.Ways.Unwelcome;
import gatehouse.sandbox.readings.Switch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The table of all points on which the Portos contract is silent (contract: Portos 9): a row says
 * what is open, how it is read by default and how else it can be read. What a reading means is
 * acted upon in one place, the one that asks for its row.
 */
final class PortosReadings {
    static final Switch<List<String>> PATH_PREFIX =
            row("path-prefix", "where resources live", "both", List.of("/api", ""))
                    .or("api", List.of("/api"))
                    .or("none", List.of(""))
                    .or("api-v1", List.of("/api/v1"));
    static final Switch<EmptyItems> EMPTY_ITEMS =
            row("empty-items", "items when nothing matches", "array", EmptyItems.ARRAY)
                    .or("null", EmptyItems.NULL)
                    .or("absent", EmptyItems.ABSENT);
    static final Switch<CountBody> COUNT_BODY =
            row("count-body", "body under $count=true", "total", CountBody.TOTAL)
                    .or("count-zero", CountBody.COUNT_ZERO)
                    .or("items-null", CountBody.ITEMS_NULL)
                    .or("items-empty", CountBody.ITEMS_EMPTY);
    static final Switch<PageCount> PAGE_COUNT =
            row("page-count", "count on a page", "page", PageCount.PAGE)
                    .or("total", PageCount.TOTAL);
    static final Switch<Long> TAKE_DEFAULT =
            row("take-default", "page size without $take", "all", Long.MAX_VALUE).or("25", 25L);
    static final Switch<TakeMax> TAKE_MAX =
            row("take-max", "largest $take", "none", new TakeMax(Long.MAX_VALUE, Unwelcome.IGNORED))
                    .or("cap-25", new TakeMax(25, Unwelcome.IGNORED))
                    .or("reject-over-25", new TakeMax(25, Unwelcome.REFUSED));
    static final Switch<Unwelcome> BAD_PAGING =
            row("bad-paging", "negative, zero or non-numeric paging", "400", Unwelcome.REFUSED)
                    .or("ignore", Unwelcome.IGNORED);
    static final Switch<Predicate<SortKey>> SORT_KEYS =
            Switch.<Predicate<SortKey>>row(
                            "sort-keys",
                            "which keys can be sorted on",
                            "top-level",
                            key -> !key.isDotted())
                    .or("all-dotted", _ -> true)
                    .or("none", _ -> false);
    static final Switch<Unwelcome> SORT_REFUSED =
            row("sort-refused", "key that cannot be sorted on", "400", Unwelcome.REFUSED)
                    .or("ignore", Unwelcome.IGNORED);
    static final Switch<DefaultOrder> DEFAULT_ORDER =
            row("default-order", "order without $sort", "started-asc", DefaultOrder.BY_START)
                    .or("shuffled", DefaultOrder.SHUFFLED);
    static final Switch<Set<Operator>> FILTER_OPERATORS =
            row(
                            "filter-operators",
                            "what sessionId= accepts",
                            "bare-gt-lt",
                            Set.of(Operator.BARE, Operator.GT, Operator.LT))
                    .or("gt-lt", Set.of(Operator.GT, Operator.LT))
                    .or("likely", Set.of(Operator.values()));
    static final Switch<Unwelcome> FILTER_REFUSED =
            row("filter-refused", "operator outside that set", "400", Unwelcome.REFUSED)
                    .or("ignore", Unwelcome.IGNORED);
    static final Switch<Unwelcome> UNKNOWN_QUERY =
            row("unknown-query", "unknown parameter", "ignore", Unwelcome.IGNORED)
                    .or("400", Unwelcome.REFUSED);
    static final Switch<Boolean> ID_CASE_COUNTS =
            row("id-case", "session id in the path", "exact", true).or("ignore-case", false);
    static final Switch<ListAccess> LIST_ACCESS =
            row("list-access", "who may list", "all", ListAccess.ALL)
                    .or("own-only", ListAccess.OWN_ONLY)
                    .or("admin-403", ListAccess.ADMINS);
    static final Switch<Integer> DIRECTORY_ACCESS =
            row("directory-access", "reading users and devices", "allowed", 200)
                    .or("403", 403)
                    .or("404", 404);
    static final Switch<Envelope> DIRECTORY_ENVELOPE =
            row(
                            "directory-envelope",
                            "lists of users and devices",
                            "query-result",
                            Envelope.QUERY_RESULT)
                    .or("bare-array", Envelope.BARE_ARRAY);
    static final Switch<DeleteMissing> DELETE_MISSING =
            row("delete-missing", "delete of an unknown id", "404", DeleteMissing.NOT_FOUND)
                    .or("204", DeleteMissing.NO_CONTENT)
                    .or("200-empty", DeleteMissing.EMPTY);
    static final Switch<DeleteAnswer> DELETE_ANSWER =
            row("delete-answer", "delete done", "200-session", DeleteAnswer.SESSION)
                    .or("204", DeleteAnswer.NO_CONTENT)
                    .or("202-session", DeleteAnswer.ACCEPTED);
    static final Switch<Boolean> SELF_DELETE =
            row("self-delete", "delete of the caller's own session", "allowed", true)
                    .or("403", false);
    static final Switch<Takeover> TAKEOVER =
            row("takeover", "how a till's older session ends", "removed", Takeover.REMOVED)
                    .or("listed-expired", Takeover.LISTED_EXPIRED);
    static final Switch<Boolean> EXPIRED_LISTED =
            row("expired-sessions", "sessions after expiresAt", "hidden", false).or("listed", true);
    static final Switch<Optional<Duration>> SESSION_LENGTH =
            row("session-length", "life of a session", "12h", Optional.of(Duration.ofHours(12)))
                    .or("30m", Optional.of(Duration.ofMinutes(30)))
                    .or("none", Optional.empty());
    static final Switch<Boolean> EXPIRY_SLIDES =
            row("expiry-moves", "expiresAt on use", "fixed", false).or("sliding", true);
    static final Switch<Touch> TOUCH =
            row("touch", "what a call changes on the caller's session", "both", Touch.BOTH)
                    .or("version-only", Touch.VERSION_ONLY)
                    .or("none", Touch.NONE);
    static final Switch<Presence> TIMES =
            row("times", "expiresAt and lastAccessAt", "present", Presence.PRESENT)
                    .or("null", Presence.NULL)
                    .or("absent", Presence.ABSENT);
    static final Switch<Function<Instant, String>> DATE_FORM =
            Switch.<Function<Instant, String>>row(
                            "date-form", "fraction of a second", "trimmed", DateForm::trimmed)
                    .or("three-digits", DateForm::threeDigits)
                    .or("seven-digits", DateForm::sevenDigits)
                    .or("offset", DateForm::offset);
    static final Switch<ErrorBody> ERROR_BODY =
            row("error-body", "bodies of 403, 404, 423, 500", "minimal", ErrorBody.MINIMAL)
                    .or("full", ErrorBody.FULL)
                    .or("empty", ErrorBody.EMPTY)
                    .or("html", ErrorBody.HTML);
    static final Switch<ErrorBody> UNAUTHORIZED_BODY =
            row("unauthorized-body", "body of 401", "full", ErrorBody.FULL)
                    .or("minimal", ErrorBody.MINIMAL)
                    .or("empty", ErrorBody.EMPTY);
    static final Switch<String> ERROR_TYPE =
            row(
                            "error-type",
                            "content type of errors",
                            "problem-json",
                            "application/problem+json; charset=utf-8")
                    .or("json", "application/json; charset=utf-8");
    static final Switch<CodeForm> CONSTRAINT_CODE =
            row("constraint-code", "type of a validation code", "string", CodeForm.STRING)
                    .or("number", CodeForm.NUMBER)
                    .or("absent", CodeForm.ABSENT);
    static final Switch<Integer> LICENCE_EXPIRED =
            row("licence-expired", "status of code 4", "403", 403).or("400", 400).or("401", 401);
    static final Switch<Integer> VERSION_MISMATCH =
            row("version-mismatch", "status of code 6", "409", 409).or("400", 400).or("412", 412);
    static final Switch<RateLimit> RATE_LIMIT =
            row("rate-limit", "above 50 calls in 10 s", "off", RateLimit.OFF)
                    .or("429", RateLimit.REFUSED)
                    .or("429-retry-after", RateLimit.REFUSED_WITH_HINT);
    static final Switch<Hint> LOCKED_HINT =
            row("locked-hint", "Retry-After with 423", "none", Hint.NONE)
                    .or("seconds", Hint.SECONDS)
                    .or("http-date", Hint.HTTP_DATE);
    static final Switch<Integer> LOGIN_REFUSED =
            row("login-refused", "device missing, inactive or not the user's", "401", 401)
                    .or("403", 403)
                    .or("400", 400);
    static final Switch<SeatLimit> SEAT_LIMIT =
            row("seat-limit", "login above MaxDeviceCount", "off", SeatLimit.OFF)
                    .or("403-devices", SeatLimit.DEVICES)
                    .or("403-sessions", SeatLimit.SESSIONS);
    static final Switch<TokenForm> TOKEN_FORM =
            row("token-form", "content of tokenId", "jwt", TokenForm.JWT)
                    .or("jwt-with-session-id", TokenForm.JWT_WITH_SESSION_ID)
                    .or("opaque", TokenForm.OPAQUE);
    static final Switch<HmacSessions> HMAC_SESSIONS =
            row("hmac-sessions", "signed calls and the list", "none", HmacSessions.NONE)
                    .or("one-per-key", HmacSessions.ONE_PER_KEY)
                    .or("one-per-call", HmacSessions.ONE_PER_CALL);
    static final Switch<Optional<Duration>> HMAC_WINDOW =
            row("hmac-window", "tolerance either way", "150s", Optional.of(Duration.ofSeconds(150)))
                    .or("30s", Optional.of(Duration.ofSeconds(30)))
                    .or("off", Optional.empty());
    static final Switch<Language> DEFAULT_LANGUAGE =
            row("default-language", "unknown Accept-Language", "sk-SK", Language.SLOVAK)
                    .or("en-GB", Language.ENGLISH);
    static final Switch<Boolean> EXTRA_MEMBERS =
            row("extra-members", "members unknown to the contract", "off", false).or("on", true);
    static final Switch<Boolean> ODD_ENUMS =
            row("odd-enums", "values unknown to the contract", "off", false).or("on", true);

    /** Every row, in the order of the contract. */
    static final List<Switch<?>> TABLE =
            List.of(
                    PATH_PREFIX,
                    EMPTY_ITEMS,
                    COUNT_BODY,
                    PAGE_COUNT,
                    TAKE_DEFAULT,
                    TAKE_MAX,
                    BAD_PAGING,
                    SORT_KEYS,
                    SORT_REFUSED,
                    DEFAULT_ORDER,
                    FILTER_OPERATORS,
                    FILTER_REFUSED,
                    UNKNOWN_QUERY,
                    ID_CASE_COUNTS,
                    LIST_ACCESS,
                    DIRECTORY_ACCESS,
                    DIRECTORY_ENVELOPE,
                    DELETE_MISSING,
                    DELETE_ANSWER,
                    SELF_DELETE,
                    TAKEOVER,
                    EXPIRED_LISTED,
                    SESSION_LENGTH,
                    EXPIRY_SLIDES,
                    TOUCH,
                    TIMES,
                    DATE_FORM,
                    ERROR_BODY,
                    UNAUTHORIZED_BODY,
                    ERROR_TYPE,
                    CONSTRAINT_CODE,
                    LICENCE_EXPIRED,
                    VERSION_MISMATCH,
                    RATE_LIMIT,
                    LOCKED_HINT,
                    LOGIN_REFUSED,
                    SEAT_LIMIT,
                    TOKEN_FORM,
                    HMAC_SESSIONS,
                    HMAC_WINDOW,
                    DEFAULT_LANGUAGE,
                    EXTRA_MEMBERS,
                    ODD_ENUMS);

    private PortosReadings() {}
}
