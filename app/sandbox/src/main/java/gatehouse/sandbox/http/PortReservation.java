package gatehouse.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Keeps a port of 127.0.0.1 for a played server that is closed for a while. The port is bound and
 * nothing listens on it: a connection to it is refused, and the operating system gives it to no
 * other program, also not as the own port of an outgoing connection.
 */
public final class PortReservation implements AutoCloseable {
    /** On Linux a server may listen on a port while its reservation is held; elsewhere not. */
    public static final boolean STAYS_WHILE_LISTENING =
            System.getProperty("os.name").startsWith("Linux");

    private final Socket bound = new Socket();

    /**
     * Binds the port; 0 takes any free one.
     *
     * @throws IllegalArgumentException if another program has it
     */
    public PortReservation(int port) {
        try {
            bound.setReuseAddress(true);
            bound.bind(new InetSocketAddress(LoopbackServer.loopback(), port));
        } catch (IOException e) {
            throw refused(port, e);
        }
    }

    /** The sentence for a port that cannot be had. */
    static IllegalArgumentException refused(int port, IOException reason) {
        return new IllegalArgumentException(
                "Port " + port + " of 127.0.0.1 cannot be listened on: " + reason.getMessage(),
                reason);
    }

    public int port() {
        return bound.getLocalPort();
    }

    @Override
    public void close() {
        try {
            bound.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
