package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.sessions.revoke.receipt.RevokedSessions;

import java.util.List;
import java.util.Optional;

/** Finds the sessions of a run that would get a {@code DELETE}. */
public final class SeenInRun {
    private SeenInRun() {}

    /** Those of a run that begins. */
    public static RevokedSessions of(RevokePlan plan) {
        return new RevokedSessions(plan.lines().stream().map(PlannedSession::revocable).toList());
    }

    /** Those of a run that was kept, as long as they are kept in full. */
    public static RevokedSessions of(List<KeptLine> lines) {
        return new RevokedSessions(lines.stream().map(SeenInRun::revocable).toList());
    }

    private static Optional<Session> revocable(KeptLine line) {
        return line.seen().isEmpty()
                ? Optional.empty()
                : PlannedSessionJson.read(line.seen()).revocable();
    }
}
