package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.srs.Route.Found;

import org.jspecify.annotations.Nullable;

/**
 * A call that was looked up.
 *
 * @param body what a POST to {@code /api/v2/me} asks for; null for every other call
 */
record Request(Call call, Found found, @Nullable MeBody body) {

    static Request of(Call call, boolean slash) {
        Found found = Route.find(call.method(), call.path(), slash);
        boolean posted = found instanceof Found.Known known && known.route() == Route.POST_ME;
        return new Request(call, found, posted ? MeBody.of(call.body()) : null);
    }

    /** How the call is counted. */
    String label() {
        return Route.label(found, call.method());
    }

    /** What the call is for, as the seven requests of the contract are told apart. */
    String act() {
        return switch (found) {
            case Found.Known known -> act(known.route());
            case Found.OtherMethod _, Found.Nowhere _ -> "undocumented";
        };
    }

    boolean is(Route route) {
        return found instanceof Found.Known known && known.route() == route;
    }

    boolean has(String header) {
        return call.header(header).isPresent();
    }

    boolean isLogin() {
        return is(Route.GET_ME) || body instanceof MeBody.Login;
    }

    boolean isLogout() {
        return body instanceof MeBody.Logout;
    }

    private String act(Route route) {
        return switch (route) {
            case VERSION -> "version";
            case PREFLIGHT_ME, PREFLIGHT_PING -> "preflight";
            case GET_ME -> "login";
            case PING -> "ping";
            case POST_ME -> isLogout() ? "logout" : isLogin() ? "login with configuration" : "none";
        };
    }
}
