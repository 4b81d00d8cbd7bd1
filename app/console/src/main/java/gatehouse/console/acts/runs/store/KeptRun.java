package gatehouse.console.acts.runs.store;

import gatehouse.console.journal.JournalOutcome;

import java.util.Map;

/**
 * A run as it was kept.
 *
 * @param asked how many targets it has
 * @param counts how many of them ended with each outcome; an outcome that none has is left out
 */
public record KeptRun(
        RunHeader header, KeptRunState state, int asked, Map<JournalOutcome, Integer> counts) {
    public KeptRun {
        counts = Map.copyOf(counts);
    }

    /** Whether each target has an outcome, and none is under way. */
    public boolean isSettled() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() == asked;
    }
}
