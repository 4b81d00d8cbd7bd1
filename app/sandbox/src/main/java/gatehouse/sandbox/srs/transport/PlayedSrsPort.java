package gatehouse.sandbox.srs.transport;

import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.LoopbackServer;
import gatehouse.sandbox.http.PortReservation;
import gatehouse.sandbox.http.WireSettings;
import gatehouse.sandbox.http.WireSettings.AnswerDelivery;
import gatehouse.sandbox.srs.variants.SrsVariants.CertificateKind;
import gatehouse.sandbox.srs.variants.SrsVariants.ServiceState;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

/**
 * A port of 127.0.0.1 that is opened, closed and opened in another state while it is played; all
 * connections end when its state changes. No other program gets the port while it is closed.
 */
public final class PlayedSrsPort implements AutoCloseable {
    private static final String SSH = "SSH-2.0-OpenSSH_9.6\r\n";

    private final InstantSource clock;
    private final PlayedSrsCertificates certificates;
    private final Function<ServiceState, CallHandler> servers;
    private final Supplier<AnswerDelivery> pace;
    private int port;
    private @Nullable PortReservation reservation;
    private @Nullable PortState state;
    private @Nullable LoopbackServer listening;

    /** What is found behind the door; https with this certificate, or http. */
    public record PortState(ServiceState service, Optional<CertificateKind> tls) {}

    public PlayedSrsPort(
            int port,
            InstantSource clock,
            PlayedSrsCertificates certificates,
            Function<ServiceState, CallHandler> servers,
            Supplier<AnswerDelivery> pace) {
        this.port = port;
        this.clock = clock;
        this.certificates = certificates;
        this.servers = servers;
        this.pace = pace;
    }

    /** Listens in this state when it returns, on the port it had. */
    public synchronized void open(PortState wanted) {
        if (wanted.equals(state)) {
            return;
        }
        stopListening();
        reserve();
        if (wanted.service() != ServiceState.CLOSED) {
            if (!PortReservation.STAYS_WHILE_LISTENING) {
                release();
            }
            listening =
                    LoopbackServer.start(
                            port, servers.apply(wanted.service()), clock, wire(wanted));
        }
        state = wanted;
    }

    public synchronized URI address() {
        boolean tls = state != null && state.tls().isPresent();
        return URI.create((tls ? "https" : "http") + "://127.0.0.1:" + port);
    }

    @Override
    public synchronized void close() {
        stopListening();
        release();
    }

    private void reserve() {
        if (reservation == null) {
            reservation = new PortReservation(port);
            port = reservation.port();
        }
    }

    private void release() {
        if (reservation != null) {
            reservation.close();
            reservation = null;
        }
    }

    private void stopListening() {
        state = null;
        if (listening != null) {
            listening.close();
            listening = null;
        }
    }

    private WireSettings wire(PortState wanted) {
        return switch (wanted.service()) {
            case SILENT -> WireSettings.with(context(wanted), AnswerDelivery.Silent::new);
            // Whoever does not speak HTTP does not speak it over TLS either.
            case NOT_HTTP -> WireSettings.with(null, () -> new AnswerDelivery.OtherProtocol(SSH));
            case UP, DROP_AFTER_READ, CLOSED -> WireSettings.with(context(wanted), pace);
        };
    }

    private @Nullable SSLContext context(PortState wanted) {
        return wanted.tls().map(certificates::context).orElse(null);
    }
}
