package gatehouse.sandbox.srs.variants;

import static gatehouse.sandbox.variants.VariantSwitch.row;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.WireSettings.Manner.Paced;
import gatehouse.sandbox.srs.calls.PlayedSrsCorsPolicy;
import gatehouse.sandbox.srs.calls.PlayedSrsOrigins;
import gatehouse.sandbox.srs.variants.SrsVariants.BadCredentials;
import gatehouse.sandbox.srs.variants.SrsVariants.Certificate;
import gatehouse.sandbox.srs.variants.SrsVariants.CorsHeaders;
import gatehouse.sandbox.srs.variants.SrsVariants.OkBody;
import gatehouse.sandbox.srs.variants.SrsVariants.RecordingServerState;
import gatehouse.sandbox.srs.variants.SrsVariants.RwsCheck;
import gatehouse.sandbox.srs.variants.SrsVariants.SecondLogin;
import gatehouse.sandbox.srs.variants.SrsVariants.ServerEntry;
import gatehouse.sandbox.srs.variants.SrsVariants.Service;
import gatehouse.sandbox.srs.variants.SrsVariants.SessionCookie;
import gatehouse.sandbox.srs.variants.SrsVariants.TokenHeaders;
import gatehouse.sandbox.srs.variants.SrsVariants.TokenSentAt;
import gatehouse.sandbox.srs.variants.SrsVariants.VersionAnswer;
import gatehouse.sandbox.variants.VariantSwitch;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The table of all points on which the SRS contract is silent, and of all faults: a row says what
 * is open, how it is read by default and how else it can be read. What a reading means is acted
 * upon in one place, the one that asks for its row (contract: SRS 13).
 */
public final class SrsSwitches {
    private static final Optional<Integer> SERVED = Optional.empty();
    private static final Optional<Integer> REFUSED_400 = Optional.of(400);
    private static final Optional<Integer> REFUSED_403 = Optional.of(403);
    private static final Optional<Integer> REFUSED_500 = Optional.of(500);

    public static final VariantSwitch<Boolean> TLS =
            row("scheme", "scheme of the local address", "http", false).or("https", true);
    public static final VariantSwitch<Certificate> CERTIFICATE =
            row("certificate", "what https identifies itself with", "good", Certificate.GOOD)
                    .or("untrusted", Certificate.UNTRUSTED)
                    .or("no-san", Certificate.NO_SAN)
                    .or("localhost-only", Certificate.LOCALHOST_ONLY)
                    .or("expired-leaf", Certificate.EXPIRED_LEAF)
                    .or("expired-anchor", Certificate.EXPIRED_ANCHOR);
    public static final VariantSwitch<Service> SERVICE =
            row("service", "what is found on the port", "up", Service.UP)
                    .or("closed", Service.CLOSED)
                    .or("silent", Service.SILENT)
                    .or("drop-after-read", Service.DROP_AFTER_READ)
                    .or("not-http", Service.NOT_HTTP);
    public static final VariantSwitch<Paced> ANSWER_DELAY =
            row("answer-delay", "how late an answer is", "0s", paced(0, 0))
                    .or("3s", paced(3, 0))
                    .or("40s", paced(40, 0))
                    .or("drip", paced(0, 40));
    public static final VariantSwitch<VersionAnswer> VERSION_ANSWER =
            row(
                            "version-answer",
                            "what /version tells",
                            "8.5.302.14",
                            new VersionAnswer(200, "{\"version\": \"8.5.302.14\"}"))
                    .or("other-form", new VersionAnswer(200, "{\"version\": \"9.0 beta 2\"}"))
                    .or("no-field", new VersionAnswer(200, "{\"product\": \"SR Service\"}"))
                    .or("not-json", new VersionAnswer(200, "<html>SR Service 8.5.302.14</html>"))
                    .or("404", new VersionAnswer(404, ""));
    public static final VariantSwitch<Optional<String>> VERSION_CONTENT_TYPE =
            row(
                            "version-content-type",
                            "Content-Type of /version",
                            "application-json",
                            Optional.of("application/json"))
                    .or("text-plain", Optional.of("text/plain"))
                    .or("none", Optional.empty());
    public static final VariantSwitch<Boolean> VERSION_CORS =
            row("version-cors", "CORS headers on /version", "off", false).or("on", true);
    public static final VariantSwitch<Boolean> TRAILING_SLASH =
            row("trailing-slash", "/api/v2/me with a final slash", "accepted", true)
                    .or("404", false);
    public static final VariantSwitch<Function<String, List<String>>> EXPECTED_ORIGINS =
            VariantSwitch.<Function<String, List<String>>>row(
                            "expected-origins",
                            "which origins are expected",
                            "profile-origin",
                            List::of)
                    .or("other", _ -> List.of("https://other.example.net"))
                    .or("empty", _ -> List.of())
                    .or(
                            "wildcard-domain",
                            origin -> List.of(PlayedSrsOrigins.anyHostBeside(origin)));
    public static final VariantSwitch<Optional<Integer>> UNEXPECTED_ORIGIN_PREFLIGHT =
            row(
                            "unexpected-origin-preflight",
                            "preflight from an unexpected origin",
                            "200-no-cors",
                            SERVED)
                    .or("403", REFUSED_403);
    public static final VariantSwitch<Optional<Integer>> UNEXPECTED_ORIGIN_REQUEST =
            row(
                            "unexpected-origin-request",
                            "other request from an unexpected origin",
                            "serve-no-cors",
                            SERVED)
                    .or("403", REFUSED_403);
    public static final VariantSwitch<Optional<Integer>> MISSING_ORIGIN =
            row("missing-origin", "request without an origin", "serve-no-cors", SERVED)
                    .or("400", REFUSED_400)
                    .or("403", REFUSED_403);
    public static final VariantSwitch<CorsHeaders> CORS_HEADERS =
            row(
                            "cors-headers",
                            "what an expected origin is allowed",
                            "gws-plus-support-header",
                            new CorsHeaders(
                                    true,
                                    true,
                                    Optional.of(
                                            PlayedSrsCorsPolicy.GWS_HEADERS + ",X-Support-CSRFP")))
                    .or(
                            "gws",
                            new CorsHeaders(
                                    true, true, Optional.of(PlayedSrsCorsPolicy.GWS_HEADERS)))
                    .or("origin-only", new CorsHeaders(true, false, Optional.empty()))
                    .or(
                            "star",
                            new CorsHeaders(
                                    false, true, Optional.of(PlayedSrsCorsPolicy.GWS_HEADERS)));
    public static final VariantSwitch<Duration> ORIGIN_CHANGE_DELAY =
            row("origin-change-delay", "when a changed list takes effect", "0s", Duration.ZERO)
                    .or("120s", Duration.ofMinutes(2));
    public static final VariantSwitch<Boolean> PREFLIGHT_RESTARTS_TIMER =
            row("preflight-restarts-timer", "what OPTIONS /ping does to the timer", "no", false)
                    .or("yes", true);
    public static final VariantSwitch<BadCredentials> BAD_CREDENTIALS =
            row(
                            "bad-credentials",
                            "login with a wrong password",
                            "401",
                            new BadCredentials(401, 0, false))
                    .or("401-code-20", new BadCredentials(401, 20, false))
                    .or("200-code-20", new BadCredentials(200, 20, false))
                    .or("200-code-8", new BadCredentials(200, 8, false))
                    .or("403", new BadCredentials(403, 0, false))
                    .or("200-then-ping-401", new BadCredentials(200, 0, true));
    public static final VariantSwitch<Boolean> WWW_AUTHENTICATE =
            row("www-authenticate", "challenge with a 401", "on", true).or("off", false);
    public static final VariantSwitch<Charset> BASIC_CHARSET =
            row("basic-charset", "character set of Basic", "utf-8", UTF_8)
                    .or("iso-8859-1", ISO_8859_1);
    public static final VariantSwitch<OkBody> OK_BODY =
            row("ok-body", "body of login, ping and logout", "empty", OkBody.EMPTY)
                    .or("status-code-0", OkBody.STATUS_CODE_0)
                    .or("user-object", OkBody.USER_OBJECT)
                    .or("text", OkBody.TEXT);
    public static final VariantSwitch<SecondLogin> SECOND_LOGIN =
            row("second-login", "login while a session lives", "replace", SecondLogin.REPLACES)
                    .or("parallel", SecondLogin.JOINS)
                    .or("403", SecondLogin.REFUSED);
    public static final VariantSwitch<RecordingServerState> RECORDING_SERVER =
            row("recording-server", "login without its help", "up", RecordingServerState.UP)
                    .or("500", RecordingServerState.FAILING)
                    .or("503-retry-after-0", RecordingServerState.BUSY)
                    .or("hang", RecordingServerState.HANGING)
                    .or("200-then-ping-401", RecordingServerState.FORGETTING);
    public static final VariantSwitch<Duration> LOGIN_RETRY =
            row("login-retry", "who repeats a login", "none", Duration.ZERO)
                    .or("inside-srs", Duration.ofSeconds(8));
    public static final VariantSwitch<Optional<Integer>> MISSING_JSON_TYPE =
            row("missing-json-type", "POST not marked as JSON", "accepted", SERVED)
                    .or("415", Optional.of(415));
    public static final VariantSwitch<Optional<Integer>> BAD_BODY =
            row("bad-body", "body that is neither login nor logout", "400", REFUSED_400)
                    .or("500", REFUSED_500)
                    .or("ignored", SERVED);
    public static final VariantSwitch<Optional<Integer>> UNKNOWN_ENTRY =
            row("unknown-entry", "entry nobody documented", "ignored", SERVED)
                    .or("400", REFUSED_400);
    public static final VariantSwitch<Optional<Integer>> WRONG_PLACE =
            row("wrong-place", "place, DN or switch that is not there", "accepted", SERVED)
                    .or("400", REFUSED_400);
    public static final VariantSwitch<ServerEntry> SERVER_ENTRY =
            row(
                            "server-entry",
                            "what server and peer_server change",
                            "recorded-only",
                            new ServerEntry(false, SERVED))
                    .or("kept-after-logout", new ServerEntry(true, SERVED))
                    .or("400", new ServerEntry(false, REFUSED_400))
                    .or("500", new ServerEntry(false, REFUSED_500));
    public static final VariantSwitch<Optional<Integer>> SERVER_WITHOUT_PORT =
            row("server-without-port", "address that names no port", "accepted", SERVED)
                    .or("400", REFUSED_400);
    public static final VariantSwitch<SessionCookie> SESSION_COOKIE =
            row("session-cookie", "cookies of a session", "random-name", SessionCookie.RANDOM_NAME)
                    .or("jsessionid", SessionCookie.JSESSIONID)
                    .or("two-cookies", SessionCookie.TWO)
                    .or("narrow-path", SessionCookie.NARROW_PATH)
                    .or("secure-flag", SessionCookie.SECURE_FLAG)
                    .or("none", SessionCookie.NONE);
    public static final VariantSwitch<Boolean> CSRF_SUPPORT =
            row("csrf-support", "CSRF protection on request", "yes", true).or("ignored", false);
    public static final VariantSwitch<Predicate<String>> CSRF_FLAG_CASE =
            VariantSwitch.<Predicate<String>>row(
                            "csrf-flag-case",
                            "value of X-Support-CSRFP",
                            "any",
                            "True"::equalsIgnoreCase)
                    .or("exact", "True"::equals);
    public static final VariantSwitch<TokenHeaders> TOKEN_HEADERS =
            row("token-headers", "how the token comes back", "both", TokenHeaders.BOTH)
                    .or("token-only", TokenHeaders.TOKEN_ONLY)
                    .or("renamed", TokenHeaders.RENAMED)
                    .or("none", TokenHeaders.NONE);
    public static final VariantSwitch<TokenSentAt> TOKEN_SENT_AT =
            row("token-sent-at", "when the token comes back", "login", TokenSentAt.LOGIN)
                    .or("first-ping", TokenSentAt.FIRST_PING)
                    .or("every-answer", TokenSentAt.EVERY_ANSWER);
    public static final VariantSwitch<Boolean> CSRF_ON_PING =
            row("csrf-scope", "what needs the token", "logout", false).or("logout-and-ping", true);
    public static final VariantSwitch<String> CSRF_403_BODY =
            row(
                            "csrf-403-body",
                            "body of a 403 for the token",
                            "message",
                            "Missing or invalid Csrf token")
                    .or("empty", "");
    public static final VariantSwitch<Boolean> ENDED_BY_403 =
            row("session-after-403", "the session after that 403", "alive", false)
                    .or("ended", true);
    public static final VariantSwitch<Boolean> LOGIN_STARTS_TIMER =
            row("timer-start", "what starts the timer", "first-ping", false).or("login", true);
    public static final VariantSwitch<Duration> PING_TIMEOUT =
            row("ping-timeout", "longest time between pings", "60s", Duration.ofMinutes(1))
                    .or("5s", Duration.ofSeconds(5))
                    .or("600s", Duration.ofMinutes(10));
    public static final VariantSwitch<Integer> ANONYMOUS_PING =
            row("anonymous-ping", "ping without cookie and credentials", "401", 401).or("200", 200);
    public static final VariantSwitch<Boolean> RELOGIN_BY_SRS =
            row("relogin-after-timeout", "who logs in again", "by-client", false)
                    .or("by-srs", true);
    public static final VariantSwitch<Boolean> LOGOUT_ENDS =
            row("logout-effect", "what a logout does", "ends", true).or("lingers", false);
    public static final VariantSwitch<Integer> LOGOUT_WITHOUT_SESSION =
            row("logout-without-session", "logout when no session is left", "401", 401)
                    .or("200", 200)
                    .or("403", 403);
    public static final VariantSwitch<RwsCheck> RWS_CHECK =
            row("rws-check", "the recording server asked directly", "code-0", RwsCheck.CODE_0)
                    .or("401-code-20", RwsCheck.HTTP_401_CODE_20)
                    .or("200-code-20", RwsCheck.HTTP_200_CODE_20)
                    .or("code-8", RwsCheck.CODE_8)
                    .or("code-4", RwsCheck.CODE_4)
                    .or("down", RwsCheck.DOWN);

    public static final List<VariantSwitch<?>> TABLE =
            List.of(
                    TLS,
                    CERTIFICATE,
                    SERVICE,
                    ANSWER_DELAY,
                    VERSION_ANSWER,
                    VERSION_CONTENT_TYPE,
                    VERSION_CORS,
                    TRAILING_SLASH,
                    EXPECTED_ORIGINS,
                    UNEXPECTED_ORIGIN_PREFLIGHT,
                    UNEXPECTED_ORIGIN_REQUEST,
                    MISSING_ORIGIN,
                    CORS_HEADERS,
                    ORIGIN_CHANGE_DELAY,
                    PREFLIGHT_RESTARTS_TIMER,
                    BAD_CREDENTIALS,
                    WWW_AUTHENTICATE,
                    BASIC_CHARSET,
                    OK_BODY,
                    SECOND_LOGIN,
                    RECORDING_SERVER,
                    LOGIN_RETRY,
                    MISSING_JSON_TYPE,
                    BAD_BODY,
                    UNKNOWN_ENTRY,
                    WRONG_PLACE,
                    SERVER_ENTRY,
                    SERVER_WITHOUT_PORT,
                    SESSION_COOKIE,
                    CSRF_SUPPORT,
                    CSRF_FLAG_CASE,
                    TOKEN_HEADERS,
                    TOKEN_SENT_AT,
                    CSRF_ON_PING,
                    CSRF_403_BODY,
                    ENDED_BY_403,
                    LOGIN_STARTS_TIMER,
                    PING_TIMEOUT,
                    ANONYMOUS_PING,
                    RELOGIN_BY_SRS,
                    LOGOUT_ENDS,
                    LOGOUT_WITHOUT_SESSION,
                    RWS_CHECK);

    private SrsSwitches() {}

    private static Paced paced(int begins, int takes) {
        return new Paced(Duration.ofSeconds(begins), Duration.ofSeconds(takes));
    }
}
