package gatehouse.console.journal;

import gatehouse.console.journal.records.DeliveryState;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.journal.records.RecordReader;
import gatehouse.console.journal.records.RecordRow;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * The entries of a journal, to be listed, searched and checked. All methods block, and may be
 * called from any thread.
 */
public abstract class EntrySource {
    /** Reads from the records of one moment. */
    @FunctionalInterface
    protected interface RecordReading<T> {
        T of(RecordReader records) throws SQLException, IOException;
    }

    /**
     * Reads something.
     *
     * @param none what is read where there is no journal yet
     */
    protected abstract <T> T read(RecordReading<T> reading, T none) throws JournalException;

    /** Gives what the shortened form of a full id ends with; nothing where no id can be found. */
    protected abstract UnaryOperator<String> marks() throws JournalException;

    /** The number of the newest record that says what was removed; 0 where nothing was. */
    protected abstract long checkpoint() throws JournalException;

    /** The number of the last record; 0 where there is none. */
    public long lastRecord() throws JournalException {
        return read(
                records -> {
                    RecordRow last = records.last();
                    return last == null ? 0L : last.number();
                },
                0L);
    }

    /** The id of a target as its entries have it: its beginning and a keyed hash. */
    public abstract String shortened(String targetId) throws JournalException;

    /**
     * How far it is. Nothing is checked; {@link #verify} does that.
     *
     * @throws JournalException when it cannot be read
     */
    public abstract JournalHead head() throws JournalException;

    /**
     * Reads the whole chain and says whether it is as it was written.
     *
     * @throws JournalException when its database cannot be read, which is as bad
     */
    public VerificationResult verify() throws JournalException {
        return verify("", (_, _) -> {});
    }

    /**
     * The same, and whether the journal still has everything that it had at an earlier moment.
     *
     * @param earlier its head at that moment, as {@link #head} gave it
     * @return {@link VerificationResult.EarlierHeadUnknown} where it may have been that of a record
     *     that retention has removed since
     * @throws JournalException when its database cannot be read, which is as bad
     */
    public VerificationResult verifySince(String earlier) throws JournalException {
        return verify(earlier, (_, _) -> {});
    }

    /**
     * The same without holding up an act. An interrupt ends it.
     *
     * @param earlier a head of an earlier moment; empty where none is compared
     * @param progress is called for each record, on this thread
     */
    public abstract VerificationResult verify(
            String earlier, VerificationResult.CheckProgress progress) throws JournalException;

    /** Whether several computers share it; then an entry says how it came there. */
    public boolean isShared() {
        return false;
    }

    /** How the delivery to it stands; empty where it is not shared. Asks nobody. */
    public Optional<DeliveryState> delivery() throws JournalException {
        return Optional.empty();
    }

    /**
     * The seal of its last record where several computers share it, to be noted beside that of the
     * journal of this computer. Empty also where it cannot be reached now.
     */
    public Optional<String> sharedHead() {
        return Optional.empty();
    }

    /** Delivers all that waits for it; nothing where it is not shared. */
    public void deliverAll() throws JournalException {}

    /** The number that an entry has in the journal of this computer; empty where it has none. */
    public OptionalLong ownNumber(JournalEntry entry) {
        return OptionalLong.of(entry.id());
    }

    /**
     * The entry that has this number in the journal of this computer; empty where it is not here,
     * or not yet.
     */
    public Optional<JournalEntry> findOwn(long ownNumber) throws JournalException {
        return find(ownNumber);
    }

    /**
     * The newest entries. Reads the journal backwards until there are enough; {@link JournalIndex}
     * is for many searches.
     *
     * @param filter looks at each entry as it is shown
     * @param limit how many at most
     */
    public final List<JournalEntry> list(JournalFilter filter, int limit) throws JournalException {
        return limit <= 0
                ? List.of()
                : entries(entries -> entries.newest(filter.test(marks()), limit));
    }

    /** The entry with this number; empty where no act was begun under it. */
    public final Optional<JournalEntry> find(long id) throws JournalException {
        return find(List.of(id)).stream().findFirst();
    }

    /** The entry before this number; empty where it is the first. */
    public final Optional<JournalEntry> before(long id) throws JournalException {
        return entries(entries -> entries.before(id)).stream().findFirst();
    }

    /** The entry after this number; empty where it is the last. */
    public final Optional<JournalEntry> after(long id) throws JournalException {
        return entries(entries -> entries.after(id)).stream().findFirst();
    }

    /** The entries with these numbers, in their order; numbers without an entry are left out. */
    public final List<JournalEntry> find(List<Long> ids) throws JournalException {
        return entries(entries -> entries.find(ids));
    }

    /** The entries of one run, newest first. */
    public final List<JournalEntry> entriesOfRun(String run) throws JournalException {
        return entries(entries -> entries.ofRun(run));
    }

    /** Acts that were begun and never completed, the newest first: nobody knows what they did. */
    public final List<JournalEntry> unfinished() throws JournalException {
        return entries(JournalEntryReader::unfinished);
    }

    /** Shows the records after one of them in the order of the chain. */
    public final void readAfter(long number, RecordReader.RowVisitor rows) throws JournalException {
        read(
                records -> {
                    records.oldestFirst(number, rows);
                    return number;
                },
                number);
    }

    /** Whether a record is still there as it was. */
    public final boolean has(long number, String seal) throws JournalException {
        return read(
                records -> {
                    RecordRow row = records.find(number);
                    return row != null && row.seal().equals(seal);
                },
                false);
    }

    /** Reads entries from the records. */
    @FunctionalInterface
    private interface EntryReading {
        List<JournalEntry> of(JournalEntryReader entries) throws SQLException, IOException;
    }

    private List<JournalEntry> entries(EntryReading reading) throws JournalException {
        return read(records -> List.copyOf(reading.of(new JournalEntryReader(records))), List.of());
    }
}
