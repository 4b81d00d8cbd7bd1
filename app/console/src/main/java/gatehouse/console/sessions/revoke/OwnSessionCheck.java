package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.table.SessionTable;

import java.io.IOException;
import java.util.Optional;

/**
 * Decides whether sessions are one's own. A session that was read alone, and may be, is looked for
 * in the whole list, which is read once for all of them, as the list tells with more certainty.
 */
final class OwnSessionCheck {
    private final SessionService sessions;
    private Optional<ListedSessions> all = Optional.empty();

    /** The whole list, and which of its sessions are one's own. */
    record ListedSessions(SessionTable table, OwnSessionFinder own) {
        /** The session with this id, if it is listed. */
        Optional<ListedSession> find(String sessionId) {
            int row = table.find(sessionId);
            return row < 0
                    ? Optional.empty()
                    : Optional.of(new ListedSession(table.session(row), own.of(table, row)));
        }
    }

    /** One session of the list. */
    record ListedSession(Session session, SessionOwnership own) {}

    OwnSessionCheck(SessionService sessions) {
        this.sessions = sessions;
    }

    /** The whole list; read at the first call only. */
    ListedSessions list() throws IOException, InterruptedException {
        if (all.isEmpty()) {
            SessionTable table = sessions.read(_ -> {}).table();
            all = Optional.of(new ListedSessions(table, sessions.own(table)));
        }
        return all.get();
    }

    /** Whether a session that was read alone is one's own. */
    SessionOwnership of(Session session) throws IOException, InterruptedException {
        var alone = SessionFields.newTable();
        alone.add(session);
        SessionTable table = alone.snapshot();
        SessionOwnership own = sessions.own(table).of(table, 0);
        return own == SessionOwnership.NO
                ? own
                : list().find(session.sessionId()).map(ListedSession::own).orElse(own);
    }
}
