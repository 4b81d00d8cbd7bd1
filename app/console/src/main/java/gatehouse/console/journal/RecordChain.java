package gatehouse.console.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gatehouse.console.environments.HomeFile;
import gatehouse.console.journal.ChainVerifier.CheckedPart;
import gatehouse.console.journal.JournalRecordStore.RecordRow;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Why;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
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
    private byte[] checkedKey = {};
    private long checkedSchema;
    private CheckedPart checked = CheckedPart.NONE;

    RecordChain(JournalFiles files) {
        this.files = files;
        this.keyFile = files.keyFile();
        this.headFile = files.headFile();
    }

    /**
     * Adds the record of an act; it is on disk when this returns.
     *
     * @param body makes what stands in it
     * @throws JournalException when the chain is not as it was written
     */
    RecordRow begin(JournalRecordStore records, Function<RecordSigner, String> body)
            throws SQLException, IOException {
        // First without the lock: a long chain that is walked keeps no other writer waiting.
        VerificationResult before = judged(records, checked, UNTOLD);
        LOG.debug("The journal before an act: {}", before);
        RecordRow row =
                records.alone(() -> {
                    if (judged(records, checked, UNTOLD) instanceof Broken broken) {
                        throw JournalException.broken(files, broken);
                    }
                    return add(records, 0, body);
                });
        note(records);
        return row;
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
        note(records);
        return row;
    }

    /**
     * Adds the record that completes another; it is on disk when this returns.
     *
     * @param completes the number of the record that it completes
     */
    RecordRow complete(JournalRecordStore records, long completes, String body)
            throws SQLException, IOException {
        RecordRow row =
                records.alone(() -> {
                    refuseWrong(records, completes);
                    return add(records, completes, _ -> body);
                });
        note(records);
        return row;
    }

    private RecordRow add(
            JournalRecordStore records, long completes, Function<RecordSigner, String> body)
            throws SQLException, IOException {
        RecordRow last = records.last();
        RecordSigner seals = last == null ? firstSeals() : seals();
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

    private static void refuseWrong(JournalRecordStore records, long completes)
            throws SQLException {
        RecordRow begun = completes > 0 ? records.find(completes) : null;
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
            headFile.write(HeadNote.START.written(seals()).getBytes(US_ASCII));
        }
        return seals();
    }

    private RecordSigner seals() throws IOException {
        RecordSigner seals = RecordSigner.of(keyFile.read());
        if (seals == null) {
            throw JournalException.keyMissing(files.key());
        }
        return seals;
    }

    /*
     * After the commit, as a note of a record that a crash then took back would be a false alarm;
     * and under the same lock, so that the note of a slower writer never replaces a later one.
     */
    private void note(JournalRecordStore records) {
        try {
            boolean noted =
                    records.alone(() -> {
                        RecordSigner seals = seals();
                        RecordRow last = records.last();
                        // A wrong note is left as it is: it is the evidence that something was
                        // lost.
                        boolean known = last != null && isNoted(records, seals);
                        if (last != null && known) {
                            var head = new HeadNote(last.number(), last.seal());
                            headFile.write(head.written(seals).getBytes(US_ASCII));
                        }
                        return known;
                    });
            LOG.debug("How far the journal is was noted: {}", noted);
        } catch (IOException | SQLException e) {
            // The record itself is on disk, and the next one is noted again.
            LOG.warn("How far the journal is could not be noted", e);
        }
    }

    private boolean isNoted(JournalRecordStore records, RecordSigner seals)
            throws SQLException, IOException {
        HeadNote head = HeadNote.read(headFile.read(), seals);
        return head != null && (head.equals(HeadNote.START) || isInChain(records, head));
    }

    private static boolean isInChain(JournalRecordStore records, HeadNote head)
            throws SQLException {
        RecordRow row = records.find(head.number());
        return row != null && row.seal().equals(head.seal());
    }

    /** The id as an entry would have it; without its hash where there is no key yet. */
    String shortened(String id) throws IOException {
        RecordSigner seals = RecordSigner.of(keyFile.read());
        return seals == null
                ? id.substring(0, Math.min(6, id.length() / 2)) + "…"
                : seals.shortened(id);
    }

    /** What the shortened form of an id ends with; nothing where there is no key yet. */
    UnaryOperator<String> marks() throws IOException {
        RecordSigner seals = RecordSigner.of(keyFile.read());
        return seals == null ? _ -> "" : seals::mark;
    }

    /** Whether an act with this target was begun; false where the key is gone. */
    boolean hasTarget(JournalRecordStore records, String id) throws SQLException, IOException {
        RecordSigner seals = RecordSigner.of(keyFile.read());
        if (seals == null) {
            return false;
        }
        String mark = seals.mark(id);
        var found = new boolean[1];
        // The hash may stand in a reason too, so what is found is read.
        records.holding(
                mark.substring(1),
                row -> {
                    found[0] = RecordBody.act(row.body()).target().id().endsWith(mark);
                    return !found[0];
                });
        return found[0];
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
        return walk(records, seals, key, HeadNote.read(note, seals), walked, progress);
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
                && !isInChain(records, head)) {
            return new Broken(head.number(), Why.END_MISSING);
        }
        var walk = new ChainVerifier(seals, head, from, progress);
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
                && isInChain(records, new HeadNote(walked.records(), walked.head().seal()));
    }
}
