package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.srs.PlayedSrsRoute.Found;
import gatehouse.sandbox.srs.calls.PlayedSrsCsrfProtection;
import gatehouse.sandbox.srs.calls.PlayedSrsMeBody;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A call that was looked up.
 *
 * @param body what a POST to {@code /api/v2/me} asks for; null for every other call
 */
public record PlayedSrsRequest(ReceivedCall call, Found found, @Nullable PlayedSrsMeBody body) {
    private static final int LONGEST = 200;

    static PlayedSrsRequest of(ReceivedCall call, boolean slash) {
        Found found = PlayedSrsRoute.find(call.method(), call.path(), slash);
        boolean posted =
                found instanceof Found.Known known && known.route() == PlayedSrsRoute.POST_ME;
        return new PlayedSrsRequest(call, found, posted ? PlayedSrsMeBody.of(call.body()) : null);
    }

    /** How the call is counted. */
    public String label() {
        return PlayedSrsRoute.label(found, call.method());
    }

    /** What the call is for, as the seven requests of the contract are told apart. */
    String act() {
        return switch (found) {
            case Found.Known known -> act(known.route());
            case Found.OtherMethod _, Found.Nowhere _ -> "undocumented";
        };
    }

    boolean is(PlayedSrsRoute route) {
        return found instanceof Found.Known known && known.route() == route;
    }

    public boolean has(String header) {
        return call.header(header).isPresent();
    }

    /** What the request log tells of the call besides: kinds of secrets, never a secret. */
    Map<String, ?> details() {
        return Map.of(
                "act", act(),
                "origin", cut(call.header("Origin").orElse("")),
                "credentials", credentials(),
                "token", has(PlayedSrsCsrfProtection.TOKEN));
    }

    boolean isLogin() {
        return is(PlayedSrsRoute.GET_ME) || body instanceof PlayedSrsMeBody.Login;
    }

    boolean isLogout() {
        return body instanceof PlayedSrsMeBody.Logout;
    }

    private String act(PlayedSrsRoute route) {
        return switch (route) {
            case VERSION -> "version";
            case PREFLIGHT_ME, PREFLIGHT_PING -> "preflight";
            case GET_ME -> "login";
            case PING -> "ping";
            case POST_ME -> isLogout() ? "logout" : isLogin() ? "login with configuration" : "none";
        };
    }

    private String credentials() {
        boolean basic = has("Authorization");
        boolean cookie = has("Cookie");
        return basic ? cookie ? "both" : "basic" : cookie ? "cookie" : "none";
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
