package gatehouse.console.sessions.fields;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.table.TimeTicks;

import java.time.Instant;

/**
 * One session as a list shows it.
 *
 * @param session as the server sent it last
 * @param own whether it is the session of this very sign-in
 * @param change what became of it since the person last looked at the list
 */
public record SessionLine(Session session, Ownership own, Change change) {
    /** A session that stands alone: not one's own, and not compared with an earlier one. */
    public static SessionLine of(Session session) {
        return new SessionLine(session, Ownership.NO, Change.NONE);
    }

    /** The whole id; whoever knows it can end the session. */
    public String sessionId() {
        return session.sessionId();
    }

    /** Whether it has run out; one that never does, or does not say when, has not. */
    public boolean isExpired(Instant now) {
        Instant expires = session.expiresAt();
        return expires != null && !TimeTicks.isNever(expires) && !expires.isAfter(now);
    }

    /** Whether ending it may interrupt a sale; an unknown type of device counts as a till. */
    public boolean isTill() {
        return switch (session.envName()) {
            case "BackOffice", "Tool" -> false;
            default -> true;
        };
    }
}
