package gatehouse.console.work;

import javafx.util.Subscription;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The computer's own clock as a {@link DelayTicker}. */
public final class SystemDelayTicker implements DelayTicker, AutoCloseable {
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name("ticker").daemon(true).factory());
    private final Executor ui;

    /** A ticker that ticks on {@code ui}. */
    public SystemDelayTicker(Executor ui) {
        this.ui = ui;
        timer.setRemoveOnCancelPolicy(true);
        // As the program ends, a last word may still be told on the screen; nothing ticks by then.
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public Subscription every(Duration period, Runnable act) {
        var ended = new boolean[1];
        var ticks =
                timer.scheduleWithFixedDelay(
                        () ->
                                ui.execute(() -> {
                                    if (!ended[0]) {
                                        act.run();
                                    }
                                }),
                        period.toNanos(),
                        period.toNanos(),
                        TimeUnit.NANOSECONDS);
        return () -> {
            ended[0] = true;
            ticks.cancel(false);
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
