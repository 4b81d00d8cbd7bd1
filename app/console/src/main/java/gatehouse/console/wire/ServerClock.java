package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells a server's time from the {@code Date} headers of its answers.
 *
 * <p>A {@code Date} of whole seconds says that somewhere between sending and the last byte the
 * server's clock stood within that second. Each answer so gives a span for the difference; the
 * spans of several answers are cut with each other, and begun anew when they contradict, as a clock
 * that was set does. Safe for any thread.
 */
public final class ServerClock implements InstantSource {
    private static final Duration WHOLE_SECOND = Duration.ofSeconds(1);

    private record OffsetSpan(Duration least, Duration most) {
        OffsetSpan cut(OffsetSpan other) {
            Duration low = least.compareTo(other.least) > 0 ? least : other.least;
            Duration high = most.compareTo(other.most) < 0 ? most : other.most;
            return low.compareTo(high) > 0 ? other : new OffsetSpan(low, high);
        }

        Duration middle() {
            return least.plus(most).dividedBy(2);
        }
    }

    private final InstantSource here;
    private Optional<OffsetSpan> span = Optional.empty();

    /** A server's clock, told against this computer's {@code here}. */
    public ServerClock(InstantSource here) {
        this.here = here;
    }

    /** Learns from one answer; an exchange without a {@code Date} header teaches nothing. */
    public synchronized void observe(Exchange exchange) {
        Instant date = exchange.serverDate();
        if (date == null) {
            return;
        }
        Instant received = exchange.sentAt().plus(exchange.took());
        var measured =
                new OffsetSpan(
                        Duration.between(received, date),
                        Duration.between(exchange.sentAt(), date.plus(WHOLE_SECOND)));
        span = Optional.of(span.map(known -> known.cut(measured)).orElse(measured));
    }

    /** How far the server's clock is ahead of this computer's; empty before the first answer. */
    public synchronized Optional<Duration> offset() {
        return span.map(OffsetSpan::middle);
    }

    /** The server's time now; this computer's as long as no answer told better. */
    @Override
    public Instant instant() {
        return here.instant().plus(offset().orElse(Duration.ZERO));
    }
}
