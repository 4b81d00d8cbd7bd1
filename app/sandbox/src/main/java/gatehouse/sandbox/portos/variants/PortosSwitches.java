package gatehouse.sandbox.portos.variants;

import static gatehouse.sandbox.variants.VariantSwitch.row;

import gatehouse.sandbox.portos.sessions.PlayedPortosSortKey;
import gatehouse.sandbox.portos.variants.PortosVariants.CodeForm;
import gatehouse.sandbox.portos.variants.PortosVariants.CountBody;
import gatehouse.sandbox.portos.variants.PortosVariants.DefaultOrder;
import gatehouse.sandbox.portos.variants.PortosVariants.DeleteAnswer;
import gatehouse.sandbox.portos.variants.PortosVariants.DeleteMissing;
import gatehouse.sandbox.portos.variants.PortosVariants.EmptyItems;
import gatehouse.sandbox.portos.variants.PortosVariants.Envelope;
import gatehouse.sandbox.portos.variants.PortosVariants.ErrorBody;
import gatehouse.sandbox.portos.variants.PortosVariants.Hint;
import gatehouse.sandbox.portos.variants.PortosVariants.HmacSessions;
import gatehouse.sandbox.portos.variants.PortosVariants.ListAccess;
import gatehouse.sandbox.portos.variants.PortosVariants.PageCount;
import gatehouse.sandbox.portos.variants.PortosVariants.Presence;
import gatehouse.sandbox.portos.variants.PortosVariants.RateLimit;
import gatehouse.sandbox.portos.variants.PortosVariants.SeatLimit;
import gatehouse.sandbox.portos.variants.PortosVariants.TakeMax;
import gatehouse.sandbox.portos.variants.PortosVariants.Takeover;
import gatehouse.sandbox.portos.variants.PortosVariants.TokenForm;
import gatehouse.sandbox.portos.variants.PortosVariants.Touch;
import gatehouse.sandbox.portos.variants.PortosVariants.Unwelcome;
import gatehouse.sandbox.variants.VariantSwitch;

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
public final class PortosSwitches {
    public static final VariantSwitch<List<String>> PATH_PREFIX =
            row("path-prefix", "where resources live", "both", List.of("/api", ""))
                    .or("api", List.of("/api"))
                    .or("none", List.of(""))
                    .or("api-v1", List.of("/api/v1"));
    public static final VariantSwitch<EmptyItems> EMPTY_ITEMS =
            row("empty-items", "items when nothing matches", "array", EmptyItems.ARRAY)
                    .or("null", EmptyItems.NULL)
                    .or("absent", EmptyItems.ABSENT);
    public static final VariantSwitch<CountBody> COUNT_BODY =
            row("count-body", "body under $count=true", "total", CountBody.TOTAL)
                    .or("count-zero", CountBody.COUNT_ZERO)
                    .or("items-null", CountBody.ITEMS_NULL)
                    .or("items-empty", CountBody.ITEMS_EMPTY);
    public static final VariantSwitch<PageCount> PAGE_COUNT =
            row("page-count", "count on a page", "page", PageCount.PAGE)
                    .or("total", PageCount.TOTAL);
    public static final VariantSwitch<Long> TAKE_DEFAULT =
            row("take-default", "page size without $take", "all", Long.MAX_VALUE).or("25", 25L);
    public static final VariantSwitch<TakeMax> TAKE_MAX =
            row("take-max", "largest $take", "none", new TakeMax(Long.MAX_VALUE, Unwelcome.IGNORED))
                    .or("cap-25", new TakeMax(25, Unwelcome.IGNORED))
                    .or("reject-over-25", new TakeMax(25, Unwelcome.REFUSED));
    public static final VariantSwitch<Unwelcome> BAD_PAGING =
            row("bad-paging", "negative, zero or non-numeric paging", "400", Unwelcome.REFUSED)
                    .or("ignore", Unwelcome.IGNORED);
    public static final VariantSwitch<Predicate<PlayedPortosSortKey>> SORT_KEYS =
            VariantSwitch.<Predicate<PlayedPortosSortKey>>row(
                            "sort-keys",
                            "which keys can be sorted on",
                            "top-level",
                            key -> !key.isDotted())
                    .or("all-dotted", _ -> true)
                    .or("none", _ -> false);
    public static final VariantSwitch<Unwelcome> SORT_REFUSED =
            row("sort-refused", "key that cannot be sorted on", "400", Unwelcome.REFUSED)
                    .or("ignore", Unwelcome.IGNORED);
    public static final VariantSwitch<DefaultOrder> DEFAULT_ORDER =
            row("default-order", "order without $sort", "started-asc", DefaultOrder.BY_START)
                    .or("shuffled", DefaultOrder.SHUFFLED);
    public static final VariantSwitch<Set<PlayedPortosFilterOperator>> FILTER_OPERATORS =
            row(
                            "filter-operators",
                            "what sessionId= accepts",
                            "bare-gt-lt",
                            Set.of(
                                    PlayedPortosFilterOperator.BARE,
                                    PlayedPortosFilterOperator.GT,
                                    PlayedPortosFilterOperator.LT))
                    .or(
                            "gt-lt",
                            Set.of(PlayedPortosFilterOperator.GT, PlayedPortosFilterOperator.LT))
                    .or("likely", Set.of(PlayedPortosFilterOperator.values()));
    public static final VariantSwitch<Unwelcome> FILTER_REFUSED =
            row("filter-refused", "operator outside that set", "400", Unwelcome.REFUSED)
                    .or("ignore", Unwelcome.IGNORED);
    public static final VariantSwitch<Unwelcome> UNKNOWN_QUERY =
            row("unknown-query", "unknown parameter", "ignore", Unwelcome.IGNORED)
                    .or("400", Unwelcome.REFUSED);
    public static final VariantSwitch<Boolean> ID_CASE_COUNTS =
            row("id-case", "session id in the path", "exact", true).or("ignore-case", false);
    public static final VariantSwitch<ListAccess> LIST_ACCESS =
            row("list-access", "who may list", "all", ListAccess.ALL)
                    .or("own-only", ListAccess.OWN_ONLY)
                    .or("admin-403", ListAccess.ADMINS);
    public static final VariantSwitch<Integer> DIRECTORY_ACCESS =
            row("directory-access", "reading users and devices", "allowed", 200)
                    .or("403", 403)
                    .or("404", 404);
    public static final VariantSwitch<Envelope> DIRECTORY_ENVELOPE =
            row(
                            "directory-envelope",
                            "lists of users and devices",
                            "query-result",
                            Envelope.QUERY_RESULT)
                    .or("bare-array", Envelope.BARE_ARRAY);
    public static final VariantSwitch<DeleteMissing> DELETE_MISSING =
            row("delete-missing", "delete of an unknown id", "404", DeleteMissing.NOT_FOUND)
                    .or("204", DeleteMissing.NO_CONTENT)
                    .or("200-empty", DeleteMissing.EMPTY);
    public static final VariantSwitch<DeleteAnswer> DELETE_ANSWER =
            row("delete-answer", "delete done", "200-session", DeleteAnswer.SESSION)
                    .or("204", DeleteAnswer.NO_CONTENT)
                    .or("202-session", DeleteAnswer.ACCEPTED);
    public static final VariantSwitch<Boolean> SELF_DELETE =
            row("self-delete", "delete of the caller's own session", "allowed", true)
                    .or("403", false);
    public static final VariantSwitch<Takeover> TAKEOVER =
            row("takeover", "how a till's older session ends", "removed", Takeover.REMOVED)
                    .or("listed-expired", Takeover.LISTED_EXPIRED);
    public static final VariantSwitch<Boolean> EXPIRED_LISTED =
            row("expired-sessions", "sessions after expiresAt", "hidden", false).or("listed", true);
    public static final VariantSwitch<Optional<Duration>> SESSION_LENGTH =
            row("session-length", "life of a session", "12h", Optional.of(Duration.ofHours(12)))
                    .or("30m", Optional.of(Duration.ofMinutes(30)))
                    .or("none", Optional.empty());
    public static final VariantSwitch<Boolean> EXPIRY_SLIDES =
            row("expiry-moves", "expiresAt on use", "fixed", false).or("sliding", true);
    public static final VariantSwitch<Touch> TOUCH =
            row("touch", "what a call changes on the caller's session", "both", Touch.BOTH)
                    .or("version-only", Touch.VERSION_ONLY)
                    .or("none", Touch.NONE);
    public static final VariantSwitch<Presence> TIMES =
            row("times", "expiresAt and lastAccessAt", "present", Presence.PRESENT)
                    .or("null", Presence.NULL)
                    .or("absent", Presence.ABSENT);
    public static final VariantSwitch<Function<Instant, String>> DATE_FORM =
            VariantSwitch.<Function<Instant, String>>row(
                            "date-form",
                            "fraction of a second",
                            "trimmed",
                            PlayedPortosDateForm::trimmed)
                    .or("three-digits", PlayedPortosDateForm::threeDigits)
                    .or("seven-digits", PlayedPortosDateForm::sevenDigits)
                    .or("offset", PlayedPortosDateForm::offset);
    public static final VariantSwitch<ErrorBody> ERROR_BODY =
            row("error-body", "bodies of 403, 404, 423, 500", "minimal", ErrorBody.MINIMAL)
                    .or("full", ErrorBody.FULL)
                    .or("empty", ErrorBody.EMPTY)
                    .or("html", ErrorBody.HTML);
    public static final VariantSwitch<ErrorBody> UNAUTHORIZED_BODY =
            row("unauthorized-body", "body of 401", "full", ErrorBody.FULL)
                    .or("minimal", ErrorBody.MINIMAL)
                    .or("empty", ErrorBody.EMPTY);
    public static final VariantSwitch<String> ERROR_TYPE =
            row(
                            "error-type",
                            "content type of errors",
                            "problem-json",
                            "application/problem+json; charset=utf-8")
                    .or("json", "application/json; charset=utf-8");
    public static final VariantSwitch<CodeForm> CONSTRAINT_CODE =
            row("constraint-code", "type of a validation code", "string", CodeForm.STRING)
                    .or("number", CodeForm.NUMBER)
                    .or("absent", CodeForm.ABSENT);
    public static final VariantSwitch<Integer> LICENCE_EXPIRED =
            row("licence-expired", "status of code 4", "403", 403).or("400", 400).or("401", 401);
    public static final VariantSwitch<Integer> VERSION_MISMATCH =
            row("version-mismatch", "status of code 6", "409", 409).or("400", 400).or("412", 412);
    public static final VariantSwitch<RateLimit> RATE_LIMIT =
            row("rate-limit", "above 50 calls in 10 s", "off", RateLimit.OFF)
                    .or("429", RateLimit.REFUSED)
                    .or("429-retry-after", RateLimit.REFUSED_WITH_HINT);
    public static final VariantSwitch<Hint> LOCKED_HINT =
            row("locked-hint", "Retry-After with 423", "none", Hint.NONE)
                    .or("seconds", Hint.SECONDS)
                    .or("http-date", Hint.HTTP_DATE);
    public static final VariantSwitch<Integer> LOGIN_REFUSED =
            row("login-refused", "device missing, inactive or not the user's", "401", 401)
                    .or("403", 403)
                    .or("400", 400);
    public static final VariantSwitch<SeatLimit> SEAT_LIMIT =
            row("seat-limit", "login above MaxDeviceCount", "off", SeatLimit.OFF)
                    .or("403-devices", SeatLimit.DEVICES)
                    .or("403-sessions", SeatLimit.SESSIONS);
    public static final VariantSwitch<TokenForm> TOKEN_FORM =
            row("token-form", "content of tokenId", "jwt", TokenForm.JWT)
                    .or("jwt-with-session-id", TokenForm.JWT_WITH_SESSION_ID)
                    .or("opaque", TokenForm.OPAQUE);
    public static final VariantSwitch<HmacSessions> HMAC_SESSIONS =
            row("hmac-sessions", "signed calls and the list", "none", HmacSessions.NONE)
                    .or("one-per-key", HmacSessions.ONE_PER_KEY)
                    .or("one-per-call", HmacSessions.ONE_PER_CALL);
    public static final VariantSwitch<Optional<Duration>> HMAC_WINDOW =
            row("hmac-window", "tolerance either way", "150s", Optional.of(Duration.ofSeconds(150)))
                    .or("30s", Optional.of(Duration.ofSeconds(30)))
                    .or("off", Optional.empty());
    public static final VariantSwitch<PlayedPortosLanguage> DEFAULT_LANGUAGE =
            row("default-language", "unknown Accept-Language", "sk-SK", PlayedPortosLanguage.SLOVAK)
                    .or("en-GB", PlayedPortosLanguage.ENGLISH);
    public static final VariantSwitch<Boolean> EXTRA_MEMBERS =
            row("extra-members", "members unknown to the contract", "off", false).or("on", true);
    public static final VariantSwitch<Boolean> ODD_ENUMS =
            row("odd-enums", "values unknown to the contract", "off", false).or("on", true);

    /** Every row, in the order of the contract. */
    public static final List<VariantSwitch<?>> TABLE =
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

    private PortosSwitches() {}
}
