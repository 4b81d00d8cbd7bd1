package gatehouse.sandbox.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The sandbox's time: the real time, the real time shifted, or a fixed instant. */
public final class SandboxClock implements InstantSource {
    private final InstantSource real;
    private volatile InstantSource current;

    public SandboxClock(InstantSource real) {
        this.real = real;
        this.current = real;
    }

    @Override
    public Instant instant() {
        return current.instant();
    }

    /** Stops the clock at this instant. */
    public void stopAt(Instant instant) {
        current = InstantSource.fixed(instant);
    }

    /** Lets the clock run, ahead of the real time or behind it. */
    public void runOffBy(Duration offset) {
        current = InstantSource.offset(real, offset);
    }

    /** Moves the clock on from where it is; a stopped clock stays stopped. */
    public void advance(Duration by) {
        current = InstantSource.offset(current, by);
    }

    /** Lets the clock run in real time. */
    public void runInRealTime() {
        current = real;
    }
}
