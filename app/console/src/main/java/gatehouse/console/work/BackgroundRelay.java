package gatehouse.console.work;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Predicate;

/**
 * Hands pieces over to a taker that works on a thread of its own while the next piece is got, for
 * work that takes about as long as getting them. The last piece is taken on the thread that gets
 * them, so where there is only one no other thread begins.
 *
 * @param <T> a piece
 */
public final class BackgroundRelay<T> implements AutoCloseable {
    private static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("relay").factory();

    private final Predicate<T> taker;
    private @Nullable T waiting;
    private @Nullable ExecutorService thread;
    private @Nullable Future<Boolean> taking;

    /**
     * @param taker takes the pieces, one after the other; says whether it wants more
     */
    public BackgroundRelay(Predicate<T> taker) {
        this.taker = taker;
    }

    /** Hands over a piece, once the one before it is taken; whether another one is wanted. */
    public boolean pass(T piece) {
        if (!wantsMore()) {
            return false;
        }
        T before = waiting;
        waiting = piece;
        if (before != null) {
            if (thread == null) {
                thread = Executors.newSingleThreadExecutor(THREADS);
            }
            taking = thread.submit(() -> taker.test(before));
        }
        return true;
    }

    /** Waits until all that was handed over is taken; whether the taker wants more. */
    private boolean wantsMore() {
        Future<Boolean> last = taking;
        boolean interrupted = false;
        try {
            while (last != null) {
                try {
                    return last.get();
                } catch (InterruptedException stopped) {
                    interrupted = true;
                } catch (ExecutionException fault) {
                    throw new IllegalStateException("A piece cannot be taken.", fault);
                }
            }
            return true;
        } finally {
            if (interrupted) {
                // Whoever gets the pieces looks for it there.
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Has the taker take the last piece; whether it would want more. */
    public boolean finish() {
        return wantsMore() && (waiting == null || taker.test(waiting));
    }

    /** Ends the thread; what it takes at this moment comes to its end. */
    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
        }
    }
}
