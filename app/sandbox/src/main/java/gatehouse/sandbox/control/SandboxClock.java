package gatehouse.sandbox.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The sandbox's time: the real one, the real one moved, or one that stands still. */
public final class SandboxClock implements InstantSource {
    private final InstantSource real;
    private volatile InstantSource now;

    public SandboxClock(InstantSource real) {
        this.real = real;
        this.now = real;
    }

    @Override
    public Instant instant() {
        return now.instant();
    }

    /** Stands still at this instant until it is told otherwise. */
    public void stopAt(Instant instant) {
        now = InstantSource.fixed(instant);
    }

    /** Runs ahead of the real time, or behind it. */
    public void runOffBy(Duration offset) {
        now = InstantSource.offset(real, offset);
    }

    /** Moves on from where it is; a clock that stands still stays so. */
    public void advance(Duration by) {
        now = InstantSource.offset(now, by);
    }

    public void beReal() {
        now = real;
    }
}
