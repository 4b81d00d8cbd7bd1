package gatehouse.console.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gatehouse.console.environments.HomeFile;
import gatehouse.console.journal.JournalRecordStore.NewRecord;
import gatehouse.console.journal.records.HeadNote;
import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.records.RecordSigner;
import gatehouse.console.journal.records.RemovedRecords;
import gatehouse.console.journal.records.RetentionCheckpoint;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How a record is added to the chain: an act is begun only where {@link ChainCheck} lets it. */
final class RecordChain {
    private static final Logger LOG = LoggerFactory.getLogger(RecordChain.class);

    private final JournalFiles files;
    private final HomeFile keyFile;
    private final HomeFile headFile;
    private final HeadNotes notes;
    private final ChainCheck check;
    private boolean unnoted;

    RecordChain(JournalFiles files) {
        this.files = files;
        this.keyFile = files.keyFile();
        this.headFile = files.headFile();
        this.notes = new HeadNotes(files);
        this.check = new ChainCheck(files);
    }

    /** What checks it. */
    ChainCheck check() {
        return check;
    }

    /**
     * Adds several records with one commit; they are on disk when this returns.
     *
     * @throws JournalException when an act is to be begun and the chain is not as it was written
     */
    List<RecordRow> addAll(JournalRecordStore records, List<NewRecord> added)
            throws SQLException, IOException {
        return addAll(records, added, () -> false);
    }

    /**
     * The same for one of several commits in a row.
     *
     * @param moreFollows whether another commit follows at once, and notes how far the chain is
     */
    List<RecordRow> addAll(
            JournalRecordStore records, List<NewRecord> added, BooleanSupplier moreFollows)
            throws SQLException, IOException {
        boolean begins = added.stream().anyMatch(NewRecord::begins);
        if (begins && check.hasLongWay(records)) {
            // First without the lock: a long chain that is walked keeps no other writer waiting.
            VerificationResult before = check.beforeAct(records);
            LOG.debug("The journal before an act: {}", before);
        }
        boolean owed = unnoted;
        boolean later = false;
        try {
            AddedRows committed = records.alone(() -> addedTo(records, added, begins));
            List<RecordRow> rows = committed.rows();
            check.noteAdded(committed.before(), rows);
            owed = true;
            later = moreFollows.getAsBoolean();
            return rows;
        } finally {
            // Where this commit has failed, an earlier one may still have to be noted.
            unnoted = owed && later;
            if (owed && !later) {
                notes.write(records);
            }
        }
    }

    /**
     * What one commit adds.
     *
     * @param before the last record before it; null where it has the first ones
     */
    private record AddedRows(@Nullable RecordRow before, List<RecordRow> rows) {}

    private AddedRows addedTo(JournalRecordStore records, List<NewRecord> added, boolean begins)
            throws SQLException, IOException {
        if (begins) {
            check.refuseDamaged(records);
        }
        var kept = new ArrayList<RecordRow>();
        RecordRow before = records.last();
        RecordRow last = before;
        RecordSigner seals = last == null ? firstSeals() : files.seals();
        for (NewRecord one : added) {
            if (!one.begins()) {
                refuseWrong(records, one);
            }
            last = addAfter(last, records, seals, one.completes(), one.body());
            kept.add(last);
        }
        return new AddedRows(before, kept);
    }

    /** Adds the very first record, which refers to the journal before. */
    RecordRow beginAfterKept(JournalRecordStore records, String body)
            throws SQLException, IOException {
        RecordRow row =
                records.alone(() -> {
                    if (records.last() != null) {
                        throw JournalException.begunMeanwhile(files.database());
                    }
                    return add(records, 0, _ -> body);
                });
        notes.write(records);
        return row;
    }

    private RecordRow add(
            JournalRecordStore records, long completes, Function<RecordSigner, String> body)
            throws SQLException, IOException {
        RecordRow last = records.last();
        RecordSigner seals = last == null ? firstSeals() : files.seals();
        return addAfter(last, records, seals, completes, body);
    }

    private RecordRow addAfter(
            @Nullable RecordRow last,
            JournalRecordStore records,
            RecordSigner seals,
            long completes,
            Function<RecordSigner, String> body)
            throws SQLException, IOException {
        long number = last == null ? 1 : last.number() + 1;
        String text = body.apply(seals);
        String previous = last == null ? RecordSigner.NOTHING : last.seal();
        var row =
                new RecordRow(
                        number, completes, text, seals.record(number, completes, text, previous));
        if (!records.add(row)) {
            throw JournalException.notKept(files.database());
        }
        return row;
    }

    private void refuseWrong(JournalRecordStore records, NewRecord completion)
            throws SQLException, JournalException {
        long completes = completion.completes();
        RecordRow begun = completes > 0 ? records.find(completes) : null;
        if (completion.isOfOther(begun)) {
            throw JournalException.begunMeanwhile(files.database());
        }
        if (begun == null || begun.completes() != 0) {
            throw new IllegalArgumentException("No act was begun as " + completes + ".");
        }
        if (records.completion(completes) != null) {
            throw new IllegalArgumentException("Act " + completes + " is completed already.");
        }
    }

    /* Only here is a key made: no record is there, and no note says that there were any. */
    private RecordSigner firstSeals() throws IOException {
        if (headFile.read() == null && keyFile.read() == null) {
            keyFile.write(RecordSigner.newKey());
            headFile.write(HeadNote.START.written(files.seals()).getBytes(US_ASCII));
        }
        return files.seals();
    }

    /**
     * Removes the records of some acts, and adds the one that completes the act of removing them;
     * all of it or nothing.
     *
     * @param act the record of that act
     * @param old the seals of the records by their numbers, two for each act
     * @param completion makes the body of the completing record out of the checkpoint
     * @throws JournalException when the chain is not as it was written
     */
    RecordRow remove(
            JournalRecordStore records,
            long act,
            SortedMap<Long, String> old,
            UnaryOperator<String> completion)
            throws SQLException, IOException {
        var schema = new long[1];
        RecordRow row =
                records.alone(() -> {
                    check.refuseDamaged(records);
                    notes.require(records, act);
                    RemovedRecords removed = check.removed(records).with(old);
                    records.remover().remove(old, records.version());
                    schema[0] = records.schemaVersion();
                    return add(
                            records,
                            act,
                            seals ->
                                    completion.apply(
                                            RetentionCheckpoint.written(act, removed, seals)));
                });
        check.noteRemoved(old.size() / 2, schema[0]);
        notes.write(records);
        return row;
    }
}
