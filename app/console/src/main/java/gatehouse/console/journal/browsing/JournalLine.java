package gatehouse.console.journal.browsing;

import gatehouse.console.journal.JournalEntry;

import java.util.Optional;

/**
 * One line of the list, made anew each time it is drawn.
 *
 * @param number of the entry
 * @param entry empty until it was read from the journal
 */
public record JournalLine(long number, Optional<JournalEntry> entry) {
    /** What tells it from other lines. */
    public String id() {
        return Long.toString(number);
    }
}
