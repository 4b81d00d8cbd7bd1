package gatehouse.console.work;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Predicate;

/**
 * Hands pieces over to a taker that works on a thread of its own while the next pieces come, for
 * work that takes about as long as getting them. Where there are few, it is done on the thread that
 * gets them.
 *
 * @param <T> a piece
 */
public final class BackgroundRelay<T> implements AutoCloseable {
    private static final int PIECES_AT_ONCE = 2_000;

    private static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("relay").factory();

    private final Predicate<T> taker;
    private List<T> waiting = new ArrayList<>();
    private @Nullable ExecutorService thread;
    private @Nullable Future<Boolean> taking;

    /**
     * @param taker takes the pieces, one after the other; says whether it wants more
     */
    public BackgroundRelay(Predicate<T> taker) {
        this.taker = taker;
    }

    /** Hands over one piece, now or with later ones; whether another one is wanted. */
    public boolean pass(T piece) {
        waiting.add(piece);
        return waiting.size() < PIECES_AT_ONCE || handOver();
    }

    private boolean handOver() {
        if (!wantsMore()) {
            return false;
        }
        List<T> batch = waiting;
        waiting = new ArrayList<>(PIECES_AT_ONCE);
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(THREADS);
        }
        taking = thread.submit(() -> isTaken(batch));
        return true;
    }

    private boolean isTaken(List<T> batch) {
        return batch.stream().allMatch(taker);
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

    /** Has the taker take what came last. */
    public void finish() {
        if (wantsMore()) {
            isTaken(waiting);
        }
    }

    /** Ends the thread; what it takes at this moment comes to its end. */
    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
        }
    }
}
