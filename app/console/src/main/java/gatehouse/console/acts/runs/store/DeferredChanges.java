package gatehouse.console.acts.runs.store;

import gatehouse.console.acts.runs.store.RunDatabase.LineChange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes of lines that need not be on disk at once, as the journal tells the same; they are
 * written with the next commit, in their order. For any thread.
 */
final class DeferredChanges {
    /** As many are worth a commit of their own. */
    static final int MOST = 100;

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final List<LineChange> waiting = new ArrayList<>();
    private Instant since = Instant.EPOCH;

    DeferredChanges(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Adds a change.
     *
     * @return whether they should be written now
     */
    synchronized boolean add(LineChange change) {
        if (waiting.isEmpty()) {
            since = clock.instant();
        }
        waiting.add(change);
        return waiting.size() >= MOST
                || Duration.between(since, clock.instant()).compareTo(LONGEST) >= 0;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** All that wait. */
    synchronized List<LineChange> all() {
        return List.copyOf(waiting);
    }

    /** The first ones are on disk. */
    synchronized void written(int count) {
        waiting.subList(0, count).clear();
    }
}
