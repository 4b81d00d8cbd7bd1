package gatehouse.console.proof;

import static gatehouse.clients.srs.SrsFinding.CONFIG_REFUSED;
import static gatehouse.clients.srs.SrsFinding.CORS_INCOMPLETE;
import static gatehouse.clients.srs.SrsFinding.LOGIN_ACCEPTED;
import static gatehouse.clients.srs.SrsFinding.LOGIN_ERROR;
import static gatehouse.clients.srs.SrsFinding.LOGIN_FORBIDDEN;
import static gatehouse.clients.srs.SrsFinding.LOGIN_REJECTED;
import static gatehouse.clients.srs.SrsFinding.LOGIN_UNKNOWN;
import static gatehouse.clients.srs.SrsFinding.NOT_HTTP;
import static gatehouse.clients.srs.SrsFinding.NOT_SRS;
import static gatehouse.clients.srs.SrsFinding.ORIGIN_ACCEPTED;
import static gatehouse.clients.srs.SrsFinding.ORIGIN_NOT_ACCEPTED;
import static gatehouse.clients.srs.SrsFinding.PASSWORD_CHANGE_NEEDED;
import static gatehouse.clients.srs.SrsFinding.PREFLIGHT_REFUSED;
import static gatehouse.clients.srs.SrsFinding.TLS_EXPIRED;
import static gatehouse.clients.srs.SrsFinding.TLS_NOT_SPOKEN;
import static gatehouse.clients.srs.SrsFinding.TLS_UNTRUSTED;
import static gatehouse.clients.srs.SrsFinding.TLS_WRONG_NAME;
import static gatehouse.clients.srs.SrsFinding.UNREACHABLE;
import static gatehouse.clients.srs.SrsFinding.VERSION_KNOWN;

import gatehouse.clients.srs.PreflightCheck;
import gatehouse.clients.srs.SrsFinding;

import java.util.Map;

/**
 * What the contract says must be found where it is read so (contract: SRS 8 and 13), for a client
 * that waits less than any answer is late.
 */
record SrsTruth(Map<String, String> readings, ProofAgent agent) {
    /** What {@code /version} must come to. */
    SrsFinding version() {
        return switch (of("service")) {
            case "closed" -> UNREACHABLE;
            case "not-http" -> isTls() ? TLS_NOT_SPOKEN : NOT_HTTP;
            case String service when isTls() && certificate() != VERSION_KNOWN -> certificate();
            case "silent", "drop-after-read" -> UNREACHABLE;
            default -> answered();
        };
    }

    /** What a preflight must come to, where an SRS answers. */
    SrsFinding preflight(PreflightCheck asked) {
        if (!isExpected()) {
            return of("unexpected-origin-preflight").equals("403")
                    ? PREFLIGHT_REFUSED
                    : ORIGIN_NOT_ACCEPTED;
        }
        return switch (of("cors-headers")) {
            case "gws" -> asked.path().equals("/ping") ? ORIGIN_ACCEPTED : CORS_INCOMPLETE;
            case "origin-only" -> CORS_INCOMPLETE;
            case "star" -> ORIGIN_NOT_ACCEPTED;
            default -> ORIGIN_ACCEPTED;
        };
    }

    /** What a login must come to, where an SRS answers. */
    SrsFinding login() {
        if (!isExpected() && of("unexpected-origin-request").equals("403")) {
            return LOGIN_FORBIDDEN;
        }
        if (isLoginLate()) {
            return LOGIN_UNKNOWN;
        }
        return switch (of("recording-server")) {
            case "500", "503-retry-after-0" -> LOGIN_ERROR;
            default -> isRight() ? configured() : wrong();
        };
    }

    /** Whether every answer is late. */
    boolean isLate() {
        return !of("answer-delay").isEmpty();
    }

    /** Whether that of a login is. */
    boolean isLoginLate() {
        return of("login-retry").equals("inside-srs") || of("recording-server").equals("hang");
    }

    /** Whether a session is opened by an accepted login. */
    boolean isKept() {
        return isRight() && !of("recording-server").equals("200-then-ping-401");
    }

    String of(String name) {
        return readings.getOrDefault("srs." + name, "");
    }

    private SrsFinding answered() {
        return switch (of("answer-delay")) {
            case "3s", "40s" -> UNREACHABLE;
            case "drip" -> dripping();
            default -> told();
        };
    }

    /** Only a body drips, so a status comes where there is one. */
    private SrsFinding dripping() {
        return of("version-answer").equals("404") ? UNREACHABLE : NOT_SRS;
    }

    private SrsFinding told() {
        return switch (of("version-answer")) {
            case "no-field", "not-json", "404" -> NOT_SRS;
            default -> VERSION_KNOWN;
        };
    }

    private boolean isTls() {
        return of("scheme").equals("https");
    }

    private SrsFinding certificate() {
        return switch (of("certificate")) {
            case "untrusted" -> TLS_UNTRUSTED;
            case "no-san", "localhost-only" -> TLS_WRONG_NAME;
            case "expired-leaf", "expired-anchor" -> TLS_EXPIRED;
            default -> VERSION_KNOWN;
        };
    }

    private boolean isExpected() {
        return switch (of("expected-origins")) {
            case "other", "empty" -> false;
            default -> true;
        };
    }

    private boolean isRight() {
        boolean misread = agent == ProofAgent.ACCENTED && of("basic-charset").equals("iso-8859-1");
        return agent != ProofAgent.WRONG && !misread;
    }

    private SrsFinding wrong() {
        return switch (of("bad-credentials")) {
            case "403" -> LOGIN_FORBIDDEN;
            case "200-then-ping-401" -> LOGIN_ACCEPTED;
            case "200-code-8" -> PASSWORD_CHANGE_NEEDED;
            default -> LOGIN_REJECTED;
        };
    }

    private SrsFinding configured() {
        if (agent != ProofAgent.SEATED) {
            return LOGIN_ACCEPTED;
        }
        if (of("server-without-port").equals("400")) {
            return CONFIG_REFUSED;
        }
        return switch (of("server-entry")) {
            case "400" -> CONFIG_REFUSED;
            case "500" -> LOGIN_ERROR;
            default -> LOGIN_ACCEPTED;
        };
    }
}
