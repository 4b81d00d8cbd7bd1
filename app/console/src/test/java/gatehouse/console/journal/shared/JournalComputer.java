package gatehouse.console.journal.shared;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalOutcome;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A computer with a journal of its own and the shared one. */
final class JournalComputer implements AutoCloseable {
    static final Instant AT = Instant.parse("2026-05-06T07:08:09.010Z");
    static final String TEST = "TEST";
    static final String PRODUCTION = "PRODUCTION";

    final Journal local;
    final SharedJournal shared;

    JournalComputer(Path home, String address) {
        this(home, address, ClockPair.system());
    }

    JournalComputer(Path home, String address, ClockPair clocks) {
        HomeFolder folder = HomeFolder.of(home);
        local = new Journal(folder);
        shared =
                new SharedJournal(
                        folder,
                        local,
                        new SharedSettings(folder, Map.of("GATEHOUSE_JOURNAL", address)),
                        clocks,
                        origin -> !origin.kind().equals(PRODUCTION));
        local.deliverTo(shared);
    }

    /** Records an act with its outcome; gives its number in the journal of this computer. */
    long act(String kind, String session, String reason) throws JournalException {
        long id = begin(kind, session, reason);
        complete(id);
        return id;
    }

    long begin(String kind, String session, String reason) throws JournalException {
        return local.begin(actOf(kind, session, reason)).id();
    }

    static ActRecord actOf(String kind, String session, String reason) {
        return new ActRecord(
                AT,
                new ActOrigin("jana", "Store 12", kind, "portos"),
                "Majiteľ on TOOL1",
                null,
                "sessions.revoke",
                new ActTarget(session, "Majiteľ (999)", "P01"),
                new ActReason("", reason, ""),
                Map.of());
    }

    void complete(long id) throws JournalException {
        local.complete(
                id,
                new ActCompletion(AT, JournalOutcome.REVOKED, 204, 41, 1, List.of(), "", Map.of()));
    }

    /** Begins a new journal of this computer. */
    void beginNew(String reason) throws JournalException {
        local.beginNew(AT, "jana", new ActReason(reason, ""));
    }

    @Override
    public void close() throws JournalException {
        shared.close();
        local.close();
    }
}
