package gatehouse.console.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Notes how long it would have waited. */
public final class NotedPause implements RetryDelay {
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    private volatile Runnable meanwhile = () -> {};

    /** Lets something happen in each wait. */
    public void meanwhile(Runnable event) {
        meanwhile = event;
    }

    @Override
    public void of(Duration length) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waits.add(length);
        meanwhile.run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public void unless(BooleanSupplier needless, Duration length) throws InterruptedException {
        if (!needless.getAsBoolean()) {
            of(length);
        }
    }

    /** All waits so far. */
    public List<Duration> waits() {
        return waits;
    }
}
