package gatehouse.clients.route;

/**
 * How the calls of a connection get to their server.
 *
 * @param proxy through which they go
 */
public record ConnectionRoute(ProxyChoice proxy) {
    /** Straight to the server. */
    public static final ConnectionRoute DIRECT = new ConnectionRoute(new ProxyChoice.None());
}
