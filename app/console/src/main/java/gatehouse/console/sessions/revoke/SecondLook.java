package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks once more whether the sessions that were revoked are out: reads the whole list, and finds
 * who has a new session on the same device since then.
 *
 * @param sessions reads the list
 * @param revoked the sessions of the run as they were planned, by their place in it
 * @param offset how far the server's clock is ahead of this computer's
 * @param times writes points of time for people
 */
public record SecondLook(
        SessionService sessions, Map<Integer, Session> revoked, Duration offset, TimeFormat times) {
    public SecondLook {
        revoked = Map.copyOf(revoked);
    }

    /** The same lines with what was found; blocks. */
    public List<ReceiptRow> look(List<ReceiptRow> rows) throws IOException, InterruptedException {
        SessionListReading list = sessions.read(_ -> {});
        Map<SeatKey, Session> newest = newest(list.table());
        return rows.stream().map(row -> looked(row, list, newest)).toList();
    }

    /** Who is on which device. */
    private record SeatKey(String user, String device) {
        static SeatKey of(Session session) {
            return new SeatKey(session.userName(), session.deviceName());
        }
    }

    private Map<SeatKey, Session> newest(SessionTable table) {
        var wanted = new HashMap<SeatKey, Session>();
        var ids = new HashSet<String>();
        var seats = new HashSet<SeatKey>();
        for (Session session : revoked.values()) {
            ids.add(session.sessionId());
            seats.add(SeatKey.of(session));
        }
        for (int row = 0; row < table.size(); row++) {
            Session now = table.session(row);
            if (seats.contains(SeatKey.of(now)) && !ids.contains(now.sessionId())) {
                wanted.merge(SeatKey.of(now), now, SecondLook::later);
            }
        }
        return wanted;
    }

    private static Session later(Session one, Session other) {
        Instant start = one.startedAt();
        Instant otherStart = other.startedAt();
        boolean keeps = otherStart == null || (start != null && !start.isBefore(otherStart));
        return keeps ? one : other;
    }

    private ReceiptRow looked(
            ReceiptRow row, SessionListReading list, Map<SeatKey, Session> newest) {
        Session session = revoked.get(row.line().number());
        if (session == null || !row.isRevoked()) {
            return row;
        }
        if (list.table().find(session.sessionId()) >= 0) {
            return new ReceiptRow(row.line(), MessageBundle.of("look.there"), Optional.empty());
        }
        Optional<Session> back =
                Optional.ofNullable(newest.get(SeatKey.of(session)))
                        .filter(now -> isAfter(now, row));
        String text =
                back.map(now -> MessageBundle.of("look.back", times.full(now.startedAt())))
                        .orElseGet(() ->
                                MessageBundle.of(list.isComplete() ? "look.out" : "look.notSeen"));
        return new ReceiptRow(row.line(), text, back);
    }

    private boolean isAfter(Session now, ReceiptRow row) {
        Instant start = now.startedAt();
        return start != null
                && row.line()
                        .outcome()
                        .map(RunLineOutcome::at)
                        .filter(at -> start.isAfter(at.plus(offset)))
                        .isPresent();
    }
}
