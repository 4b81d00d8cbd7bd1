package gatehouse.clients.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks of the program, which always come together. The wall clock tells the time of day
 * and may be set while the program runs; the other one only measures how much time has passed.
 *
 * @param wall the time of day
 * @param nanos nanoseconds since some fixed moment, as {@link System#nanoTime}; never set back
 */
public record ClockPair(InstantSource wall, LongSupplier nanos) {
    /** The clocks of this computer. */
    public static ClockPair system() {
        return new ClockPair(InstantSource.system(), System::nanoTime);
    }

    /** A wall clock of its own beside this computer's measure of time. */
    public static ClockPair of(InstantSource wall) {
        return new ClockPair(wall, System::nanoTime);
    }

    /** The time of day. */
    public Instant now() {
        return wall.instant();
    }

    /** A reading of the clock that measures, to be handed to {@link #since}. */
    public long mark() {
        return nanos.getAsLong();
    }

    /** How much time has passed since a {@link #mark}, whatever was done to the wall clock. */
    public Duration since(long mark) {
        return Duration.ofNanos(nanos.getAsLong() - mark);
    }
}
