package gatehouse.console.journal;

import gatehouse.console.journal.records.RecordRow;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Finds entries by a filter among a million in a moment. The first search reads the whole journal,
 * which takes seconds with a million entries; later ones only read what was written meanwhile, by
 * any process. For any thread; one search at a time.
 */
public final class JournalIndex {
    private static final int READ_AT_ONCE = 5_000;

    private final EntrySource journal;
    private final ReentrantLock lock = new ReentrantLock();
    private EntryColumns columns = new EntryColumns();
    private @Nullable RecordPlace last;
    private long checkpoint;

    /** Reads nothing yet. */
    public JournalIndex(EntrySource journal) {
        this.journal = journal;
    }

    /** A record that was read, by which a journal that was replaced is noticed. */
    record RecordPlace(long number, String seal) {}

    /**
     * The entries that a filter finds, newest first; see {@link #search(JournalFilter, EntryOrder,
     * int)}.
     */
    public EntryMatches search(JournalFilter filter, int most)
            throws JournalException, InterruptedException {
        return search(filter, EntryOrder.NEWEST_FIRST, most);
    }

    /**
     * The entries that a filter finds. An interrupt ends it; what was read until then is not read
     * again.
     *
     * @param most how many of them are read from the journal at once
     */
    public EntryMatches search(JournalFilter filter, EntryOrder order, int most)
            throws JournalException, InterruptedException {
        lock.lockInterruptibly();
        try {
            follow();
            long[] numbers = columns.numbers(filter.rows(columns, journal.marks()), order);
            List<Long> first = Arrays.stream(numbers).limit(most).boxed().toList();
            return EntryMatches.of(numbers, journal.find(first), columns.size());
        } finally {
            lock.unlock();
        }
    }

    private void follow() throws JournalException, InterruptedException {
        long newest = journal.checkpoint();
        do {
            // What was removed meanwhile is still in the columns.
            if (newest != checkpoint
                    || (last != null && !journal.has(last.number(), last.seal()))) {
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

    private void take(RecordRow row) {
        if (row.completes() == 0) {
            columns.add(new JournalEntry(row.number(), RecordBody.act(row.body()), null));
        } else {
            columns.complete(row.completes(), RecordBody.completion(row.body()));
        }
        last = new RecordPlace(row.number(), row.seal());
    }
}
