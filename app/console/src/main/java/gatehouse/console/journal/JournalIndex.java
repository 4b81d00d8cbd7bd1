package gatehouse.console.journal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Finds entries by a filter among a million in a moment. The first search with a filter reads the
 * whole journal, which takes seconds with a million entries; later ones only read what was written
 * meanwhile, by any process. For any thread; one search at a time.
 */
public final class JournalIndex {
    private static final int READ_AT_ONCE = 5_000;

    private final Journal journal;
    private final ReentrantLock lock = new ReentrantLock();
    private EntryColumns columns = new EntryColumns();
    private @Nullable RecordPlace last;
    private long checkpoint;

    /** Reads nothing yet. */
    public JournalIndex(Journal journal) {
        this.journal = journal;
    }

    /** A record that was read, by which a journal that was replaced is noticed. */
    record RecordPlace(long number, String seal) {}

    /**
     * The newest entries that a filter finds. An interrupt ends it; what was read until then is not
     * read again.
     *
     * @param most how many entries at most
     */
    public EntryMatches search(JournalFilter filter, int most)
            throws JournalException, InterruptedException {
        if (filter.isEmpty()) {
            List<JournalEntry> newest = journal.list(filter, most);
            long total = journal.head().entries();
            return new EntryMatches(newest, total, total);
        }
        lock.lockInterruptibly();
        try {
            follow();
            BitSet rows = filter.rows(columns, journal.marks());
            return new EntryMatches(newest(rows, most), rows.cardinality(), columns.size());
        } finally {
            lock.unlock();
        }
    }

    private List<JournalEntry> newest(BitSet rows, int most) throws JournalException {
        var numbers = new ArrayList<Long>();
        int row = rows.length() - 1;
        while (row >= 0 && numbers.size() < most) {
            numbers.add(columns.number(row));
            row = rows.previousSetBit(row - 1);
        }
        return journal.find(numbers);
    }

    private void follow() throws JournalException, InterruptedException {
        long newest = journal.checkpoint();
        do {
            // What was removed meanwhile is still in the columns.
            if (newest != checkpoint || (last != null && !journal.has(last))) {
                columns = new EntryColumns();
                last = null;
                checkpoint = newest;
            }
            readOn();
            newest = journal.checkpoint();
        } while (newest != checkpoint);
    }

    private void readOn() throws JournalException, InterruptedException {
        var read = new int[1];
        do {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            read[0] = 0;
            journal.readAfter(
                    last == null ? 0 : last.number(),
                    row -> {
                        take(row);
                        return ++read[0] < READ_AT_ONCE;
                    });
        } while (read[0] == READ_AT_ONCE);
    }

    private void take(JournalRecordStore.RecordRow row) {
        if (row.completes() == 0) {
            columns.add(new JournalEntry(row.number(), RecordBody.act(row.body()), null));
        } else {
            columns.complete(row.completes(), RecordBody.completion(row.body()));
        }
        last = new RecordPlace(row.number(), row.seal());
    }
}
