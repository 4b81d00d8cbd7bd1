package gatehouse.clients.http;

import gatehouse.testkit.RawServer;

/** The address of a server that a test started, as the clients take it. */
public final class RawServerAddress {
    private RawServerAddress() {}

    /** Where it listens, by a number instead of a name. */
    public static ServerAddress of(RawServer server) {
        return ServerAddress.parse(server.base());
    }

    /** Where it listens if it speaks TLS, by the name that its certificate has. */
    public static ServerAddress secure(RawServer server, String host) {
        return ServerAddress.parse(server.secureBase(host));
    }
}
