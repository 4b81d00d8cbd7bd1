package gatehouse.console.journal.browsing;

import gatehouse.console.journal.JournalEntry;

import java.util.List;
import java.util.Optional;

/**
 * An entry with what stands around it.
 *
 * @param before the entry before it in the journal
 * @param after the entry after it
 * @param sameTarget others about the same target, newest first, 10 at most
 * @param links what leads from it to elsewhere
 */
public record EntryDetail(
        JournalEntry entry,
        Optional<JournalEntry> before,
        Optional<JournalEntry> after,
        List<JournalEntry> sameTarget,
        List<EntryLink> links) {
    public EntryDetail {
        sameTarget = List.copyOf(sameTarget);
        links = List.copyOf(links);
    }
}
