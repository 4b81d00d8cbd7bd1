package gatehouse.console.journal;

import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Intact;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.journal.records.HeadNote;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.records.RecordSigner;
import gatehouse.console.journal.records.RemovedRecords;
import gatehouse.console.journal.records.RemovedRecords.RemovedRange;

import org.jspecify.annotations.Nullable;

import java.util.function.LongConsumer;

/** Walks along the chain from its start until something is wrong. */
final class ChainVerifier {
    private final RecordSigner seals;
    private final @Nullable HeadNote head;
    private final LongConsumer progress;
    private final RemovedRecords removed;
    private final long tail;
    private long records;
    private long entries;
    private String previous = RecordSigner.NOTHING;
    private @Nullable CheckedPart beforeTail;
    private @Nullable Broken broken;

    /**
     * @param head how far the chain had got at least; null when nobody knows
     * @param removed the records that are gone by right
     * @param from the part that was walked before
     * @param tail the record after which the tail begins
     * @param progress gets the number of each record that is looked at
     */
    ChainVerifier(
            RecordSigner seals,
            @Nullable HeadNote head,
            RemovedRecords removed,
            CheckedPart from,
            long tail,
            LongConsumer progress) {
        this.progress = progress;
        this.seals = seals;
        this.head = head;
        this.removed = removed;
        this.tail = tail;
        this.records = from.records();
        this.entries = from.head().entries();
        this.previous = from.head().seal();
    }

    /**
     * The start of a chain that was found to be as it was written.
     *
     * @param records the number of its last record
     * @param head how far the journal was with them
     */
    record CheckedPart(long records, JournalHead head) {
        static final CheckedPart NONE = new CheckedPart(0, JournalHead.EMPTY);
    }

    /** Whether the next row is wanted. */
    boolean take(RecordRow row) {
        progress.accept(row.number());
        passRemoved();
        if (removed.covers(row.number())) {
            broken = new Broken(row.number(), Why.RESTORED);
            return false;
        }
        Why why = wrong(row);
        if (why != null) {
            broken = new Broken(records + 1, why);
            return false;
        }
        records++;
        entries += row.completes() == 0 ? 1 : 0;
        previous = row.seal();
        if (beforeTail == null && records >= tail) {
            beforeTail = walked();
        }
        return true;
    }

    private void passRemoved() {
        RemovedRange range = removed.startingAt(records + 1);
        if (range != null) {
            records = range.to();
            previous = range.seal();
        }
    }

    private @Nullable Why wrong(RecordRow row) {
        long number = records + 1;
        if (row.number() != number) {
            return Why.MISSING;
        }
        String seal = seals.record(number, row.completes(), row.body(), previous);
        if (!seal.equals(row.seal())) {
            // Neither the first record nor the note fit: not they are wrong, but the key.
            return head == null && number == 1 ? Why.KEY_MISSING : Why.CHANGED;
        }
        return head != null && head.number() == number && !head.seal().equals(seal)
                ? Why.END_MISSING
                : null;
    }

    /** What is walked by now. */
    CheckedPart walked() {
        return new CheckedPart(records, new JournalHead(entries, previous));
    }

    /** What is walked without the tail. */
    CheckedPart beforeTail() {
        return beforeTail == null ? walked() : beforeTail;
    }

    VerificationResult verdict() {
        passRemoved();
        if (broken != null) {
            return broken;
        }
        if (head == null && records > 0) {
            return new Broken(records + 1, Why.HEAD_UNREADABLE);
        }
        if (head != null && head.number() > records) {
            return new Broken(records + 1, Why.END_MISSING);
        }
        return new Intact(entries, previous);
    }
}
