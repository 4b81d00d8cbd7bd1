package gatehouse.console.work;

import static org.assertj.core.api.Assertions.fail;

import gatehouse.testkit.StateWaiter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The thread that owns the view-models is the test's own: it runs what was handed over to it. */
public final class TestUiThread implements Executor {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final BlockingQueue<Runnable> handedOver = new LinkedBlockingQueue<>();
    private final List<Throwable> bugs = new ArrayList<>();

    @Override
    public void execute(Runnable act) {
        handedOver.add(act);
    }

    /** Work that comes back to this thread. */
    public Background background() {
        return new Background(this, bugs::add);
    }

    /** The faults of Gatehouse itself that were told so far. */
    public List<Throwable> bugs() {
        return bugs;
    }

    /** Runs what comes in until {@code reached}. */
    public void until(BooleanSupplier reached) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!reached.getAsBoolean()) {
            Runnable next = next(end - System.nanoTime());
            if (next == null) {
                fail("It did not come about within " + DEADLINE.toSeconds() + " s.");
            } else {
                next.run();
            }
        }
    }

    /** Waits until something was handed over, and runs nothing. */
    public void untilSomethingWaits() {
        StateWaiter.holds("something is handed over", () -> !handedOver.isEmpty());
    }

    /** Runs what has been handed over already, and waits for nothing. */
    public void catchUp() {
        for (Runnable next = handedOver.poll(); next != null; next = handedOver.poll()) {
            next.run();
        }
    }

    private Runnable next(long nanos) {
        try {
            // Short turns, as what is waited for may come about on another thread.
            Runnable next = handedOver.poll(Math.min(nanos, 10_000_000L), TimeUnit.NANOSECONDS);
            return next != null || nanos <= 0 ? next : () -> {};
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
