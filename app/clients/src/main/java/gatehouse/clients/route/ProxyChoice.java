package gatehouse.clients.route;

import gatehouse.clients.http.ServerAddress;

import java.util.Optional;

/**
 * The proxy through which the calls of a connection go. A server on this computer is always called
 * without one.
 */
public sealed interface ProxyChoice {
    /** No proxy. */
    record None() implements ProxyChoice {}

    /**
     * The proxies that this computer is set up with: those of its environment variables, else those
     * that Java knows.
     */
    record OfComputer(ProxyVariables variables) implements ProxyChoice {}

    /**
     * One HTTP proxy.
     *
     * @param address where it listens; plain http
     * @param signIn empty where the proxy lets everybody through
     */
    record Named(ServerAddress address, Optional<ProxySignIn> signIn) implements ProxyChoice {}
}
