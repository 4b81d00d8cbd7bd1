package gatehouse.console.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gatehouse.console.environments.Home;
import gatehouse.console.environments.KeptFile;
import gatehouse.console.journal.Records.Row;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Function;

/** How a record is added to the chain, and how the chain is checked. */
final class Chain {
    private static final Logger LOG = LoggerFactory.getLogger(Chain.class);

    private final Home home;
    private final KeptFile keyFile;
    private final KeptFile headFile;

    Chain(Home home) {
        this.home = home;
        this.keyFile = new KeptFile(home, home.journalKey());
        this.headFile = new KeptFile(home, home.journalHead());
    }

    /** A row that was added, and the note to make of it; none when the last note was wrong. */
    private record Added(Row row, @Nullable String note) {}

    /**
     * Adds a record; it is on disk when this returns.
     *
     * @param completes the number of the record that it completes, or 0
     * @param body makes what stands in it
     */
    Row append(Records records, long completes, Function<Seals, String> body)
            throws SQLException, IOException {
        Added added = records.alone(() -> add(records, completes, body));
        note(added.note());
        return added.row();
    }

    private Added add(Records records, long completes, Function<Seals, String> body)
            throws SQLException, IOException {
        refuseWrong(records, completes);
        Row last = records.last();
        Seals seals = last == null ? firstSeals() : seals();
        long number = last == null ? 1 : last.number() + 1;
        String text = body.apply(seals);
        String previous = last == null ? Seals.NOTHING : last.seal();
        String seal = seals.record(number, completes, text, previous);
        // A wrong note is left as it is: it is the evidence that something was lost.
        boolean noted = isNoted(records, seals);
        var row = new Row(number, completes, text, seal);
        records.add(row);
        return new Added(row, noted ? new Head(number, seal).written(seals) : null);
    }

    private static void refuseWrong(Records records, long completes) throws SQLException {
        if (completes == 0) {
            return;
        }
        Row begun = records.find(completes);
        if (begun == null || begun.completes() != 0) {
            throw new IllegalArgumentException("No act was begun as " + completes + ".");
        }
        if (records.isCompleted(completes)) {
            throw new IllegalArgumentException("Act " + completes + " is completed already.");
        }
    }

    /* Only here is a key made: no record is there, and no note says that there were any. */
    private Seals firstSeals() throws IOException {
        if (headFile.read() != null) {
            return seals();
        }
        if (keyFile.read() == null) {
            keyFile.write(Seals.newKey());
        }
        Seals seals = seals();
        headFile.write(Head.START.written(seals).getBytes(US_ASCII));
        return seals;
    }

    private Seals seals() throws IOException {
        Seals seals = Seals.of(keyFile.read());
        if (seals == null) {
            throw JournalException.keyMissing(home.journalKey());
        }
        return seals;
    }

    private boolean isNoted(Records records, Seals seals) throws SQLException, IOException {
        Head head = Head.read(headFile.read(), seals);
        if (head == null || head.equals(Head.START)) {
            return head != null;
        }
        Row row = records.find(head.number());
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

    Verification verify(Records records) throws SQLException, IOException {
        // The note before the rows: another process may add rows meanwhile, but never take any.
        byte[] note = headFile.read();
        Seals seals = Seals.of(keyFile.read());
        if (seals == null) {
            return note == null && records.last() == null
                    ? new Verification.Intact(0, Seals.NOTHING)
                    : new Verification.Broken(1, Verification.Why.KEY_MISSING);
        }
        var walk = new Walk(seals, Head.read(note, seals));
        records.oldestFirst(walk::take);
        return walk.verdict();
    }
}
