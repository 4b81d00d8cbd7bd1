package gatehouse.console.acts.runs.store;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.RunRecorder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;

/**
 * Keeps what becomes of each target of one run, and marks the run as alive until it is closed. The
 * targets are numbered as in the run. A failure of the disk is an {@link UncheckedIOException}.
 */
public final class RunKeeper implements RunRecorder, AutoCloseable {
    private final RunStore store;
    private final long run;
    private final FileLock lock;

    RunKeeper(RunStore store, long run, FileLock lock) {
        this.store = store;
        this.run = run;
        this.lock = lock;
    }

    @Override
    public void begun(int line) {
        keep(tables -> {
            tables.begin(run, line);
            return line;
        });
    }

    @Override
    public void putBack(int line) {
        keep(tables -> {
            tables.putBack(run, line);
            return line;
        });
    }

    @Override
    public void settled(int line, RunLineOutcome outcome) {
        keep(tables -> {
            tables.settle(run, line, outcome);
            return line;
        });
    }

    private void keep(RunStore.TableWork<Integer> work) {
        try {
            store.using(work);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Gives up the run; it is finished where each target has an outcome. */
    @Override
    public void close() throws IOException {
        store.leave(run, lock);
    }
}
