package gatehouse.sandbox.srs;

import java.util.List;
import java.util.stream.Stream;

/** The calls that exist, as far as method and path tell them apart (contract: SRS 4). */
enum PlayedSrsRoute {
    VERSION("GET", "/version"),
    PREFLIGHT_ME("OPTIONS", "/api/v2/me"),
    GET_ME("GET", "/api/v2/me"),
    POST_ME("POST", "/api/v2/me"),
    PREFLIGHT_PING("OPTIONS", "/ping"),
    PING("GET", "/ping");

    private final String method;
    private final String path;

    PlayedSrsRoute(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** What a call is when its path was looked up. */
    sealed interface Found {
        /** A call that exists. */
        record Known(PlayedSrsRoute route) implements Found {}

        /** A path that exists, called with another method. */
        record OtherMethod(String path, String allowed) implements Found {}

        /** A path that does not exist. */
        record Nowhere() implements Found {}
    }

    /**
     * Looks a raw path up.
     *
     * @param slash whether {@code /api/v2/me} may end with a slash, as it is sometimes documented
     */
    static Found find(String method, String sent, boolean slash) {
        String path = slash && sent.equals(GET_ME.path + "/") ? GET_ME.path : sent;
        List<PlayedSrsRoute> here =
                Stream.of(values()).filter(route -> route.path.equals(path)).toList();
        if (here.isEmpty()) {
            return new Found.Nowhere();
        }
        return here.stream()
                .filter(route -> route.method.equals(method))
                .findFirst()
                .<Found>map(Found.Known::new)
                .orElseGet(() -> new Found.OtherMethod(path, methods(here)));
    }

    /** How a call is counted. */
    static String label(Found found, String method) {
        return switch (found) {
            case Found.Known known -> known.route.label();
            case Found.OtherMethod other -> method + " " + other.path;
            case Found.Nowhere _ -> method + " elsewhere";
        };
    }

    String label() {
        return method + " " + path;
    }

    boolean isPreflight() {
        return this == PREFLIGHT_ME || this == PREFLIGHT_PING;
    }

    private static String methods(List<PlayedSrsRoute> routes) {
        return String.join(", ", routes.stream().map(route -> route.method).toList());
    }
}
