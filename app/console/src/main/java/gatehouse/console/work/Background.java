package gatehouse.console.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs blocking work on virtual threads and delivers what came of it on the thread that owns the
 * view-models.
 */
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private static final Duration LAST_WRITES = Duration.ofSeconds(20);
    private static final Duration LAST_READS = Duration.ofSeconds(1);

    private final ExecutorService reads = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService writes = Executors.newVirtualThreadPerTaskExecutor();
    private final Executor ui;
    private final Consumer<Throwable> bugs;

    /**
     * @param ui the owner of all properties: the FX thread in the window, the caller in tests
     * @param bugs gets each fault of Gatehouse itself, on the owner's thread
     */
    public Background(Executor ui, Consumer<Throwable> bugs) {
        this.ui = ui;
        this.bugs = bugs;
    }

    /**
     * Starts work that changes nothing; exactly one of the two consumers is called on the owner's
     * thread, unless the work was cancelled first.
     */
    public <T> BackgroundTask start(
            Callable<T> work, Consumer<? super T> answered, Consumer<WorkFailure> failed) {
        return start(reads, work, answered, failed);
    }

    /**
     * Starts work that changes something. Nobody cancels it: it goes on when its screen closes, and
     * the end of the program waits for it.
     */
    public <T> void write(
            Callable<T> work, Consumer<? super T> answered, Consumer<WorkFailure> failed) {
        start(writes, work, answered, failed);
    }

    private <T> BackgroundTask start(
            ExecutorService io,
            Callable<T> work,
            Consumer<? super T> answered,
            Consumer<WorkFailure> failed) {
        var running = new BackgroundTask();
        try {
            running.future =
                    io.submit(() -> {
                        try {
                            T answer = work.call();
                            ui.execute(() -> running.end(() -> answered.accept(answer)));
                        } catch (Throwable thrown) {
                            ui.execute(() -> running.end(() -> tell(thrown, failed)));
                        }
                    });
        } catch (RejectedExecutionException closed) {
            // An answer that was on its way as the program ended has asked for more.
            LOG.debug("Not begun, as the program ends", closed);
            running.ended = true;
        }
        return running;
    }

    /** Runs {@code act} on the thread that owns the view-models. */
    public void onUi(Runnable act) {
        ui.execute(act);
    }

    /** A conflating hand-over to the thread that owns the view-models. */
    public <T> LatestValueDispatcher<T> newest(Consumer<T> show) {
        return new LatestValueDispatcher<>(ui, show);
    }

    private void tell(Throwable thrown, Consumer<WorkFailure> failed) {
        WorkFailure failure = WorkFailure.of(thrown);
        if (failure instanceof WorkFailure.Bug(Throwable cause)) {
            bugs.accept(cause);
        }
        failed.accept(failure);
    }

    /**
     * Interrupts every read, and waits up to 20 s for the writes under way, then up to 1 s for the
     * reads, so that none of them opens again what is closed next. What is asked for afterwards is
     * not begun.
     */
    @Override
    public void close() {
        reads.shutdownNow();
        writes.shutdown();
        try {
            if (!writes.awaitTermination(LAST_WRITES.toSeconds(), TimeUnit.SECONDS)) {
                writes.shutdownNow();
            }
            var _ = reads.awaitTermination(LAST_READS.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            writes.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** A piece of work under way; touched on the owner's thread only. */
    public static final class BackgroundTask {
        private Future<?> future = CompletableFuture.completedFuture(null);
        private boolean ended;

        /** Interrupts the work and drops its answer, even one that is already on its way. */
        public void cancel() {
            ended = true;
            future.cancel(true);
        }

        /** Whether neither an answer nor a cancel has come yet. */
        public boolean isRunning() {
            return !ended;
        }

        private void end(Runnable delivery) {
            if (!ended) {
                ended = true;
                delivery.run();
            }
        }
    }
}
