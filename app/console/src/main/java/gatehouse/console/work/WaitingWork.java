package gatehouse.console.work;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A piece of work that waits for its batch; ended under the lock of its {@link WorkCombiner}. */
final class WaitingWork<I, O> {
    private final I piece;
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable O result;
    private @Nullable IOException failure;
    private @Nullable RuntimeException fault;

    WaitingWork(I piece) {
        this.piece = piece;
    }

    I piece() {
        return piece;
    }

    boolean isDone() {
        return ended.getCount() == 0;
    }

    void done(O outcome) {
        result = outcome;
        ended.countDown();
    }

    void failed(IOException why) {
        failure = why;
        ended.countDown();
    }

    void failed(RuntimeException why) {
        fault = why;
        ended.countDown();
    }

    /** Waits until another thread has done it; an interrupt does not end the wait. */
    boolean endsWithin(Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ended.await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What came of it. */
    O outcome() throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (fault != null) {
            throw fault;
        }
        return Objects.requireNonNull(result);
    }
}
