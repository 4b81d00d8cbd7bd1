package gatehouse.console.acts.runs.store;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.journal.JournalOutcome;

import java.util.EnumMap;
import java.util.Map;

/** Counts the lines of a receipt. */
public final class RunCounter {
    private final Map<JournalOutcome, Integer> outcomes = new EnumMap<>(JournalOutcome.class);
    private int asked;
    private int unconfirmed;
    private int retryable;

    /** Counts one line more. */
    public void add(KeptLine line) {
        asked++;
        line.outcome().ifPresent(outcome -> add(outcome, line.whole()));
    }

    private void add(RunLineOutcome outcome, boolean whole) {
        outcomes.merge(outcome.outcome(), 1, Integer::sum);
        if (outcome.outcome() == JournalOutcome.REVOKED && !outcome.confirmed()) {
            unconfirmed++;
        }
        if (outcome.canBeRetried() && whole) {
            retryable++;
        }
    }

    /** The counts of what was added. */
    public RunCounts counts() {
        return new RunCounts(asked, outcomes, unconfirmed, retryable);
    }
}
