package gatehouse.console.acts;

import gatehouse.console.journal.JournalOutcome;

/**
 * A kind of act.
 *
 * @param word its word in the journal, for ever; never the name of a class or constant
 * @param doneOutcome the outcome in the journal when it was done
 * @param retry when it may be sent again
 * @param needsGuard whether the environment must be armed
 * @param needsReason whether a person must give a reason
 * @param endsOwnWork whether it ends what this program began itself, so that the program may ask
 *     for it without guard and reason
 * @param journal what happens when the journal cannot record it
 */
public record ActKind(
        String word,
        JournalOutcome doneOutcome,
        RetryRule retry,
        boolean needsGuard,
        boolean needsReason,
        boolean endsOwnWork,
        JournalRule journal) {
    /** A kind that a person asks for with a reason, in an armed environment. */
    public static ActKind guarded(String word, JournalOutcome doneOutcome, RetryRule retry) {
        return new ActKind(word, doneOutcome, retry, true, true, false, JournalRule.REQUIRED);
    }

    /**
     * A kind that is done on this computer alone, and needs neither reason nor an armed
     * environment.
     */
    public static ActKind local(String word, JournalRule journal) {
        return new ActKind(
                word, JournalOutcome.DONE, RetryRule.NEVER, false, false, false, journal);
    }

    /** Whether the environment must be armed for it when {@code cause} asks. */
    boolean isGuarded(ActCause cause) {
        return needsGuard && !(endsOwnWork && cause == ActCause.PROGRAM);
    }

    /** What happens when the journal cannot record it and {@code cause} asks. */
    JournalRule journal(ActCause cause) {
        return endsOwnWork && cause == ActCause.PROGRAM ? JournalRule.IF_POSSIBLE : journal;
    }
}
