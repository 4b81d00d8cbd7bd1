package gatehouse.console.journal.records;

/**
 * How far the journal is: noted elsewhere, it shows later that nothing before it was changed, even
 * by somebody who has the key.
 *
 * @param entries how many acts it holds; those that retention removed are not counted
 * @param seal the seal of its last record, as 64 hexadecimal digits; zeros where it is empty
 */
public record JournalHead(long entries, String seal) {
    /** The head of a journal without an entry. */
    public static final JournalHead EMPTY = new JournalHead(0, RecordSigner.NOTHING);
}
