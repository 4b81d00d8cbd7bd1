package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SignedIn;
import gatehouse.console.sessions.fields.OwnSessions;
import gatehouse.console.sessions.fields.Ownership;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.table.SessionTable;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * The sessions that Gatehouse's own sign-in may have made (contract: Portos 10, rule 9): same user,
 * same device, begun while the sign-in was under way, by the server's clock with 5 s of slack.
 *
 * @param ids of the sessions that fit
 * @param certain whether a single one is known to be it
 */
record SignInSessions(Set<String> ids, boolean certain) implements OwnSessions {
    private static final Duration SLACK = Duration.ofSeconds(5);

    /** Looks through a table for the sessions of {@code caller}. */
    static SignInSessions in(SessionTable table, SignedIn caller) {
        var found = new HashSet<String>();
        for (int row = 0; row < table.size(); row++) {
            if (table.name(SessionFields.USER.column(), row).equals(caller.userName())
                    && table.name(SessionFields.DEVICE.column(), row).equals(caller.deviceName())) {
                Session session = table.session(row);
                if (fits(session.startedAt(), caller)) {
                    found.add(session.sessionId());
                }
            }
        }
        return new SignInSessions(Set.copyOf(found), caller.serverDate() != null);
    }

    @Override
    public Ownership of(SessionTable table, int row) {
        if (ids.isEmpty() || !ids.contains(table.sessionId(row))) {
            return Ownership.NO;
        }
        return certain && ids.size() == 1 ? Ownership.YES : Ownership.MAYBE;
    }

    /** Without the server's time of the sign-in, every session of the same user and device fits. */
    private static boolean fits(@Nullable Instant startedAt, SignedIn caller) {
        Instant answered = caller.serverDate();
        if (startedAt == null || answered == null) {
            return true;
        }
        return !startedAt.isBefore(answered.minus(caller.took()).minus(SLACK))
                && !startedAt.isAfter(answered.plus(SLACK));
    }
}
