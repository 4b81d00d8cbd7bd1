package gatehouse.console.journal.shared;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.shared.SharedRecord.SealedRecord;
import gatehouse.console.journal.shared.SharedRecordStore.ChainEnd;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sends the records of one journal of this computer to the shared one, in their order and each
 * once: what it begins with is what the shared journal already has of them. Not for use by several
 * threads at once; several processes may deliver the same journal.
 */
final class SharedDelivery {
    private static final int AT_ONCE = 500;
    private static final long UNKNOWN = -1;

    private final HomeFolder home;
    private final Journal local;
    private final ComputerKey key;
    private final Map<Long, Long> numbers = new HashMap<>();
    private long delivered = UNKNOWN;
    private volatile long passed;
    private long waited;
    private volatile Optional<SeenRecord> seen = Optional.empty();

    /**
     * @param key of the journal
     */
    SharedDelivery(HomeFolder home, Journal local, ComputerKey key) {
        this.home = home;
        this.local = local;
        this.key = key;
        this.passed = key.after();
    }

    /** The key of the journal that it delivers. */
    ComputerKey key() {
        return key;
    }

    /** The last record of the shared journal that was seen. */
    Optional<SeenRecord> seen() {
        return seen;
    }

    /** Up to which record of the journal nothing is left to deliver. */
    long passed() {
        return passed;
    }

    /** Marks all up to this record as waiting, as they could not be delivered. */
    void haveWaited(long record) {
        waited = Math.max(waited, record);
    }

    /**
     * Delivers everything that is not delivered yet.
     *
     * @throws JournalException where the shared journal has a record of this computer that is not
     *     in its journal any more; then nothing is delivered
     */
    void deliver(SharedRecordStore records) throws SQLException, IOException {
        boolean more;
        do {
            long known = delivered;
            List<RecordRow> next = known == UNKNOWN ? List.of() : next();
            if (known != UNKNOWN && next.isEmpty()) {
                return;
            }
            // Until the commit has come back, nobody knows what the shared journal has.
            delivered = UNKNOWN;
            Runnable note = records.alone(() -> added(records, known, next));
            note.run();
            more = known == UNKNOWN || next.size() == AT_ONCE || delivered != known;
        } while (more);
    }

    /** Adds the records where the shared journal has what is known; gives what is known then. */
    private Runnable added(SharedRecordStore records, long known, List<RecordRow> next)
            throws SQLException, IOException {
        ChainEnd end = records.end(key.id());
        if (known != end.ownNumber()) {
            requireOwn(end);
            return () -> noteFound(end);
        }
        List<SealedRecord> added = sealed(records, next, end);
        records.add(added);
        return () -> noteAdded(added, next, end);
    }

    private void requireOwn(ChainEnd end) throws JournalException {
        if (end.ownNumber() > 0 && !local.hasHad(end.ownNumber(), end.ownSeal())) {
            throw JournalException.brokenHere(home, Why.LOCAL_BEHIND, end.ownNumber());
        }
    }

    private List<RecordRow> next() throws JournalException {
        var next = new ArrayList<RecordRow>();
        local.readAfter(
                passed,
                row -> {
                    next.add(row);
                    return next.size() < AT_ONCE;
                });
        return next;
    }

    private List<SealedRecord> sealed(SharedRecordStore records, List<RecordRow> rows, ChainEnd end)
            throws SQLException {
        var sealed = new ArrayList<SealedRecord>();
        long number = end.number();
        String seal = end.seal();
        for (RecordRow row : rows) {
            OptionalLong completes = completes(records, row);
            if (completes.isPresent()) {
                number++;
                numbers.put(row.number(), number);
                var record =
                        new SharedRecord(
                                number,
                                completes.getAsLong(),
                                row.body(),
                                key.id(),
                                row.number(),
                                row.seal(),
                                row.number() <= waited,
                                end.now(),
                                end.login());
                sealed.add(record.sealed(seal, key));
                seal = sealed.getLast().seal();
            }
        }
        return sealed;
    }

    /* Empty where the act was begun before anything was delivered: then neither is its end. */
    private OptionalLong completes(SharedRecordStore records, RecordRow row) throws SQLException {
        if (row.begins()) {
            return OptionalLong.of(0);
        }
        Long begun = numbers.get(row.completes());
        return begun != null ? OptionalLong.of(begun) : records.numberOf(key.id(), row.completes());
    }

    private void noteFound(ChainEnd end) {
        numbers.clear();
        delivered = end.ownNumber();
        passed = Math.max(key.after(), end.ownNumber());
        noteSeen(end.number(), end.seal());
    }

    private void noteAdded(List<SealedRecord> added, List<RecordRow> next, ChainEnd end) {
        delivered = added.isEmpty() ? end.ownNumber() : added.getLast().record().ownNumber();
        passed = next.getLast().number();
        next.forEach(row -> numbers.remove(row.completes()));
        if (added.isEmpty()) {
            noteSeen(end.number(), end.seal());
        } else {
            noteSeen(added.getLast().record().number(), added.getLast().seal());
        }
    }

    private void noteSeen(long number, String seal) {
        seen = number == 0 ? Optional.empty() : Optional.of(new SeenRecord(number, seal));
    }
}
