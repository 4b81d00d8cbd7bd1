package gatehouse.sandbox.srs.transport;

import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.LoopbackServer;
import gatehouse.sandbox.http.WireSettings;
import gatehouse.sandbox.http.WireSettings.Manner;
import gatehouse.sandbox.srs.variants.SrsVariants;

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
public final class PlayedSrsPort implements AutoCloseable {
    private static final String STRANGER = "SSH-2.0-OpenSSH_9.6\r\n";

    private final InstantSource clock;
    private final PlayedSrsCertificates certificates;
    private final Function<SrsVariants.Service, CallHandler> servers;
    private final Supplier<Manner> pace;
    private int port;
    private @Nullable Way way;
    private @Nullable LoopbackServer listening;

    /** What is found behind the door; https with this certificate, or http. */
    public record Way(SrsVariants.Service service, Optional<SrsVariants.Certificate> tls) {}

    public PlayedSrsPort(
            int port,
            InstantSource clock,
            PlayedSrsCertificates certificates,
            Function<SrsVariants.Service, CallHandler> servers,
            Supplier<Manner> pace) {
        this.port = port;
        this.clock = clock;
        this.certificates = certificates;
        this.servers = servers;
        this.pace = pace;
    }

    /** Listens in this way when it returns, on the port it had. */
    public synchronized void open(Way wanted) {
        if (wanted.equals(way)) {
            return;
        }
        close();
        if (wanted.service() == SrsVariants.Service.CLOSED) {
            port = port == 0 ? anyFreePort() : port;
        } else {
            listening =
                    LoopbackServer.start(
                            port, servers.apply(wanted.service()), clock, wire(wanted));
            port = listening.address().getPort();
        }
        way = wanted;
    }

    public synchronized URI address() {
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

    private WireSettings wire(Way wanted) {
        return switch (wanted.service()) {
            case SILENT -> new WireSettings(context(wanted), Manner.Silently::new);
            // Whoever does not speak HTTP does not speak it over TLS either.
            case NOT_HTTP -> new WireSettings(null, () -> new Manner.AsStranger(STRANGER));
            case UP, DROP_AFTER_READ, CLOSED -> new WireSettings(context(wanted), pace);
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
