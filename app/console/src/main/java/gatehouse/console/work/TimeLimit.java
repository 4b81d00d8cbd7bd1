package gatehouse.console.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives blocking work a limit of its own. */
public final class TimeLimit {
    /** How long work that was interrupted may take to say what it has done. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private TimeLimit() {}

    /**
     * Does the work on a thread of its own, and interrupts it at the limit.
     *
     * @return what came of it; empty where it did not end in spite of the interrupt
     */
    public static <T> Optional<T> within(Duration limit, Callable<T> work) {
        try (ExecutorService alone = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> working = alone.submit(work);
            Optional<T> done = waited(working, limit);
            if (done.isPresent()) {
                return done;
            }
            alone.shutdownNow();
            return waited(working, LAST_WORDS);
        }
    }

    private static <T> Optional<T> waited(Future<T> working, Duration limit) {
        try {
            return Optional.of(working.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Work with a limit failed.", failed.getCause());
        }
    }
}
