package gatehouse.console.recording;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * When the next ping is due and how long the session is presumed to live (contract: SRS 6). It
 * reads the wall clock and one that never stands back; where they drift apart, the computer slept
 * or its clock was set, and a ping is due at once.
 */
final class PingSchedule {
    static final Duration EVERY = Duration.ofSeconds(20);
    static final Duration AGAIN = Duration.ofSeconds(5);
    static final Duration TIME_OUT = Duration.ofSeconds(60);
    private static final Duration DRIFT = Duration.ofSeconds(5);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private ClockReading good;
    private ClockReading last;
    private Duration wait = Duration.ZERO;

    private record ClockReading(Instant wall, long nanos) {}

    /** The login is answered now: the first ping is due. */
    PingSchedule(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.good = now();
        this.last = good;
    }

    /** A ping is about to be sent; its answer is told by one of the two below. */
    void pinging() {
        last = now();
    }

    void answered() {
        good = last;
        wait = EVERY;
    }

    void failed() {
        wait = AGAIN;
    }

    Duration untilDue() {
        Duration rest = wait.minus(since(last));
        return hasDrifted() || rest.isNegative() ? Duration.ZERO : rest;
    }

    /** Empty where the clocks do not tell. */
    Optional<Duration> left() {
        if (hasDrifted()) {
            return Optional.empty();
        }
        Duration rest = TIME_OUT.minus(since(good));
        return Optional.of(rest.isNegative() ? Duration.ZERO : rest);
    }

    Instant dropsAt() {
        return good.wall().plus(TIME_OUT);
    }

    boolean hasTimedOut() {
        return since(good).compareTo(TIME_OUT) >= 0;
    }

    private boolean hasDrifted() {
        ClockReading now = now();
        return byWall(last, now).minus(byNanos(last, now)).abs().compareTo(DRIFT) > 0;
    }

    /** The longer of both, as a session is rather called dead than alive. */
    private Duration since(ClockReading then) {
        ClockReading now = now();
        Duration byWall = byWall(then, now);
        Duration byNanos = byNanos(then, now);
        return byWall.compareTo(byNanos) > 0 ? byWall : byNanos;
    }

    private static Duration byWall(ClockReading then, ClockReading now) {
        return Duration.between(then.wall(), now.wall());
    }

    private static Duration byNanos(ClockReading then, ClockReading now) {
        return Duration.ofNanos(now.nanos() - then.nanos());
    }

    private ClockReading now() {
        return new ClockReading(wall.instant(), nanos.getAsLong());
    }
}
