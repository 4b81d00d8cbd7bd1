package gatehouse.cli.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.words.TimeFormat;

import java.io.IOException;
import java.time.Instant;

/**
 * From where sessions are looked at.
 *
 * @param names of people and devices
 * @param now the server's time
 * @param times writes points of time for people
 */
record SessionContext(EnvironmentLease lease, NameDirectory names, Instant now, TimeFormat times) {
    /** Reads the names that this sign-in may read. */
    static SessionContext at(EnvironmentLease lease, TimeFormat times)
            throws IOException, InterruptedException {
        NameDirectory names = lease.require(PortosServices.class).sessions().directory();
        return new SessionContext(
                lease,
                names,
                lease.require(PortosServices.class).connection().clock().instant(),
                times);
    }

    /** A session that was read alone; where it may be one's own, the list tells how certainly. */
    SessionOutput facts(Session session) throws IOException, InterruptedException {
        var alone = SessionFields.newTable();
        alone.add(session);
        SessionTable table = alone.snapshot();
        SessionOwnership own =
                lease.require(PortosServices.class).sessions().own(table).of(table, 0);
        return facts(session, own == SessionOwnership.NO ? own : amongAll(session, own));
    }

    private SessionOwnership amongAll(Session session, SessionOwnership alone)
            throws IOException, InterruptedException {
        SessionTable all = lease.require(PortosServices.class).sessions().read(_ -> {}).table();
        int row = all.find(session.sessionId());
        return row < 0
                ? alone
                : lease.require(PortosServices.class).sessions().own(all).of(all, row);
    }

    /** The session of a row, where it is known which sessions are one's own. */
    SessionOutput facts(SessionTable table, int row, OwnSessionFinder own) {
        return facts(table.session(row), own.of(table, row));
    }

    private SessionOutput facts(Session session, SessionOwnership own) {
        return new SessionOutput(new SessionFormatter(session, names, now, times), own);
    }
}
