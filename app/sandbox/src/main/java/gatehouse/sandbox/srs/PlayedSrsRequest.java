package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.http.RouteTable.Match;
import gatehouse.sandbox.srs.calls.PlayedSrsCsrfProtection;
import gatehouse.sandbox.srs.calls.PlayedSrsMeBody;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A call whose route was looked up.
 *
 * @param body what a POST to {@code /api/v2/me} asks for; null for every other call
 */
record PlayedSrsRequest(
        ReceivedCall call, Match<PlayedSrsRoute> match, @Nullable PlayedSrsMeBody body) {
    private static final int LONGEST_ORIGIN = 200;

    static PlayedSrsRequest of(ReceivedCall call, boolean slash) {
        Match<PlayedSrsRoute> match = PlayedSrsRoute.match(call.method(), call.path(), slash);
        boolean posted = isOn(match, PlayedSrsRoute.POST_ME);
        return new PlayedSrsRequest(call, match, posted ? PlayedSrsMeBody.of(call.body()) : null);
    }

    /** How the call is counted. */
    String label() {
        return match.label();
    }

    /** What the request log tells of the call besides: kinds of secrets, never a secret. */
    Map<String, ?> details() {
        String origin = call.header("Origin").orElse("");
        return Map.of(
                "act", act(),
                "origin", origin.substring(0, Math.min(origin.length(), LONGEST_ORIGIN)),
                "credentials", credentials(),
                "token", has(PlayedSrsCsrfProtection.TOKEN));
    }

    boolean is(PlayedSrsRoute route) {
        return isOn(match, route);
    }

    boolean has(String header) {
        return call.header(header).isPresent();
    }

    boolean isLogin() {
        return is(PlayedSrsRoute.GET_ME) || body instanceof PlayedSrsMeBody.Login;
    }

    boolean isLogout() {
        return body instanceof PlayedSrsMeBody.Logout;
    }

    private static boolean isOn(Match<PlayedSrsRoute> match, PlayedSrsRoute route) {
        return match instanceof Match.Known<PlayedSrsRoute> known
                && known.route().action() == route;
    }

    /** What the call is for, as the seven requests of the contract are told apart. */
    private String act() {
        return switch (match) {
            case Match.Known<PlayedSrsRoute> known -> act(known.route().action());
            case Match.OtherMethod<PlayedSrsRoute> _, Match.Nowhere<PlayedSrsRoute> _ ->
                    "undocumented";
        };
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
}
