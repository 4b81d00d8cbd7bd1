package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.RouteTable;
import gatehouse.sandbox.http.RouteTable.Match;

/** The calls that exist, as far as method and path tell them apart (contract: SRS 4). */
enum PlayedSrsRoute {
    VERSION,
    PREFLIGHT_ME,
    GET_ME,
    POST_ME,
    PREFLIGHT_PING,
    PING;

    private static final String ME = "/api/v2/me";
    private static final RouteTable<PlayedSrsRoute> TABLE =
            new RouteTable<PlayedSrsRoute>()
                    .add("GET", "/version", VERSION)
                    .add("OPTIONS", ME, PREFLIGHT_ME)
                    .add("GET", ME, GET_ME)
                    .add("POST", ME, POST_ME)
                    .add("OPTIONS", "/ping", PREFLIGHT_PING)
                    .add("GET", "/ping", PING);

    /**
     * Looks up a raw path.
     *
     * @param slash whether {@code /api/v2/me} may end with a slash, as it is sometimes documented
     */
    static Match<PlayedSrsRoute> match(String method, String sent, boolean slash) {
        return TABLE.match(method, slash && sent.equals(ME + "/") ? ME : sent);
    }

    boolean isPreflight() {
        return this == PREFLIGHT_ME || this == PREFLIGHT_PING;
    }
}
