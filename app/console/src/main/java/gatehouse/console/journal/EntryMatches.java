package gatehouse.console.journal;

import java.util.List;

/**
 * Entries that a filter found.
 *
 * @param entries the newest of them, newest first
 * @param matching how many there are
 * @param total how many entries the journal has
 */
public record EntryMatches(List<JournalEntry> entries, long matching, long total) {
    public EntryMatches {
        entries = List.copyOf(entries);
    }
}
