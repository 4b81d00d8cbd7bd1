package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.LoopbackServer;
import gatehouse.sandbox.http.Server;
import gatehouse.sandbox.http.Wire;
import gatehouse.sandbox.http.Wire.Manner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

/**
 * A port of 127.0.0.1 that is opened, closed and opened in another way while it is played; all
 * connections end when its way changes.
 */
final class Door implements AutoCloseable {
    private static final String STRANGER = "SSH-2.0-OpenSSH_9.6\r\n";

    private final InstantSource clock;
    private final Certificates certificates;
    private final Function<Ways.Service, Server> servers;
    private final Supplier<Manner> pace;
    private int port;
    private @Nullable Way way;
    private @Nullable LoopbackServer listening;

    /** What is found behind the door; https with this certificate, or http. */
    record Way(Ways.Service service, Optional<Ways.Certificate> tls) {}

    Door(
            int port,
            InstantSource clock,
            Certificates certificates,
            Function<Ways.Service, Server> servers,
            Supplier<Manner> pace) {
        this.port = port;
        this.clock = clock;
        this.certificates = certificates;
        this.servers = servers;
        this.pace = pace;
    }

    /** Listens in this way when it returns, on the port it had. */
    synchronized void open(Way wanted) {
        if (wanted.equals(way)) {
            return;
        }
        close();
        if (wanted.service() == Ways.Service.CLOSED) {
            port = port == 0 ? anyFreePort() : port;
        } else {
            listening =
                    LoopbackServer.start(
                            port, servers.apply(wanted.service()), clock, wire(wanted));
            port = listening.address().getPort();
        }
        way = wanted;
    }

    synchronized URI address() {
        boolean tls = way != null && way.tls().isPresent();
        return URI.create((tls ? "https" : "http") + "://127.0.0.1:" + port);
    }

    @Override
    public synchronized void close() {
        way = null;
        if (listening != null) {
            listening.close();
            listening = null;
        }
    }

    private Wire wire(Way wanted) {
        return switch (wanted.service()) {
            case SILENT -> new Wire(context(wanted), Manner.Silently::new);
            // Whoever does not speak HTTP does not speak it over TLS either.
            case NOT_HTTP -> new Wire(null, () -> new Manner.AsStranger(STRANGER));
            case UP, DROP_AFTER_READ, CLOSED -> new Wire(context(wanted), pace);
        };
    }

    private @Nullable SSLContext context(Way wanted) {
        return wanted.tls().map(certificates::context).orElse(null);
    }

    private static int anyFreePort() {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
