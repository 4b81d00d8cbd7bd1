package gatehouse.console.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gatehouse.console.environments.HomeFile;
import gatehouse.console.journal.ChainVerifier.CheckedPart;
import gatehouse.console.journal.JournalRecordStore.NewRecord;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Why;
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
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/**
 * How a record is added to the chain, and how the chain is checked. An act is begun only in a chain
 * that is as it was written; what was checked before is not walked again, as long as nobody has
 * changed the tables.
 */
final class RecordChain {
    /** Nobody is told how far a check is. */
    static final LongConsumer UNTOLD = _ -> {};

    private static final Logger LOG = LoggerFactory.getLogger(RecordChain.class);

    private final JournalFiles files;
    private final HomeFile keyFile;
    private final HomeFile headFile;
    private final HeadNotes notes;
    private byte[] checkedKey = {};
    private long checkedSchema;
    private CheckedPart checked = CheckedPart.NONE;
    private boolean unnoted;

    RecordChain(JournalFiles files) {
        this.files = files;
        this.keyFile = files.keyFile();
        this.headFile = files.headFile();
        this.notes = new HeadNotes(files);
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
        if (begins) {
            // First without the lock: a long chain that is walked keeps no other writer waiting.
            VerificationResult before = judged(records, checked, UNTOLD);
            LOG.debug("The journal before an act: {}", before);
        }
        boolean owed = unnoted;
        boolean later = false;
        try {
            List<RecordRow> rows = records.alone(() -> addedTo(records, added, begins));
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

    private List<RecordRow> addedTo(
            JournalRecordStore records, List<NewRecord> added, boolean begins)
            throws SQLException, IOException {
        if (begins) {
            refuseDamaged(records);
        }
        var kept = new ArrayList<RecordRow>();
        for (NewRecord one : added) {
            if (!one.begins()) {
                refuseWrong(records, one);
            }
            kept.add(add(records, one.completes(), one.body()));
        }
        return kept;
    }

    private void refuseDamaged(JournalRecordStore records) throws SQLException, IOException {
        if (judged(records, checked, UNTOLD) instanceof Broken broken) {
            throw JournalException.broken(files, broken);
        }
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
                    refuseDamaged(records);
                    notes.require(records, act);
                    RemovedRecords removed = removed(records).with(old);
                    records.remover().remove(old, records.version());
                    schema[0] = records.schemaVersion();
                    return add(
                            records,
                            act,
                            seals ->
                                    completion.apply(
                                            RetentionCheckpoint.written(act, removed, seals)));
                });
        // What is left was checked under the same lock.
        JournalHead head = checked.head();
        long entries = head.entries() - old.size() / 2;
        checked = new CheckedPart(checked.records(), new JournalHead(entries, head.seal()));
        checkedSchema = schema[0];
        notes.write(records);
        return row;
    }

    /** What retention has removed; nothing where no checkpoint of this journal's key says so. */
    RemovedRecords removed(JournalRecordStore records) throws SQLException, IOException {
        RecordSigner seals = RecordSigner.of(keyFile.read());
        RemovedRecords removed = seals == null ? null : removed(records.checkpoint(), seals);
        return removed == null ? RemovedRecords.NONE : removed;
    }

    /* Null where there is a checkpoint and this key has not signed it. */
    private static @Nullable RemovedRecords removed(
            @Nullable RecordRow checkpoint, RecordSigner seals) {
        return checkpoint == null
                ? RemovedRecords.NONE
                : RetentionCheckpoint.read(checkpoint.completes(), checkpoint.body(), seals);
    }

    /** Walks the whole chain. */
    VerificationResult verify(JournalRecordStore records, LongConsumer progress)
            throws SQLException, IOException {
        VerificationResult result = judged(records, CheckedPart.NONE, progress);
        boolean mayBegin =
                result instanceof Broken(_, Why why)
                        && (why == Why.DATABASE_MISSING || why == Why.KEY_MISSING);
        // Another process may be writing the very first record.
        return mayBegin ? records.alone(() -> judged(records, CheckedPart.NONE, progress)) : result;
    }

    /** What the files beside a database that is gone tell of it. */
    VerificationResult judgedWithoutDatabase() throws IOException {
        byte[] note = headFile.read();
        RecordSigner seals = RecordSigner.of(keyFile.read());
        if (seals == null && note != null) {
            return new Broken(1, Why.KEY_MISSING);
        }
        HeadNote head = seals == null ? null : HeadNote.read(note, seals);
        return new Broken(
                1, head == null || head.number() == 0 ? Why.DATABASE_MISSING : Why.END_MISSING);
    }

    private VerificationResult judged(
            JournalRecordStore records, CheckedPart walked, LongConsumer progress)
            throws SQLException, IOException {
        // The note before the rows: another process may add rows meanwhile, but never take any.
        byte[] note = headFile.read();
        byte[] key = keyFile.read();
        RecordSigner seals = RecordSigner.of(key);
        boolean empty = records.last() == null;
        if (seals == null || key == null) {
            return note == null && key == null && empty
                    ? untouched(records)
                    : new Broken(1, Why.KEY_MISSING);
        }
        if (note == null && empty) {
            return new Broken(1, Why.DATABASE_MISSING);
        }
        HeadNote head = HeadNote.read(note, seals);
        VerificationResult result;
        long schema;
        do {
            schema = records.schemaVersion();
            result = walk(records, seals, key, head, walked, progress);
            // Another process may have removed records in between, which changes the tables.
        } while (result instanceof Broken && schema != records.schemaVersion());
        return result;
    }

    private VerificationResult untouched(JournalRecordStore records) throws SQLException {
        return records.hasOwnSchema()
                ? files.judgedWithoutAny()
                : new Broken(1, Why.SCHEMA_CHANGED);
    }

    private VerificationResult walk(
            JournalRecordStore records,
            RecordSigner seals,
            byte[] key,
            @Nullable HeadNote head,
            CheckedPart walked,
            LongConsumer progress)
            throws SQLException {
        long schema = records.schemaVersion();
        CheckedPart from = fits(records, key, schema, walked) ? walked : CheckedPart.NONE;
        if (head != null
                && head.number() > 0
                && head.number() <= from.records()
                && !HeadNotes.isInChain(records, head)) {
            return new Broken(head.number(), Why.END_MISSING);
        }
        RecordRow checkpoint = from.records() > 0 ? null : records.checkpoint();
        RemovedRecords removed = removed(checkpoint, seals);
        if (removed == null) {
            // Where the note does not fit either, not they are wrong, but the key.
            return new Broken(
                    checkpoint == null ? 1 : checkpoint.number(),
                    head == null ? Why.KEY_MISSING : Why.CHANGED);
        }
        var walk = new ChainVerifier(seals, head, removed, from, progress);
        records.oldestFirst(from.records() == 0 ? Long.MIN_VALUE : from.records(), walk::take);
        VerificationResult result = walk.verdict();
        if (result instanceof VerificationResult.Intact) {
            if (!records.hasOwnSchema()) {
                return new Broken(walk.walked().records() + 1, Why.SCHEMA_CHANGED);
            }
            checkedKey = key;
            checkedSchema = schema;
            checked = walk.walked();
        }
        return result;
    }

    private boolean fits(JournalRecordStore records, byte[] key, long schema, CheckedPart walked)
            throws SQLException {
        return walked.records() > 0
                && Arrays.equals(key, checkedKey)
                && schema == checkedSchema
                && HeadNotes.isInChain(
                        records, new HeadNote(walked.records(), walked.head().seal()));
    }
}
