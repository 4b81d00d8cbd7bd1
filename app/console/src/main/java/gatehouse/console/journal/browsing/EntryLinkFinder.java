package gatehouse.console.journal.browsing;

import gatehouse.console.journal.JournalEntry;

import java.util.List;
import java.util.concurrent.Callable;

/** Finds what an entry is about: its calls, its session, its run. */
@FunctionalInterface
public interface EntryLinkFinder {
    /**
     * Prepares the search, on the thread that owns the view-models; what it gives is called in the
     * background.
     */
    Callable<List<EntryLink>> links(JournalEntry entry);
}
