package gatehouse.clients.route;

import java.util.Optional;

/**
 * How the calls of a connection get to their server.
 *
 * @param proxy through which they go
 * @param certificate shown to a server that asks for one over TLS; empty where there is none
 */
public record ConnectionRoute(ProxyChoice proxy, Optional<ClientCertificate> certificate) {
    /** Straight to the server, without a certificate. */
    public static final ConnectionRoute DIRECT = new ConnectionRoute(new ProxyChoice.None());

    /** Straight to the server, with a certificate where there is one. */
    public static ConnectionRoute direct(Optional<ClientCertificate> certificate) {
        return new ConnectionRoute(new ProxyChoice.None(), certificate);
    }

    /** A route without a certificate. */
    public ConnectionRoute(ProxyChoice proxy) {
        this(proxy, Optional.empty());
    }
}
