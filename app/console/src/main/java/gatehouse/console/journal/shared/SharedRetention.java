package gatehouse.console.journal.shared;

import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.records.RemovedRecords;
import gatehouse.console.journal.records.RetentionResult;
import gatehouse.console.words.MessageBundle;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;

/**
 * Removes old entries from a shared journal, some thousands at once. Each time the act that says
 * which ones is recorded and delivered first; then they go, all at once, and the act is completed.
 *
 * @param local the journal of this computer, in which the acts are recorded
 * @param deliveries brings them to the shared one
 * @param shared a connection for this alone
 * @param settings where it is
 */
record SharedRetention(
        Journal local, DeliveryWorker deliveries, SharedDatabase shared, SharedSettings settings) {
    /** An act has two records. */
    private static final int ENTRIES_AT_ONCE = 25_000;

    /** What can be removed now. */
    private record OldSharedEntries(RemovedRecords gone, SortedMap<Long, String> seals, long kept) {
        long entries() {
            return seals.size() / 2;
        }
    }

    /**
     * Removes the entries that ended more than {@code olderThan} ago by the clock of the server.
     *
     * @param at now
     * @param operator the user of this computer
     * @throws JournalException where this role cannot remove any, or somebody else does now
     */
    RetentionResult retain(Instant at, String operator, Duration olderThan)
            throws JournalException {
        deliveries.deliver();
        Instant before =
                shared.using(records -> records.atOneMoment(() -> begin(records, olderThan)));
        long removed = 0;
        OldSharedEntries old = old(before);
        while (!old.seals().isEmpty()) {
            OldSharedEntries next = old;
            local.record(act(at, operator, olderThan, next), () -> remove(next));
            removed += old.entries();
            old = old(before);
        }
        return new RetentionResult(
                before,
                removed,
                old.kept(),
                shared.using(records -> records.atOneMoment(records::head)));
    }

    private Instant begin(SharedRecordStore records, Duration olderThan)
            throws SQLException, IOException {
        SharedRecordRemover remover = records.remover();
        if (!remover.mayRemove()) {
            throw refused("notOwner");
        }
        if (!remover.isAlone()) {
            throw refused("busy");
        }
        return remover.before(olderThan);
    }

    private OldSharedEntries old(Instant before) throws JournalException {
        return shared.using(records -> records.atOneMoment(() -> read(records, before)));
    }

    private static OldSharedEntries read(SharedRecordStore records, Instant before)
            throws SQLException {
        SharedRecordRemover remover = records.remover();
        RecordRow checkpoint = records.checkpoint();
        return new OldSharedEntries(
                records.removed(),
                remover.old(before, checkpoint == null ? 0 : checkpoint.number(), ENTRIES_AT_ONCE),
                remover.olderThan(before));
    }

    private JournalException refused(String key) throws JournalException {
        SharedAddress address = settings.read();
        return JournalException.shared(
                MessageBundle.of("sharedJournal.retain." + key, address.shown(), address.user()),
                null);
    }

    private static ActRecord act(
            Instant at, String operator, Duration olderThan, OldSharedEntries old) {
        String checkpoint = SharedCheckpoint.written(old.gone().with(old.seals()));
        return ActRecord.retention(
                at, operator, olderThan, Map.of(SharedCheckpoint.MEMBER, checkpoint));
    }

    private String remove(OldSharedEntries old) throws JournalException {
        deliveries.deliver();
        shared.using(records ->
                records.alone(() -> {
                    records.remover().remove(old.seals().keySet());
                    return old;
                }));
        return old.entries() + " entries";
    }
}
