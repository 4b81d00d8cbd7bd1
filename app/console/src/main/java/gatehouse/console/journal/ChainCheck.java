package gatehouse.console.journal;

import gatehouse.console.environments.HomeFile;
import gatehouse.console.journal.ChainVerifier.CheckedPart;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.journal.records.CheckedMark;
import gatehouse.console.journal.records.HeadNote;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.records.RecordSigner;
import gatehouse.console.journal.records.RemovedRecords;
import gatehouse.console.journal.records.RetentionCheckpoint;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Checks the chain. The first check before an act begins at the mark that an earlier program left,
 * at least {@value #TAIL} records before the end; further ones only look at what was added since.
 * Where anybody has changed the tables, as one must to change a record by SQL, the whole chain is
 * walked again.
 */
final class ChainCheck {
    /** Nobody is told how far a check is. */
    static final LongConsumer UNTOLD = _ -> {};

    /** So many records at the end are looked at by each program, whatever was noted before. */
    static final int TAIL = 1_000;

    /** The mark is moved when it is so many records behind the place where it could be. */
    static final int LAG = 4_000;

    private static final Logger LOG = LoggerFactory.getLogger(ChainCheck.class);

    private final JournalFiles files;
    private final HomeFile keyFile;
    private final HomeFile headFile;
    private byte[] checkedKey = {};
    private long checkedSchema;
    private CheckedPart checked = CheckedPart.NONE;

    ChainCheck(JournalFiles files) {
        this.files = files;
        this.keyFile = files.keyFile();
        this.headFile = files.headFile();
    }

    /** Where a check begins. */
    private enum CheckStart {
        /** With the first record. */
        FIRST_RECORD,
        /** Where the last check ended, or where an earlier program left its mark. */
        CHECKED_PART
    }

    /** Whether the next check before an act walks over many records. */
    boolean hasLongWay(JournalRecordStore records) throws SQLException {
        RecordRow last = records.last();
        return last != null && last.number() - checked.records() > TAIL;
    }

    /**
     * Records were added by this program, under the lock; those that follow the checked part are
     * checked with it, as each was read again when it was added.
     *
     * @param before the record before them; null where there was none
     */
    void noteAdded(@Nullable RecordRow before, List<RecordRow> added) {
        boolean follows =
                before != null
                        && before.number() == checked.records()
                        && before.seal().equals(checked.head().seal());
        if (follows) {
            RecordRow last = added.getLast();
            long begun = added.stream().filter(row -> row.completes() == 0).count();
            checked =
                    new CheckedPart(
                            last.number(),
                            new JournalHead(checked.head().entries() + begun, last.seal()));
        }
    }

    /** Checks what has to be right before an act is begun. */
    VerificationResult beforeAct(JournalRecordStore records) throws SQLException, IOException {
        return judged(records, CheckStart.CHECKED_PART, UNTOLD);
    }

    /**
     * The same, as an exception.
     *
     * @throws JournalException when the chain is not as it was written
     */
    void refuseDamaged(JournalRecordStore records) throws SQLException, IOException {
        refuse(beforeAct(records));
    }

    /**
     * Walks the whole chain.
     *
     * @throws JournalException when it is not as it was written
     */
    void refuseDamagedAnywhere(JournalRecordStore records) throws SQLException, IOException {
        refuse(whole(records, UNTOLD));
    }

    private void refuse(VerificationResult result) throws JournalException {
        if (result instanceof Broken broken) {
            throw JournalException.broken(files, broken);
        }
    }

    /** Walks the whole chain. */
    VerificationResult whole(JournalRecordStore records, LongConsumer progress)
            throws SQLException, IOException {
        VerificationResult result = judged(records, CheckStart.FIRST_RECORD, progress);
        boolean mayBegin =
                result instanceof Broken(_, Why why)
                        && (why == Why.DATABASE_MISSING || why == Why.KEY_MISSING);
        // Another process may be writing the very first record.
        return mayBegin
                ? records.alone(() -> judged(records, CheckStart.FIRST_RECORD, progress))
                : result;
    }

    /** What the files beside a database that is gone tell of it. */
    VerificationResult withoutDatabase() throws IOException {
        byte[] note = headFile.read();
        RecordSigner seals = RecordSigner.of(keyFile.read());
        if (seals == null && note != null) {
            return new Broken(1, Why.KEY_MISSING);
        }
        HeadNote head = seals == null ? null : HeadNote.read(note, seals);
        return new Broken(
                1, head == null || head.number() == 0 ? Why.DATABASE_MISSING : Why.END_MISSING);
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

    /**
     * Entries of a chain that was checked under the same lock were removed from it.
     *
     * @param entries how many
     * @param schema the number of the tables since
     */
    void noteRemoved(int entries, long schema) {
        JournalHead head = checked.head();
        checked =
                new CheckedPart(
                        checked.records(), new JournalHead(head.entries() - entries, head.seal()));
        checkedSchema = schema;
    }

    private VerificationResult judged(
            JournalRecordStore records, CheckStart start, LongConsumer progress)
            throws SQLException, IOException {
        VerificationResult result;
        long schema;
        do {
            schema = records.schemaVersion();
            result = judgedOnce(records, start, schema, progress);
            // Another process may have removed records in between, which changes the tables.
        } while (result instanceof Broken && schema != records.schemaVersion());
        return result;
    }

    private VerificationResult judgedOnce(
            JournalRecordStore records, CheckStart start, long schema, LongConsumer progress)
            throws SQLException, IOException {
        // The note before the rows: another process may add rows meanwhile.
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
        CheckedPart from =
                start == CheckStart.FIRST_RECORD
                        ? CheckedPart.NONE
                        : checkedBefore(records, seals, key, schema);
        return walk(records, seals, key, HeadNote.read(note, seals), from, progress);
    }

    private VerificationResult untouched(JournalRecordStore records) throws SQLException {
        return records.hasOwnSchema()
                ? files.judgedWithoutAny()
                : new Broken(1, Why.SCHEMA_CHANGED);
    }

    private CheckedPart checkedBefore(
            JournalRecordStore records, RecordSigner seals, byte[] key, long schema)
            throws SQLException, IOException {
        boolean isOwn =
                checked.records() > 0
                        && Arrays.equals(key, checkedKey)
                        && schema == checkedSchema
                        && isInChain(records, checked);
        return isOwn ? checked : marked(records, seals, schema);
    }

    private CheckedPart marked(JournalRecordStore records, RecordSigner seals, long schema)
            throws SQLException, IOException {
        CheckedMark mark = CheckedMark.read(files.checkedFile().read(), seals);
        CheckedPart part =
                mark == null || mark.schema() != schema
                        ? CheckedPart.NONE
                        : new CheckedPart(mark.record(), mark.head());
        return part.records() > 0 && isInChain(records, part) ? part : CheckedPart.NONE;
    }

    private static boolean isInChain(JournalRecordStore records, CheckedPart part)
            throws SQLException {
        return HeadNotes.isInChain(records, new HeadNote(part.records(), part.head().seal()));
    }

    private VerificationResult walk(
            JournalRecordStore records,
            RecordSigner seals,
            byte[] key,
            @Nullable HeadNote head,
            CheckedPart from,
            LongConsumer progress)
            throws SQLException {
        long schema = records.schemaVersion();
        if (head != null
                && head.number() > 0
                && head.number() <= from.records()
                && !HeadNotes.isInChain(records, head)) {
            return new Broken(head.number(), Why.END_MISSING);
        }
        boolean goesOn = from.equals(checked) && from.records() > 0;
        RecordRow checkpoint = goesOn ? null : records.checkpoint();
        RemovedRecords removed = removed(checkpoint, seals);
        if (removed == null) {
            // Where the note does not fit either, not they are wrong, but the key.
            return new Broken(
                    checkpoint == null ? 1 : checkpoint.number(),
                    head == null ? Why.KEY_MISSING : Why.CHANGED);
        }
        RecordRow last = records.last();
        long tail = last == null ? 0 : last.number() - TAIL;
        var walk = new ChainVerifier(seals, head, removed, from, tail, progress);
        records.oldestFirst(from.records() == 0 ? Long.MIN_VALUE : from.records(), walk::take);
        VerificationResult result = walk.verdict();
        if (result instanceof VerificationResult.Intact) {
            if (!records.hasOwnSchema()) {
                return new Broken(walk.walked().records() + 1, Why.SCHEMA_CHANGED);
            }
            checkedKey = key;
            checkedSchema = schema;
            checked = walk.walked();
            if (!goesOn && walk.beforeTail().records() - from.records() >= LAG) {
                leaveMark(walk.beforeTail(), schema, seals);
            }
        }
        return result;
    }

    private void leaveMark(CheckedPart part, long schema, RecordSigner seals) {
        try {
            files.checkedFile()
                    .write(new CheckedMark(part.records(), part.head(), schema).written(seals));
        } catch (IOException e) {
            // The next program then looks at more records.
            LOG.warn("Up to where the journal was checked could not be noted", e);
        }
    }
}
