package gatehouse.console.work;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Does one thing with each of many, a few at the same time. */
public final class ParallelRunner {
    private ParallelRunner() {}

    /** What is done with one of them. */
    public interface ItemWork<T> {
        /** Does it; may block. */
        void on(T one) throws InterruptedException;
    }

    /**
     * Blocks until all are done. When it is interrupted, nothing more is begun, and what is under
     * way is interrupted and waited for.
     */
    public static <T> void each(List<T> all, int atOnce, ItemWork<T> act)
            throws InterruptedException {
        var waiting = new ConcurrentLinkedQueue<>(all);
        Thread caller = Thread.currentThread();
        Callable<Integer> worker = () -> work(waiting, caller, act);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = new ExecutorCompletionService<Integer>(workers);
            try {
                for (int each = 0; each < atOnce; each++) {
                    ended.submit(worker);
                }
                for (int each = 0; each < atOnce; each++) {
                    ended.take().get();
                }
            } catch (ExecutionException fault) {
                workers.shutdownNow();
                throw new IllegalStateException(fault.getCause());
            } catch (InterruptedException stopped) {
                waiting.clear();
                workers.shutdownNow();
                throw stopped;
            }
        }
    }

    /** Whoever interrupts the caller stops the workers at once, before the caller has woken up. */
    private static <T> int work(ConcurrentLinkedQueue<T> waiting, Thread caller, ItemWork<T> act)
            throws InterruptedException {
        int done = 0;
        for (T one = waiting.poll(); one != null; one = waiting.poll()) {
            if (Thread.interrupted() || caller.isInterrupted()) {
                throw new InterruptedException();
            }
            act.on(one);
            done++;
        }
        return done;
    }
}
