package gatehouse.console.journal;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.JournalRecordStore.NewRecord;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.journal.records.RecordRow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps a journal aside and begins a new one, whose first entry refers to it. */
final class JournalRenewal {
    private static final Logger LOG = LoggerFactory.getLogger(JournalRenewal.class);

    /** The written word of the act that begins a new journal. */
    private static final String BEGIN_NEW = "journal.beginNew";

    /** The member of its record that tells of the journal before. */
    private static final String PREVIOUS = "previous";

    private final HomeFolder home;
    private final JournalFiles files;
    private final JournalDatabase database;
    private final RecordChain chain;

    JournalRenewal(HomeFolder home, JournalDatabase database, RecordChain chain) {
        this.home = home;
        this.files = JournalFiles.current(home);
        this.database = database;
        this.chain = chain;
    }

    JournalEntry beginNew(Instant at, String operator, ActReason reason) throws JournalException {
        try {
            return files.headFile().exclusively(() -> begun(at, operator, reason));
        } catch (IOException e) {
            throw JournalException.of(files.database(), e);
        }
    }

    private JournalEntry begun(Instant at, String operator, ActReason reason) throws IOException {
        Optional<JournalHead> head = readableHead();
        JournalFiles kept = keep();
        String previous = RecordBody.previous(kept.database().getFileName().toString(), head);
        var act = ActRecord.ofJournal(at, operator, BEGIN_NEW, reason, Map.of(PREVIOUS, previous));
        var done = new ActCompletion(at, JournalOutcome.DONE, 0, 0, 0, List.of(), "", Map.of());
        return database.using(records -> {
            RecordRow row = chain.beginAfterKept(records, RecordBody.of(act));
            String completion = RecordBody.of(done);
            chain.addAll(records, List.of(new NewRecord(row.number(), null, _ -> completion)));
            return new JournalEntry(row.number(), RecordBody.act(row.body()), done);
        });
    }

    private Optional<JournalHead> readableHead() {
        try {
            return files.hasDatabase()
                    ? Optional.of(database.using(JournalRecordStore::head))
                    : Optional.empty();
        } catch (JournalException unreadable) {
            LOG.warn("The journal that is kept cannot be read", unreadable);
            return Optional.empty();
        }
    }

    private JournalFiles keep() throws IOException {
        // An emptied home may have nothing but the key with which the shared journal refused it.
        if (!files.isAnyThere() && !files.hasComputerKey()) {
            // An earlier attempt was cut off after the move.
            return JournalFiles.kept(home).stream()
                    .findFirst()
                    .orElseThrow(() -> JournalException.nothingToKeep(files.database()));
        }
        database.close();
        JournalFiles kept = files.keptNext();
        files.moveTo(kept);
        return kept;
    }
}
