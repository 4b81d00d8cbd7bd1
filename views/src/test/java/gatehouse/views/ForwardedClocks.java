package gatehouse.views;

import gatehouse.clients.http.ClockPair;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The clocks of this computer, which a test moves forward together, as if time had passed. */
final class ForwardedClocks {
    private final AtomicLong forwarded = new AtomicLong();

    ClockPair pair() {
        return new ClockPair(
                () -> Instant.now().plusNanos(forwarded.get()),
                () -> System.nanoTime() + forwarded.get());
    }

    void pass(Duration time) {
        forwarded.addAndGet(time.toNanos());
    }
}
