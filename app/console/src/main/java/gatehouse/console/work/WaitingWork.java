package gatehouse.console.work;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Objects;

/** A piece of work that waits for its batch; guarded by the lock of its {@link WorkCombiner}. */
final class WaitingWork<I, O> {
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
