package gatehouse.console.work;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Does pieces of work of several threads in batches, where a batch costs hardly more than one
 * piece, as a commit to disk does. What comes while a batch is done is the next batch, so nothing
 * waits for company. For any thread.
 *
 * @param <I> a piece of work
 * @param <O> what comes of it
 */
public final class WorkCombiner<I, O> {
    private final BatchWork<I, O> work;
    private final ConcurrentLinkedQueue<WaitingWork<I, O>> waiting = new ConcurrentLinkedQueue<>();

    /** Fair: who is back with a new piece would else have a batch of its own before the others. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** Does several pieces of work at once: all of them or, where it throws, none. */
    @FunctionalInterface
    public interface BatchWork<I, O> {
        /** What comes of each piece, in their order. */
        List<O> doAll(List<I> pieces) throws IOException;
    }

    public WorkCombiner(BatchWork<I, O> work) {
        this.work = work;
    }

    /**
     * Does one piece of work; blocks until it is done. A piece that fails spoils no other: the
     * others of its batch are done alone then.
     */
    public O submit(I piece) throws IOException {
        var mine = new WaitingWork<I, O>(piece);
        waiting.add(mine);
        turn.lock();
        try {
            if (!mine.isDone()) {
                doWaiting();
            }
        } finally {
            turn.unlock();
        }
        return mine.outcome();
    }

    /** Whether more is waiting, which is done as soon as what is being done now is done. */
    public boolean isWaiting() {
        return !waiting.isEmpty();
    }

    private void doWaiting() {
        var batch = new ArrayList<WaitingWork<I, O>>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
        }
        if (!isDone(batch)) {
            batch.forEach(this::doAlone);
        }
    }

    /** Does them together; not where one of several fails. */
    private boolean isDone(List<WaitingWork<I, O>> batch) {
        if (batch.size() == 1) {
            return false;
        }
        try {
            List<O> done = work.doAll(batch.stream().map(WaitingWork::piece).toList());
            for (int at = 0; at < batch.size(); at++) {
                batch.get(at).done(done.get(at));
            }
            return true;
        } catch (IOException | RuntimeException failed) {
            // Each is tried alone, and tells by itself why it fails.
            return false;
        }
    }

    private void doAlone(WaitingWork<I, O> one) {
        try {
            one.done(work.doAll(List.of(one.piece())).getFirst());
        } catch (IOException failed) {
            one.failed(failed);
        } catch (RuntimeException failed) {
            one.failed(failed);
        }
    }

    /** A piece of work that waits for its batch; guarded by the lock. */
    private static final class WaitingWork<I, O> {
        private final I piece;
        private @Nullable O result;
        private @Nullable IOException failure;
        private @Nullable RuntimeException fault;

        WaitingWork(I piece) {
            this.piece = piece;
        }

        I piece() {
            return piece;
        }

        boolean isDone() {
            return result != null || failure != null || fault != null;
        }

        void done(O outcome) {
            result = outcome;
        }

        void failed(IOException why) {
            failure = why;
        }

        void failed(RuntimeException why) {
            fault = why;
        }

        /** What came of it. */
        O outcome() throws IOException {
            if (failure != null) {
                throw failure;
            }
            if (fault != null) {
                throw fault;
            }
            return Objects.requireNonNull(result);
        }
    }
}
