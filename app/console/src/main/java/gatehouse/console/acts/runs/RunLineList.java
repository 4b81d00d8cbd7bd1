package gatehouse.console.acts.runs;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Keeps the outcomes of a run in memory. */
public final class RunLineList implements RunRecorder {
    private final AtomicReferenceArray<@Nullable RunLineOutcome> outcomes;

    /** For a run of so many acts. */
    public RunLineList(int size) {
        outcomes = new AtomicReferenceArray<>(size);
    }

    @Override
    public void begun(int line) {
        // What is under way has no outcome yet.
    }

    @Override
    public void putBack(int line) {
        // It has no outcome yet, as before.
    }

    /**
     * @throws IllegalStateException when the act has an outcome already
     */
    @Override
    public void settled(int line, RunLineOutcome outcome) {
        if (!outcomes.compareAndSet(line, null, outcome)) {
            throw new IllegalStateException("The act has an outcome already.");
        }
    }

    @Override
    public void flush() {
        // Nothing of it is on a disk.
    }

    /** The outcome of an act; empty while it has none. */
    public Optional<RunLineOutcome> outcome(int line) {
        return Optional.ofNullable(outcomes.get(line));
    }
}
