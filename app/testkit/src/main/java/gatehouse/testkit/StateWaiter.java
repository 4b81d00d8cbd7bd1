package gatehouse.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads: for a state, never for a time. */
public final class StateWaiter {
    /** Long enough for the slowest machine: only a test that fails waits that long. */
    private static final Duration DEADLINE = Duration.ofMinutes(3);

    /** Short beside any wait. */
    private static final long FIRST_PAUSE = 500_000;

    /** Long enough to leave the processor to what is waited for, where looking is work. */
    private static final long LONGEST_PAUSE = 16_000_000;

    private StateWaiter() {}

    /** Returns as soon as a condition holds; fails if it does not come to that. */
    public static void holds(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        long pause = FIRST_PAUSE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It never came to this: " + what);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    /** Returns as soon as a thread waits for something. */
    public static void waits(Thread thread) {
        holds(
                thread.getName() + " waits",
                () ->
                        switch (thread.getState()) {
                            case BLOCKED, WAITING, TIMED_WAITING -> true;
                            case NEW, RUNNABLE, TERMINATED -> false;
                        });
    }
}
