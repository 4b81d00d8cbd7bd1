package gatehouse.console.sessions.revoke;

import gatehouse.console.journal.Journal;
import gatehouse.console.sessions.SessionService;

import java.io.IOException;

/**
 * Remembers which sessions were seen alive from this home. An id that nobody has seen, and that the
 * server does not know, is taken for a typing error and not for a session that has ended.
 */
@FunctionalInterface
public interface SeenSessions {
    /** Whether the session was alive once, by a list of this process or by the journal. */
    boolean has(String sessionId) throws IOException;

    /** The sessions that the latest list and the journal have. */
    static SeenSessions of(SessionService sessions, Journal journal) {
        return sessionId ->
                sessions.latest().filter(list -> list.table().find(sessionId) >= 0).isPresent()
                        || journal.hasActedOn(sessionId);
    }
}
