package gatehouse.cli.sessions;

import gatehouse.console.desk.EnvironmentLease;
import gatehouse.console.journal.Journal;
import gatehouse.console.portos.PortosServices;

import java.io.IOException;

/**
 * Remembers which sessions were seen alive from this home. An id that nobody has seen, and that the
 * server does not know, is taken for a typing error and not for a session that has ended.
 */
@FunctionalInterface
interface SeenSessions {
    /** Whether the session was alive once, by a list of this process or by the journal. */
    boolean has(String sessionId) throws IOException;

    /** The sessions that the lists of {@code lease} and the journal have. */
    static SeenSessions of(EnvironmentLease lease, Journal journal) {
        return sessionId ->
                lease.require(PortosServices.class)
                                .sessions()
                                .latest()
                                .filter(list -> list.table().find(sessionId) >= 0)
                                .isPresent()
                        || journal.hasActedOn(sessionId);
    }
}
