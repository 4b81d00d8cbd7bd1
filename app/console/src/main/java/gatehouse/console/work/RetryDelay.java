package gatehouse.console.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A wait between two tries of a blocking service; tests pass one that does not wait. */
public interface RetryDelay {
    /** The longest time until a wait notices that it is no longer needed. */
    Duration STEP = Duration.ofMillis(100);

    /** Waits, or throws when the work is cancelled. */
    void of(Duration length) throws InterruptedException;

    /** Waits, and ends within {@link #STEP} once {@code needless} is true. */
    default void unless(BooleanSupplier needless, Duration length) throws InterruptedException {
        Duration left = length;
        while (left.isPositive() && !needless.getAsBoolean()) {
            Duration step = left.compareTo(STEP) < 0 ? left : STEP;
            of(step);
            left = left.minus(step);
        }
    }

    /** Really waits. */
    static RetryDelay real() {
        return length -> {
            boolean opened = new CountDownLatch(1).await(length.toNanos(), TimeUnit.NANOSECONDS);
            assert !opened;
        };
    }
}
