package gatehouse.console.journal;

import gatehouse.console.journal.EntryColumns.JournalText;

import org.jspecify.annotations.Nullable;

/**
 * In which order entries are found; those with the same text come newest first.
 *
 * @param key by what they are sorted
 */
public record EntryOrder(OrderKey key, boolean descending) {
    /** The newest first. */
    public static final EntryOrder NEWEST_FIRST = new EntryOrder(OrderKey.TIME, true);

    /** The oldest first. */
    public static final EntryOrder OLDEST_FIRST = new EntryOrder(OrderKey.TIME, false);

    /** By what entries can be sorted. */
    public enum OrderKey {
        /** As they were written. */
        TIME(null),
        OPERATOR(JournalText.OPERATOR),
        ACT(JournalText.ACT),
        PERSON(JournalText.PERSON),
        ENVIRONMENT(JournalText.ENVIRONMENT),
        OUTCOME(JournalText.OUTCOME),
        TICKET(JournalText.TICKET);

        private final @Nullable JournalText text;

        OrderKey(@Nullable JournalText text) {
            this.text = text;
        }

        @Nullable JournalText text() {
            return text;
        }
    }
}
