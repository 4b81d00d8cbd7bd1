package gatehouse.console.journal.browsing;

import gatehouse.console.journal.VerificationResult;
import gatehouse.console.work.WorkFailure;

/** Where the check of the journal stands. */
public sealed interface VerifyJournalState {
    /** It was not begun, or was stopped. */
    record Asking() implements VerifyJournalState {}

    /**
     * It goes on.
     *
     * @param checked how many records were checked
     * @param total how many there are
     */
    record Checking(long checked, long total) implements VerifyJournalState {}

    /** It ended. */
    record Ended(VerificationResult result) implements VerifyJournalState {}

    /** The journal cannot be read, and why. */
    record Failed(WorkFailure why) implements VerifyJournalState {}
}
