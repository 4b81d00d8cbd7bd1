package gatehouse.console.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wait between two tries of a blocking service; tests pass one that does not wait. */
public interface RetryDelay {
    /** Waits, or throws when the work is cancelled. */
    void of(Duration length) throws InterruptedException;

    /** Really waits. */
    static RetryDelay real() {
        return length -> {
            boolean opened = new CountDownLatch(1).await(length.toNanos(), TimeUnit.NANOSECONDS);
            assert !opened;
        };
    }
}
