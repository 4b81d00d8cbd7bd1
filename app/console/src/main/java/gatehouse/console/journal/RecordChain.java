package gatehouse.console.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gatehouse.console.environments.HomeFile;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.JournalRecordStore.RecordRow;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Function;

/** How a record is added to the chain, and how the chain is checked. */
final class RecordChain {
    private static final Logger LOG = LoggerFactory.getLogger(RecordChain.class);

    private final HomeFolder home;
    private final HomeFile keyFile;
    private final HomeFile headFile;

    RecordChain(HomeFolder home) {
        this.home = home;
        this.keyFile = new HomeFile(home, home.journalKey());
        this.headFile = new HomeFile(home, home.journalHead());
    }

    /** A row that was added, and the note to make of it; none when the last note was wrong. */
    private record AddedRecord(RecordRow row, @Nullable String note) {}

    /**
     * Adds a record; it is on disk when this returns.
     *
     * @param completes the number of the record that it completes, or 0
     * @param body makes what stands in it
     */
    RecordRow append(
            JournalRecordStore records, long completes, Function<RecordSigner, String> body)
            throws SQLException, IOException {
        AddedRecord added = records.alone(() -> add(records, completes, body));
        note(added.note());
        return added.row();
    }

    private AddedRecord add(
            JournalRecordStore records, long completes, Function<RecordSigner, String> body)
            throws SQLException, IOException {
        refuseWrong(records, completes);
        RecordRow last = records.last();
        RecordSigner seals = last == null ? firstSeals() : seals();
        long number = last == null ? 1 : last.number() + 1;
        String text = body.apply(seals);
        String previous = last == null ? RecordSigner.NOTHING : last.seal();
        String seal = seals.record(number, completes, text, previous);
        // A wrong note is left as it is: it is the evidence that something was lost.
        boolean noted = isNoted(records, seals);
        var row = new RecordRow(number, completes, text, seal);
        records.add(row);
        return new AddedRecord(row, noted ? new HeadNote(number, seal).written(seals) : null);
    }

    private static void refuseWrong(JournalRecordStore records, long completes)
            throws SQLException {
        if (completes == 0) {
            return;
        }
        RecordRow begun = records.find(completes);
        if (begun == null || begun.completes() != 0) {
            throw new IllegalArgumentException("No act was begun as " + completes + ".");
        }
        if (records.isCompleted(completes)) {
            throw new IllegalArgumentException("Act " + completes + " is completed already.");
        }
    }

    /* Only here is a key made: no record is there, and no note says that there were any. */
    private RecordSigner firstSeals() throws IOException {
        if (headFile.read() != null) {
            return seals();
        }
        if (keyFile.read() == null) {
            keyFile.write(RecordSigner.newKey());
        }
        RecordSigner seals = seals();
        headFile.write(HeadNote.START.written(seals).getBytes(US_ASCII));
        return seals;
    }

    private RecordSigner seals() throws IOException {
        RecordSigner seals = RecordSigner.of(keyFile.read());
        if (seals == null) {
            throw JournalException.keyMissing(home.journalKey());
        }
        return seals;
    }

    private boolean isNoted(JournalRecordStore records, RecordSigner seals)
            throws SQLException, IOException {
        HeadNote head = HeadNote.read(headFile.read(), seals);
        if (head == null || head.equals(HeadNote.START)) {
            return head != null;
        }
        RecordRow row = records.find(head.number());
        return row != null && row.seal().equals(head.seal());
    }

    /* After the commit, as a note of a record that a crash then took back would be a false alarm. */
    private void note(@Nullable String head) {
        if (head == null) {
            return;
        }
        try {
            headFile.write(head.getBytes(US_ASCII));
        } catch (IOException e) {
            // The record itself is on disk, and the next one is noted again.
            LOG.warn("How far the journal is could not be noted", e);
        }
    }

    /** Whether an act with this target was begun; false where the key is gone. */
    boolean hasTarget(JournalRecordStore records, String id) throws SQLException, IOException {
        RecordSigner seals = RecordSigner.of(keyFile.read());
        if (seals == null) {
            return false;
        }
        String mark = seals.mark(id);
        String hash = mark.substring(1);
        var found = new boolean[1];
        // The hash may stand in a reason too, so what is found is read.
        records.holding(
                hash,
                row -> {
                    found[0] = RecordBody.act(row.body()).target().id().endsWith(mark);
                    return !found[0];
                });
        return found[0];
    }

    VerificationResult verify(JournalRecordStore records) throws SQLException, IOException {
        // The note before the rows: another process may add rows meanwhile, but never take any.
        byte[] note = headFile.read();
        RecordSigner seals = RecordSigner.of(keyFile.read());
        if (seals == null) {
            return note == null && records.last() == null
                    ? new VerificationResult.Intact(0, RecordSigner.NOTHING)
                    : new VerificationResult.Broken(1, VerificationResult.Why.KEY_MISSING);
        }
        var walk = new ChainVerifier(seals, HeadNote.read(note, seals));
        records.oldestFirst(walk::take);
        return walk.verdict();
    }
}
