package gatehouse.console.acts.runs.store;

import gatehouse.console.environments.Environment;
import gatehouse.console.journal.JournalOutcome;

import java.util.List;
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

    /** The same run by the names that its environment and connection have in these. */
    public KeptRun named(List<Environment> environments) {
        var now =
                new RunHeader(
                        header.place().named(environments), header.reason(), header.startedAt());
        return new KeptRun(now, state, asked, counts);
    }

    /** Whether each target has an outcome, and none is under way. */
    public boolean isSettled() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() == asked;
    }
}
