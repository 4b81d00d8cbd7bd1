package gatehouse.clients.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port at which connections are refused until the test ends: a socket is bound to it and does not
 * listen, so that no other server can be given the port meanwhile.
 */
public final class RefusedPort implements AutoCloseable {
    private final Socket bound = new Socket();

    /** Any free port. */
    public RefusedPort() throws IOException {
        this(0);
    }

    /** The port of a server that has just been closed. */
    RefusedPort(int port) throws IOException {
        bound.setReuseAddress(true);
        bound.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    }

    public Address address() {
        return Address.parse("http://127.0.0.1:" + bound.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        bound.close();
    }
}
