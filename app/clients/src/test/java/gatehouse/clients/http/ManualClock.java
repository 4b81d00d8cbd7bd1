package gatehouse.clients.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A wall clock and a measuring clock that only move when a test moves them. */
public final class ManualClock implements InstantSource {
    private final AtomicReference<Instant> wall;
    private final AtomicLong nanos = new AtomicLong();

    /** A clock that shows this moment. */
    public ManualClock(Instant start) {
        wall = new AtomicReference<>(start);
    }

    /** Both of its clocks. */
    public ClockPair pair() {
        return new ClockPair(this, nanos::get);
    }

    /** Lets time pass for both clocks. */
    public void advance(Duration by) {
        setWall(instant().plus(by));
        nanos.addAndGet(by.toNanos());
    }

    /** Sets the wall clock as a person does: no time passes by it. */
    public void setWall(Instant to) {
        wall.set(to);
    }

    @Override
    public Instant instant() {
        return wall.get();
    }
}
