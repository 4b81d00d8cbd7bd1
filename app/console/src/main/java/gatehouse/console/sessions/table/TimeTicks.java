package gatehouse.console.sessions.table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Moments as plain numbers: ticks of 100 ns since 1970, the finest step that servers send. */
public final class TimeTicks {
    /** Stands for a moment that is not known; earlier than any other. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** Half of what a long can hold, so that the distance of two moments never overflows. */
    public static final long LAST = 1L << 62;

    private static final int PER_SECOND = 10_000_000;
    private static final int NANOS = 100;
    private static final long SECONDS = LAST / PER_SECOND - 1;

    private TimeTicks() {}

    /** The last tick that is not after the moment, {@link #UNKNOWN} where it is null. */
    public static long of(@Nullable Instant moment) {
        return moment == null ? UNKNOWN : floor(moment);
    }

    /** The last tick that is not after the moment. */
    public static long floor(Instant moment) {
        long second = Math.clamp(moment.getEpochSecond(), -SECONDS, SECONDS);
        return second * PER_SECOND + moment.getNano() / NANOS;
    }

    /** The first tick that is not before the moment. */
    public static long ceiling(Instant moment) {
        return floor(moment.plusNanos(NANOS - 1));
    }

    /** The moment of a tick; null where it is not known. */
    public static @Nullable Instant instant(long ticks) {
        return ticks == UNKNOWN
                ? null
                : Instant.ofEpochSecond(
                        Math.floorDiv(ticks, PER_SECOND),
                        (long) Math.floorMod(ticks, PER_SECOND) * NANOS);
    }
}
