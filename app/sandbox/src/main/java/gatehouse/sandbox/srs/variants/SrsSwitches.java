package gatehouse.sandbox.srs.variants;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.WireSettings.AnswerDelivery.Paced;
import gatehouse.sandbox.srs.variants.SrsVariants.BadCredentials;
import gatehouse.sandbox.srs.variants.SrsVariants.CertificateKind;
import gatehouse.sandbox.srs.variants.SrsVariants.CorsHeaders;
import gatehouse.sandbox.srs.variants.SrsVariants.ExpectedOrigins;
import gatehouse.sandbox.srs.variants.SrsVariants.OkBody;
import gatehouse.sandbox.srs.variants.SrsVariants.RecordingServerState;
import gatehouse.sandbox.srs.variants.SrsVariants.RwsCheck;
import gatehouse.sandbox.srs.variants.SrsVariants.SecondLogin;
import gatehouse.sandbox.srs.variants.SrsVariants.ServerEntry;
import gatehouse.sandbox.srs.variants.SrsVariants.ServiceState;
import gatehouse.sandbox.srs.variants.SrsVariants.SessionCookie;
import gatehouse.sandbox.srs.variants.SrsVariants.TokenHeaders;
import gatehouse.sandbox.srs.variants.SrsVariants.TokenSentAt;
import gatehouse.sandbox.srs.variants.SrsVariants.VersionAnswer;
import gatehouse.sandbox.variants.SwitchTable;
import gatehouse.sandbox.variants.VariantSwitch;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All points on which the SRS contract is silent, and all faults of its service, in its order
 * (contract: SRS 13). Each constant names the point, its default and its alternatives; the one
 * place that asks for it acts on it.
 */
public final class SrsSwitches {
    public static final SwitchTable TABLE = new SwitchTable();

    /** Where a status would be: the call is served. */
    private static final Optional<Integer> SERVED = Optional.empty();

    public static final VariantSwitch<Boolean> TLS =
            flag("scheme", "scheme of the local address", "http", "https");
    public static final VariantSwitch<CertificateKind> CERTIFICATE =
            TABLE.add(
                    "certificate",
                    "what https identifies itself with",
                    CertificateKind.values(),
                    "good untrusted no-san localhost-only expired-leaf expired-anchor");
    public static final VariantSwitch<ServiceState> SERVICE =
            TABLE.add(
                    "service",
                    "what is found on the port",
                    ServiceState.values(),
                    "up closed silent drop-after-read not-http");
    public static final VariantSwitch<Paced> ANSWER_DELAY =
            TABLE.add("answer-delay", "how late an answer is", "0s", paced(0, 0))
                    .or("3s", paced(3, 0))
                    .or("40s", paced(40, 0))
                    .or("drip", paced(0, 40));
    public static final VariantSwitch<VersionAnswer> VERSION_ANSWER =
            TABLE.add(
                            "version-answer",
                            "what /version tells",
                            "8.5.302.14",
                            new VersionAnswer(200, "{\"version\": \"8.5.302.14\"}"))
                    .or("other-form", new VersionAnswer(200, "{\"version\": \"9.0 beta 2\"}"))
                    .or("no-field", new VersionAnswer(200, "{\"product\": \"SR Service\"}"))
                    .or("not-json", new VersionAnswer(200, "<html>SR Service 8.5.302.14</html>"))
                    .or("404", new VersionAnswer(404, ""));
    public static final VariantSwitch<Optional<String>> VERSION_CONTENT_TYPE =
            TABLE.add(
                            "version-content-type",
                            "Content-Type of /version",
                            "application-json",
                            Optional.of("application/json"))
                    .or("text-plain", Optional.of("text/plain"))
                    .or("none", Optional.empty());
    public static final VariantSwitch<Boolean> VERSION_CORS =
            flag("version-cors", "CORS headers on /version", "off", "on");
    public static final VariantSwitch<Boolean> TRAILING_SLASH =
            TABLE.add("trailing-slash", "/api/v2/me with a final slash", "accepted", true)
                    .or("404", false);
    public static final VariantSwitch<ExpectedOrigins> EXPECTED_ORIGINS =
            TABLE.add(
                    "expected-origins",
                    "which origins are expected",
                    ExpectedOrigins.values(),
                    "profile-origin other empty wildcard-domain");
    public static final VariantSwitch<Optional<Integer>> UNEXPECTED_ORIGIN_PREFLIGHT =
            served("unexpected-origin-preflight", "preflight from another origin", "200-no-cors")
                    .or("403", Optional.of(403));
    public static final VariantSwitch<Optional<Integer>> UNEXPECTED_ORIGIN_REQUEST =
            served("unexpected-origin-request", "request from another origin", "serve-no-cors")
                    .or("403", Optional.of(403));
    public static final VariantSwitch<Optional<Integer>> MISSING_ORIGIN =
            served("missing-origin", "request without an origin", "serve-no-cors")
                    .or("400", Optional.of(400))
                    .or("403", Optional.of(403));
    public static final VariantSwitch<CorsHeaders> CORS_HEADERS =
            TABLE.add(
                    "cors-headers",
                    "what an expected origin is allowed",
                    CorsHeaders.values(),
                    "gws-plus-support-header gws origin-only star");
    public static final VariantSwitch<Duration> ORIGIN_CHANGE_DELAY =
            TABLE.add("origin-change-delay", "when a changed list takes effect", "0s", seconds(0))
                    .or("120s", seconds(120));
    public static final VariantSwitch<Boolean> PREFLIGHT_RESTARTS_TIMER =
            flag("preflight-restarts-timer", "what OPTIONS /ping does to the timer", "no", "yes");
    public static final VariantSwitch<BadCredentials> BAD_CREDENTIALS =
            TABLE.add(
                            "bad-credentials",
                            "login with a wrong password",
                            "401",
                            new BadCredentials(401, 0))
                    .or("401-code-20", new BadCredentials(401, 20))
                    .or("200-code-20", new BadCredentials(200, 20))
                    .or("200-code-8", new BadCredentials(200, 8))
                    .or("403", new BadCredentials(403, 0));
    public static final VariantSwitch<Boolean> WWW_AUTHENTICATE =
            TABLE.add("www-authenticate", "challenge with a 401", "on", true).or("off", false);
    public static final VariantSwitch<Charset> BASIC_CHARSET =
            TABLE.add("basic-charset", "character set of Basic", "utf-8", UTF_8)
                    .or("iso-8859-1", ISO_8859_1);
    public static final VariantSwitch<OkBody> OK_BODY =
            TABLE.add(
                    "ok-body",
                    "body of login, ping and logout",
                    OkBody.values(),
                    "empty status-code-0 user-object text");
    public static final VariantSwitch<SecondLogin> SECOND_LOGIN =
            TABLE.add(
                    "second-login",
                    "login while a session lives",
                    SecondLogin.values(),
                    "replace parallel 403");
    public static final VariantSwitch<RecordingServerState> RECORDING_SERVER =
            TABLE.add(
                    "recording-server",
                    "login without its help",
                    RecordingServerState.values(),
                    "up 500 503-retry-after-0 hang 200-then-ping-401");
    public static final VariantSwitch<Duration> LOGIN_RETRY =
            TABLE.add("login-retry", "who repeats a login", "none", seconds(0))
                    .or("inside-srs", seconds(8));
    public static final VariantSwitch<Optional<Integer>> MISSING_JSON_TYPE =
            served("missing-json-type", "POST not marked as JSON", "accepted")
                    .or("415", Optional.of(415));
    public static final VariantSwitch<Optional<Integer>> BAD_BODY =
            TABLE.add("bad-body", "body that is neither login nor logout", "400", Optional.of(400))
                    .or("500", Optional.of(500))
                    .or("ignored", SERVED);
    public static final VariantSwitch<Optional<Integer>> UNKNOWN_ENTRY =
            served("unknown-entry", "undocumented entry", "ignored").or("400", Optional.of(400));
    public static final VariantSwitch<Optional<Integer>> WRONG_PLACE =
            served("wrong-place", "place, DN or switch that does not exist", "accepted")
                    .or("400", Optional.of(400));
    public static final VariantSwitch<ServerEntry> SERVER_ENTRY =
            TABLE.add(
                            "server-entry",
                            "what server and peer_server change",
                            "recorded-only",
                            new ServerEntry(false, SERVED))
                    .or("kept-after-logout", new ServerEntry(true, SERVED))
                    .or("400", new ServerEntry(false, Optional.of(400)))
                    .or("500", new ServerEntry(false, Optional.of(500)));
    public static final VariantSwitch<Optional<Integer>> SERVER_WITHOUT_PORT =
            served("server-without-port", "address that names no port", "accepted")
                    .or("400", Optional.of(400));
    public static final VariantSwitch<SessionCookie> SESSION_COOKIE =
            TABLE.add(
                    "session-cookie",
                    "cookies of a session",
                    SessionCookie.values(),
                    "random-name jsessionid two-cookies narrow-path secure-flag none");
    public static final VariantSwitch<Boolean> CSRF_SUPPORT =
            TABLE.add("csrf-support", "CSRF protection on request", "yes", true)
                    .or("ignored", false);
    public static final VariantSwitch<Predicate<String>> CSRF_FLAG_CASE =
            TABLE.<Predicate<String>>add(
                            "csrf-flag-case",
                            "value of X-Support-CSRFP",
                            "any",
                            "True"::equalsIgnoreCase)
                    .or("exact", "True"::equals);
    public static final VariantSwitch<TokenHeaders> TOKEN_HEADERS =
            TABLE.add(
                    "token-headers",
                    "how the token comes back",
                    TokenHeaders.values(),
                    "both token-only renamed none");
    public static final VariantSwitch<TokenSentAt> TOKEN_SENT_AT =
            TABLE.add(
                    "token-sent-at",
                    "when the token comes back",
                    TokenSentAt.values(),
                    "login first-ping every-answer");
    public static final VariantSwitch<Boolean> CSRF_ON_PING =
            flag("csrf-scope", "what needs the token", "logout", "logout-and-ping");
    public static final VariantSwitch<String> CSRF_403_BODY =
            TABLE.add(
                            "csrf-403-body",
                            "body of a 403 for the token",
                            "message",
                            "Missing or invalid Csrf token")
                    .or("empty", "");
    public static final VariantSwitch<Boolean> ENDED_BY_403 =
            flag("session-after-403", "the session after that 403", "alive", "ended");
    public static final VariantSwitch<Boolean> LOGIN_STARTS_TIMER =
            flag("timer-start", "what starts the timer", "first-ping", "login");
    public static final VariantSwitch<Duration> PING_TIMEOUT =
            TABLE.add("ping-timeout", "longest time between pings", "60s", seconds(60))
                    .or("5s", seconds(5))
                    .or("600s", seconds(600));
    public static final VariantSwitch<Integer> ANONYMOUS_PING =
            TABLE.add("anonymous-ping", "ping without cookie and credentials", "401", 401)
                    .or("200", 200);
    public static final VariantSwitch<Boolean> RELOGIN_BY_SRS =
            flag("relogin-after-timeout", "who logs in again", "by-client", "by-srs");
    public static final VariantSwitch<Boolean> LOGOUT_LINGERS =
            flag("logout-effect", "what a logout does", "ends", "lingers");
    public static final VariantSwitch<Integer> LOGOUT_WITHOUT_SESSION =
            TABLE.add("logout-without-session", "logout when no session is left", "401", 401)
                    .or("200", 200)
                    .or("403", 403);
    public static final VariantSwitch<RwsCheck> RWS_CHECK =
            TABLE.add(
                    "rws-check",
                    "the recording server asked directly",
                    RwsCheck.values(),
                    "code-0 401-code-20 200-code-20 code-8 code-4 down");

    private SrsSwitches() {}

    private static VariantSwitch<Boolean> flag(
            String name, String openPoint, String standard, String alternative) {
        return TABLE.add(name, openPoint, standard, false).or(alternative, true);
    }

    private static VariantSwitch<Optional<Integer>> served(
            String name, String openPoint, String standard) {
        return TABLE.add(name, openPoint, standard, SERVED);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Paced paced(int delay, int takes) {
        return new Paced(seconds(delay), seconds(takes));
    }
}
