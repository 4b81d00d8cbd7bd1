package gatehouse.sandbox.portos.variants;

import gatehouse.sandbox.portos.variants.PortosVariants.CodeForm;
import gatehouse.sandbox.portos.variants.PortosVariants.CountBody;
import gatehouse.sandbox.portos.variants.PortosVariants.DefaultOrder;
import gatehouse.sandbox.portos.variants.PortosVariants.DeleteAnswer;
import gatehouse.sandbox.portos.variants.PortosVariants.DeleteMissing;
import gatehouse.sandbox.portos.variants.PortosVariants.EmptyItems;
import gatehouse.sandbox.portos.variants.PortosVariants.Envelope;
import gatehouse.sandbox.portos.variants.PortosVariants.ErrorBody;
import gatehouse.sandbox.portos.variants.PortosVariants.HmacSessions;
import gatehouse.sandbox.portos.variants.PortosVariants.ListAccess;
import gatehouse.sandbox.portos.variants.PortosVariants.PageCount;
import gatehouse.sandbox.portos.variants.PortosVariants.Presence;
import gatehouse.sandbox.portos.variants.PortosVariants.RateLimit;
import gatehouse.sandbox.portos.variants.PortosVariants.RetryHint;
import gatehouse.sandbox.portos.variants.PortosVariants.SeatLimit;
import gatehouse.sandbox.portos.variants.PortosVariants.SortKeys;
import gatehouse.sandbox.portos.variants.PortosVariants.TakeMax;
import gatehouse.sandbox.portos.variants.PortosVariants.Takeover;
import gatehouse.sandbox.portos.variants.PortosVariants.TokenForm;
import gatehouse.sandbox.portos.variants.PortosVariants.Touch;
import gatehouse.sandbox.portos.variants.PortosVariants.Unwelcome;
import gatehouse.sandbox.variants.SwitchTable;
import gatehouse.sandbox.variants.VariantSwitch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All points on which the Portos contract is silent, in its order (contract: Portos 9). Each
 * constant names the point, its default and its alternatives; the one place that asks for it acts
 * on it.
 */
public final class PortosSwitches {
    public static final SwitchTable TABLE = new SwitchTable();

    public static final VariantSwitch<List<String>> PATH_PREFIX =
            TABLE.add("path-prefix", "where resources live", "both", List.of("/api", ""))
                    .or("api", List.of("/api"))
                    .or("none", List.of(""))
                    .or("api-v1", List.of("/api/v1"));
    public static final VariantSwitch<EmptyItems> EMPTY_ITEMS =
            TABLE.add(
                    "empty-items",
                    "items when nothing matches",
                    EmptyItems.values(),
                    "array null absent");
    public static final VariantSwitch<CountBody> COUNT_BODY =
            TABLE.add(
                    "count-body",
                    "body under $count=true",
                    CountBody.values(),
                    "total count-zero items-null items-empty");
    public static final VariantSwitch<PageCount> PAGE_COUNT =
            TABLE.add("page-count", "count on a page", PageCount.values(), "page total");
    public static final VariantSwitch<Long> TAKE_DEFAULT =
            TABLE.add("take-default", "page size without $take", "all", Long.MAX_VALUE)
                    .or("25", 25L);
    public static final VariantSwitch<TakeMax> TAKE_MAX =
            TABLE.add(
                            "take-max",
                            "largest $take",
                            "none",
                            new TakeMax(Long.MAX_VALUE, Unwelcome.IGNORED))
                    .or("cap-25", new TakeMax(25, Unwelcome.IGNORED))
                    .or("reject-over-25", new TakeMax(25, Unwelcome.REFUSED));
    public static final VariantSwitch<Unwelcome> BAD_PAGING =
            unwelcome("bad-paging", "negative, zero or non-numeric paging");
    public static final VariantSwitch<SortKeys> SORT_KEYS =
            TABLE.add(
                    "sort-keys",
                    "which keys can be sorted on",
                    SortKeys.values(),
                    "top-level all-dotted none");
    public static final VariantSwitch<Unwelcome> SORT_REFUSED =
            unwelcome("sort-refused", "key that cannot be sorted on");
    public static final VariantSwitch<DefaultOrder> DEFAULT_ORDER =
            TABLE.add(
                    "default-order",
                    "order without $sort",
                    DefaultOrder.values(),
                    "started-asc shuffled");
    public static final VariantSwitch<Set<PlayedPortosFilterOperator>> FILTER_OPERATORS =
            TABLE.add(
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
            unwelcome("filter-refused", "operator outside that set");
    public static final VariantSwitch<Unwelcome> UNKNOWN_QUERY =
            TABLE.add("unknown-query", "unknown parameter", "ignore", Unwelcome.IGNORED)
                    .or("400", Unwelcome.REFUSED);
    public static final VariantSwitch<Boolean> ID_CASE_COUNTS =
            TABLE.add("id-case", "session id in the path", "exact", true).or("ignore-case", false);
    public static final VariantSwitch<ListAccess> LIST_ACCESS =
            TABLE.add("list-access", "who may list", ListAccess.values(), "all own-only admin-403");
    public static final VariantSwitch<Integer> DIRECTORY_ACCESS =
            TABLE.add("directory-access", "reading users and devices", "allowed", 200)
                    .or("403", 403)
                    .or("404", 404);
    public static final VariantSwitch<Envelope> DIRECTORY_ENVELOPE =
            TABLE.add(
                    "directory-envelope",
                    "lists of users and devices",
                    Envelope.values(),
                    "query-result bare-array");
    public static final VariantSwitch<DeleteMissing> DELETE_MISSING =
            TABLE.add(
                    "delete-missing",
                    "delete of an unknown id",
                    DeleteMissing.values(),
                    "404 204 200-empty");
    public static final VariantSwitch<DeleteAnswer> DELETE_ANSWER =
            TABLE.add(
                    "delete-answer",
                    "delete done",
                    DeleteAnswer.values(),
                    "200-session 204 202-session");
    public static final VariantSwitch<Boolean> SELF_DELETE =
            TABLE.add("self-delete", "delete of the caller's own session", "allowed", true)
                    .or("403", false);
    public static final VariantSwitch<Takeover> TAKEOVER =
            TABLE.add(
                    "takeover",
                    "how a till's older session ends",
                    Takeover.values(),
                    "removed listed-expired");
    public static final VariantSwitch<Boolean> EXPIRED_LISTED =
            TABLE.add("expired-sessions", "sessions after expiresAt", "hidden", false)
                    .or("listed", true);
    public static final VariantSwitch<Optional<Duration>> SESSION_LENGTH =
            TABLE.add(
                            "session-length",
                            "life of a session",
                            "12h",
                            Optional.of(Duration.ofHours(12)))
                    .or("30m", Optional.of(Duration.ofMinutes(30)))
                    .or("none", Optional.empty());
    public static final VariantSwitch<Boolean> EXPIRY_SLIDES =
            TABLE.add("expiry-moves", "expiresAt on use", "fixed", false).or("sliding", true);
    public static final VariantSwitch<Touch> TOUCH =
            TABLE.add(
                    "touch",
                    "what a call changes on the caller's session",
                    Touch.values(),
                    "both version-only none");
    public static final VariantSwitch<Presence> TIMES =
            TABLE.add(
                    "times",
                    "expiresAt and lastAccessAt",
                    Presence.values(),
                    "present null absent");
    public static final VariantSwitch<PlayedPortosDateForm> DATE_FORM =
            TABLE.add(
                    "date-form",
                    "fraction of a second",
                    PlayedPortosDateForm.values(),
                    "trimmed three-digits seven-digits offset");
    public static final VariantSwitch<ErrorBody> ERROR_BODY =
            TABLE.add(
                    "error-body",
                    "bodies of 403, 404, 423, 500",
                    ErrorBody.values(),
                    "minimal full empty html");
    public static final VariantSwitch<ErrorBody> UNAUTHORIZED_BODY =
            TABLE.add("unauthorized-body", "body of 401", "full", ErrorBody.FULL)
                    .or("minimal", ErrorBody.MINIMAL)
                    .or("empty", ErrorBody.EMPTY);
    public static final VariantSwitch<String> ERROR_TYPE =
            TABLE.add(
                            "error-type",
                            "content type of errors",
                            "problem-json",
                            "application/problem+json; charset=utf-8")
                    .or("json", "application/json; charset=utf-8");
    public static final VariantSwitch<CodeForm> CONSTRAINT_CODE =
            TABLE.add(
                    "constraint-code",
                    "type of a validation code",
                    CodeForm.values(),
                    "string number absent");
    public static final VariantSwitch<Integer> LICENCE_EXPIRED =
            TABLE.add("licence-expired", "status of code 4", "403", 403)
                    .or("400", 400)
                    .or("401", 401);
    public static final VariantSwitch<Integer> VERSION_MISMATCH =
            TABLE.add("version-mismatch", "status of code 6", "409", 409)
                    .or("400", 400)
                    .or("412", 412);
    public static final VariantSwitch<RateLimit> RATE_LIMIT =
            TABLE.add(
                    "rate-limit",
                    "above 50 calls in 10 s",
                    RateLimit.values(),
                    "off 429 429-retry-after");
    public static final VariantSwitch<RetryHint> LOCKED_HINT =
            TABLE.add(
                    "locked-hint",
                    "Retry-After with 423",
                    RetryHint.values(),
                    "none seconds http-date");
    public static final VariantSwitch<Integer> LOGIN_REFUSED =
            TABLE.add("login-refused", "device missing, inactive or not the user's", "401", 401)
                    .or("403", 403)
                    .or("400", 400);
    public static final VariantSwitch<SeatLimit> SEAT_LIMIT =
            TABLE.add(
                    "seat-limit",
                    "login above MaxDeviceCount",
                    SeatLimit.values(),
                    "off 403-devices 403-sessions");
    public static final VariantSwitch<TokenForm> TOKEN_FORM =
            TABLE.add(
                    "token-form",
                    "content of tokenId",
                    TokenForm.values(),
                    "jwt jwt-with-session-id opaque");
    public static final VariantSwitch<HmacSessions> HMAC_SESSIONS =
            TABLE.add(
                    "hmac-sessions",
                    "signed calls and the list",
                    HmacSessions.values(),
                    "none one-per-key one-per-call");
    public static final VariantSwitch<Optional<Duration>> HMAC_WINDOW =
            TABLE.add(
                            "hmac-window",
                            "tolerance either way",
                            "150s",
                            Optional.of(Duration.ofSeconds(150)))
                    .or("30s", Optional.of(Duration.ofSeconds(30)))
                    .or("off", Optional.empty());
    public static final VariantSwitch<PlayedPortosLanguage> DEFAULT_LANGUAGE =
            TABLE.add(
                    "default-language",
                    "unknown Accept-Language",
                    PlayedPortosLanguage.values(),
                    "sk-SK en-GB");
    public static final VariantSwitch<Boolean> EXTRA_MEMBERS =
            TABLE.add("extra-members", "members unknown to the contract", "off", false)
                    .or("on", true);
    public static final VariantSwitch<Boolean> ODD_ENUMS =
            TABLE.add("odd-enums", "values unknown to the contract", "off", false).or("on", true);

    private PortosSwitches() {}

    private static VariantSwitch<Unwelcome> unwelcome(String name, String openPoint) {
        return TABLE.add(name, openPoint, Unwelcome.values(), "400 ignore");
    }
}
