package gatehouse.console.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gatehouse.console.environments.HomeFile;
import gatehouse.console.journal.records.HeadNote;
import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.records.RecordSigner;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;

/** Notes in the file beside the database how far the journal is. */
final class HeadNotes {
    private static final Logger LOG = LoggerFactory.getLogger(HeadNotes.class);

    private final JournalFiles files;
    private final HomeFile headFile;

    HeadNotes(JournalFiles files) {
        this.files = files;
        this.headFile = files.headFile();
    }

    /**
     * Notes the last record, after its commit, as a note of a record that a crash then took back
     * would be a false alarm; and under the lock of the database, so that the note of a slower
     * writer never replaces a later one.
     */
    void write(JournalRecordStore records) {
        try {
            boolean noted =
                    records.alone(() -> {
                        RecordSigner seals = files.seals();
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

    /**
     * Refuses to go on where neither this record nor a later one is noted: the note of an earlier
     * one would be a false alarm once that one is removed.
     */
    void require(JournalRecordStore records, long number) throws SQLException, IOException {
        HeadNote head = HeadNote.read(headFile.read(), files.seals());
        if (head == null || head.number() < number || !isInChain(records, head)) {
            throw JournalException.notNoted(files.head());
        }
    }

    /** Whether the record that was noted is there as it was. */
    static boolean isInChain(JournalRecordStore records, HeadNote head) throws SQLException {
        RecordRow row = records.find(head.number());
        return row != null && row.seal().equals(head.seal());
    }
}
