package gatehouse.console.sessions.revoke.receipt;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.StoredReceipt;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.revoke.receipt.RevokedSessions.UserOnDevice;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks once more whether the sessions that were revoked are out: reads the whole list, and finds
 * who has a new session on the same device since then.
 *
 * @param sessions reads the list
 * @param revoked the sessions of the run as they were planned
 * @param offset how far the server's clock is ahead of this computer's
 * @param times writes points of time for people
 */
public record SecondLook(
        SessionService sessions, RevokedSessions revoked, Duration offset, TimeFormat times) {
    /** What is found about each line; blocks. */
    public LookFindings look(StoredReceipt receipt) throws IOException, InterruptedException {
        SessionListReading list = sessions.read(_ -> {});
        Map<UserOnDevice, Session> newest = newest(list.table());
        LookFinding there = finding("look.there");
        LookFinding gone = finding(list.isComplete() ? "look.out" : "look.notSeen");
        var found = new ArrayList<LookFinding>();
        receipt.each(line -> {
            if (!wasRevoked(line)) {
                found.add(LookFinding.NONE);
            } else if (list.table().find(revoked.id(line.number())) >= 0) {
                found.add(there);
            } else {
                found.add(back(line, newest).orElse(gone));
            }
        });
        return new LookFindings(found);
    }

    private static LookFinding finding(String key) {
        return new LookFinding(MessageBundle.of(key), Optional.empty());
    }

    private Map<UserOnDevice, Session> newest(SessionTable table) {
        var newest = new HashMap<UserOnDevice, Session>();
        Set<String> ids = revoked.ids();
        Set<UserOnDevice> users = revoked.users();
        for (int row = 0; row < table.size(); row++) {
            Session now = table.session(row);
            if (users.contains(UserOnDevice.of(now)) && !ids.contains(now.sessionId())) {
                newest.merge(UserOnDevice.of(now), now, SecondLook::later);
            }
        }
        return newest;
    }

    private static Session later(Session one, Session other) {
        Instant start = one.startedAt();
        Instant otherStart = other.startedAt();
        boolean keeps = otherStart == null || (start != null && !start.isBefore(otherStart));
        return keeps ? one : other;
    }

    private boolean wasRevoked(KeptLine line) {
        return revoked.has(line.number())
                && line.outcome()
                        .filter(outcome -> outcome.outcome() == JournalOutcome.REVOKED)
                        .isPresent();
    }

    private Optional<LookFinding> back(KeptLine line, Map<UserOnDevice, Session> newest) {
        return revoked.user(line.number())
                .map(newest::get)
                .filter(now -> isAfter(now, line))
                .map(now ->
                        new LookFinding(
                                MessageBundle.of("look.back", times.full(now.startedAt())),
                                Optional.of(now)));
    }

    private boolean isAfter(Session now, KeptLine line) {
        Instant start = now.startedAt();
        return start != null
                && line.outcome()
                        .map(RunLineOutcome::at)
                        .filter(at -> start.isAfter(at.plus(offset)))
                        .isPresent();
    }
}
