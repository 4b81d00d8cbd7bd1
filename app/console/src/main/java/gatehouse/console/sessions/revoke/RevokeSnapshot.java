package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.marks.SessionMarks;

import java.io.IOException;

/**
 * Which sessions a person chose to revoke, at the moment when they chose them.
 *
 * @param chosen the sessions
 * @param fresh how many of them are new since the person looked at what changed
 * @param doubt why others that were meant may be missing, in a sentence; empty where none is
 */
public record RevokeSnapshot(SessionMarks chosen, int fresh, String doubt) {
    /** Reads the sessions again, and makes the plan; blocks. */
    public RevokePlan plan(RevokeSite site) throws IOException, InterruptedException {
        return site.plans()
                .planAgain(chosen.sessions().stream().map(RevokeSnapshot::line).toList());
    }

    private static PlannedSession line(Session session) {
        return new PlannedSession.RevocableSession(session);
    }
}
