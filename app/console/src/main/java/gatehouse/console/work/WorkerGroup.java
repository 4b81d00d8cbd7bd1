package gatehouse.console.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Virtual threads that do the same work beside each other, and that nobody interrupts. */
public final class WorkerGroup implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch working;

    private WorkerGroup(int count) {
        this.working = new CountDownLatch(count);
    }

    /** Starts so many threads, each of which runs the work once. */
    public static WorkerGroup start(int count, Runnable work) {
        var group = new WorkerGroup(count);
        for (int each = 0; each < count; each++) {
            group.threads.execute(() -> group.run(work));
        }
        return group;
    }

    private void run(Runnable work) {
        try {
            work.run();
        } finally {
            working.countDown();
        }
    }

    /** Waits so long for the end of all of them; whether they have ended. */
    public boolean hasEnded(Duration within) throws InterruptedException {
        return working.await(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Blocks until all have ended; an interrupt of the caller does not reach them. */
    @Override
    public void close() {
        boolean interrupted = false;
        while (true) {
            try {
                working.await();
                break;
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        threads.shutdown();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
