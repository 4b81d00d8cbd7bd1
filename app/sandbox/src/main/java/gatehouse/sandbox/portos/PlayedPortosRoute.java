package gatehouse.sandbox.portos;

import gatehouse.sandbox.http.PercentCoding;

import java.util.List;
import java.util.stream.Stream;

/** The calls that exist (contract: Portos 1, addresses and routes). */
enum PlayedPortosRoute {
    LOGIN("POST", "/api/auth"),
    HEALTH("GET", "/api/v2/health"),
    LIST_SESSIONS("GET", "/sessions"),
    READ_SESSION("GET", "/sessions/{id}"),
    END_SESSION("DELETE", "/sessions/{id}"),
    LIST_DEVICES("GET", "/devices"),
    READ_DEVICE("GET", "/devices/{name}"),
    LIST_USERS("GET", "/users"),
    LICENCE("GET", "/license");

    private final String method;
    private final String path;

    PlayedPortosRoute(String method, String path) {
        this.method = method;
        this.path = path;
    }

    String method() {
        return method;
    }

    /** What a call is when its path was looked up. */
    sealed interface Found {
        /** A call that exists; the name is the decoded last segment, or empty. */
        record Known(PlayedPortosRoute route, String name) implements Found {}

        /** A path that exists, called with another method. */
        record OtherMethod(String path, String allowed) implements Found {}

        /** A path that does not exist. */
        record Nowhere() implements Found {}
    }

    /**
     * Looks a raw path up; resources live under each of the prefixes, the rest where it always is.
     */
    static Found find(String method, String path, List<String> prefixes) {
        List<PlayedPortosRoute> here =
                Stream.of(values()).filter(route -> route.isAt(path, prefixes)).toList();
        if (here.isEmpty()) {
            return new Found.Nowhere();
        }
        return here.stream()
                .filter(route -> route.method.equals(method))
                .findFirst()
                .<Found>map(route -> new Found.Known(route, route.name(path)))
                .orElseGet(() -> new Found.OtherMethod(here.getFirst().path, methods(here)));
    }

    /** How a call of this route is counted. */
    String label() {
        return method + " " + path;
    }

    private static String methods(List<PlayedPortosRoute> routes) {
        return String.join(", ", routes.stream().map(PlayedPortosRoute::method).toList());
    }

    private boolean isAt(String sent, List<String> prefixes) {
        return path.startsWith("/api/")
                ? sent.equals(path)
                : prefixes.stream().anyMatch(prefix -> fits(sent, prefix + path));
    }

    private static boolean fits(String sent, String shape) {
        int brace = shape.indexOf('{');
        if (brace < 0) {
            return sent.equals(shape);
        }
        String before = shape.substring(0, brace);
        return sent.startsWith(before)
                && sent.length() > before.length()
                && sent.indexOf('/', before.length()) < 0;
    }

    private String name(String sent) {
        if (!path.endsWith("}")) {
            return "";
        }
        String segment = sent.substring(sent.lastIndexOf('/') + 1);
        return PercentCoding.decoded(segment).orElse(segment);
    }
}
