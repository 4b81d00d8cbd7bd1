package gatehouse.console.acts;

import gatehouse.console.journal.JournalException;
import gatehouse.console.work.WorkFailure;

/** Why an act was not begun, as the journal tells it. */
final class JournalFailure {
    private JournalFailure() {}

    /** Tells a journal that only a new one can follow from a disk that may recover. */
    static WorkFailure of(Exception failed) {
        return failed instanceof JournalException journal && journal.damage().isPresent()
                ? new WorkFailure.BrokenJournal(
                        String.valueOf(journal.getMessage()), journal.damage().get())
                : WorkFailure.of(failed);
    }
}
