package gatehouse.console.journal;

import org.jspecify.annotations.Nullable;

/**
 * One act in the journal, with its outcome.
 *
 * @param id the number of its record in the chain; completions have numbers too, so there are gaps
 * @param act the act as it was begun; the id of its target is the shortened one
 * @param completion how it ended; null when it never did, as after a crash
 */
public record JournalEntry(long id, ActRecord act, @Nullable ActCompletion completion) {
    /** The outcome; unknown as long as the act was not completed. */
    public JournalOutcome outcome() {
        return completion == null ? JournalOutcome.UNKNOWN : completion.outcome();
    }

    /** The same entry with a mark for every hidden character, to be shown to a person. */
    public JournalEntry visible() {
        return new JournalEntry(
                id, act.visible(), completion == null ? null : completion.visible());
    }
}
