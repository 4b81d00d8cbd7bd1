package gatehouse.console.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final Logger log = LoggerFactory.getLogger(TimeLimit.class);

    /** How long work that was interrupted may take to say what it has done. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private TimeLimit() {}

    /**
     * Does the work on a thread of its own, and interrupts it at the limit. Work that ignores the
     * interrupt goes on by itself, and nobody waits for it. An interrupt of the caller does not
     * shorten the limit; the caller stays marked.
     *
     * @return what came of it; empty where it did not end in time, or failed, which is logged
     */
    public static <T> Optional<T> within(Duration limit, Callable<T> work) {
        return within(limit, LAST_WORDS, work);
    }

    static <T> Optional<T> within(Duration limit, Duration lastWords, Callable<T> work) {
        ExecutorService alone = Executors.newVirtualThreadPerTaskExecutor();
        Future<T> working = alone.submit(work);
        alone.shutdown();
        try {
            return Optional.of(waited(working, limit));
        } catch (TimeoutException late) {
            alone.shutdownNow();
            return lastWords(working, lastWords);
        } catch (ExecutionException failed) {
            return failed(failed);
        }
    }

    private static <T> Optional<T> lastWords(Future<T> working, Duration limit) {
        try {
            return Optional.of(waited(working, limit));
        } catch (TimeoutException silent) {
            log.warn("Work did not end within its limit, and ignores its interrupt");
            return Optional.empty();
        } catch (ExecutionException failed) {
            return failed(failed);
        }
    }

    private static <T> Optional<T> failed(ExecutionException failed) {
        log.error("Work with a limit failed", failed.getCause());
        return Optional.empty();
    }

    private static <T> T waited(Future<T> working, Duration limit)
            throws TimeoutException, ExecutionException {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return working.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
