package gatehouse.console.recording;

import gatehouse.clients.srs.Finding;

import java.time.Instant;
import java.util.List;

/**
 * What the harmless steps of the ladder came to (contract: SRS 8, steps 0 to 4).
 *
 * @param at when the last of them was answered
 * @param steps in the order in which they were taken, at least one
 */
public record LadderReport(Instant at, List<LadderStep> steps) {
    public LadderReport {
        steps = List.copyOf(steps);
    }

    /** Whether an SRS answers there: the only place to which a password may go. */
    public boolean isKnown() {
        return first() == Finding.VERSION_KNOWN;
    }

    /** How far the settings and {@code /version} came. */
    Finding first() {
        return steps.getFirst().finding();
    }
}
