package gatehouse.console.acts.runs.store;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.RunRecorder;
import gatehouse.console.journal.JournalOutcome;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.util.BitSet;
import java.util.List;

/**
 * Keeps what becomes of each target of one run, and marks the run as alive until it is closed. The
 * targets are numbered as in the run. A failure of the disk is an {@link UncheckedIOException};
 * after it no target is begun any more, and only outcomes of what was under way are tried to be
 * kept.
 */
public final class RunKeeper implements RunRecorder, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RunKeeper.class);

    private final RunStore store;
    private final long run;
    private final FileLock lock;
    private final BitSet known = new BitSet();
    private volatile @Nullable IOException failure;

    /** Something that the disk may refuse. */
    @FunctionalInterface
    private interface DiskWork {
        void run() throws IOException;
    }

    /**
     * @param lines of the run, as they are
     */
    RunKeeper(RunStore store, long run, FileLock lock, List<KeptLine> lines) {
        this.store = store;
        this.run = run;
        this.lock = lock;
        for (KeptLine line : lines) {
            if (line.underWay() || line.outcome().isPresent()) {
                known.set(line.number());
            }
        }
    }

    /* The journal marks a first try; that of another one would be taken for its earlier outcome. */
    @Override
    public void begun(int line) {
        refuseAfterFailure();
        if (isKnown(line)) {
            keep(() -> store.change(tables -> tables.begin(run, line)));
        }
    }

    @Override
    public void putBack(int line) {
        if (isKnown(line)) {
            keep(() -> store.change(tables -> tables.putBack(run, line)));
        }
    }

    @Override
    public void settled(int line, RunLineOutcome outcome) {
        if (outcome.outcome() == JournalOutcome.NOT_TRIED) {
            refuseAfterFailure();
        }
        makeKnown(line);
        RunDatabase.LineChange settle = tables -> tables.settle(run, line, outcome);
        boolean journalHasIt = outcome.journalEntry().isPresent();
        keep(() -> {
            if (journalHasIt) {
                store.changeLater(settle);
            } else {
                store.change(settle);
            }
        });
    }

    /** Whether it has an outcome, or had one before it was begun again. */
    private boolean isKnown(int line) {
        synchronized (known) {
            return known.get(line);
        }
    }

    private void makeKnown(int line) {
        synchronized (known) {
            known.set(line);
        }
    }

    @Override
    public void flush() {
        refuseAfterFailure();
        keep(store::writeDeferred);
    }

    private void refuseAfterFailure() {
        IOException earlier = failure;
        if (earlier != null) {
            throw new UncheckedIOException(earlier);
        }
    }

    private void keep(DiskWork work) {
        try {
            work.run();
        } catch (IOException failed) {
            failure = failed;
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Gives up the run; it is finished where each target has an outcome. Where that cannot be kept,
     * the next program of this home finds it out.
     */
    @Override
    public void close() {
        try {
            store.leave(run, lock);
        } catch (IOException failed) {
            log.warn("How a run ended could not be kept", failed);
        }
    }
}
