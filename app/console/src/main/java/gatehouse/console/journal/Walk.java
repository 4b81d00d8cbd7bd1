package gatehouse.console.journal;

import gatehouse.console.journal.Records.Row;
import gatehouse.console.journal.Verification.Broken;
import gatehouse.console.journal.Verification.Intact;
import gatehouse.console.journal.Verification.Why;

import org.jspecify.annotations.Nullable;

/** Walks along the chain from its start until something is wrong. */
final class Walk {
    private final Seals seals;
    private final @Nullable Head head;
    private long records;
    private long entries;
    private String previous = Seals.NOTHING;
    private @Nullable Broken broken;

    /**
     * @param head how far the chain had got at least; null when nobody knows
     */
    Walk(Seals seals, @Nullable Head head) {
        this.seals = seals;
        this.head = head;
    }

    /** Whether the next row is wanted. */
    boolean take(Row row) {
        Why why = wrong(row);
        if (why != null) {
            broken = new Broken(records + 1, why);
            return false;
        }
        records++;
        entries += row.completes() == 0 ? 1 : 0;
        previous = row.seal();
        return true;
    }

    private @Nullable Why wrong(Row row) {
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

    Verification verdict() {
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
