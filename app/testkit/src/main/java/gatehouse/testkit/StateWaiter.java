package gatehouse.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads: for a state, never for a time. */
public final class StateWaiter {
    /** Long enough for the slowest machine: only a test that fails waits that long. */
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    /** Short beside any wait, and long enough to leave the processor to what is waited for. */
    private static final long BETWEEN_LOOKS = 500_000;

    private StateWaiter() {}

    /** Returns as soon as a condition holds; fails if it does not come to that. */
    public static void holds(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It never came to this: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
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
