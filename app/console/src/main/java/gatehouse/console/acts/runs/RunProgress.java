package gatehouse.console.acts.runs;

import gatehouse.console.journal.JournalOutcome;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How far a run is, at one moment.
 *
 * @param total how many acts it has
 * @param counts how many ended with each outcome so far; an outcome that none has is left out
 * @param underWay how many are being done
 * @param atOnce how many may be under way at once now
 * @param perSecond how many ended in each of the last seconds, on average
 * @param timeLeft how much longer it takes at this rate; empty where none can be told
 */
public record RunProgress(
        RunPhase phase,
        int total,
        Map<JournalOutcome, Integer> counts,
        int underWay,
        int atOnce,
        double perSecond,
        Optional<Duration> timeLeft) {
    public RunProgress {
        counts = Map.copyOf(counts);
    }

    /** How many acts have an outcome. */
    public int done() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
