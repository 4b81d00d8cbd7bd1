package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.Session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A plan as it is kept in a file, to be shown to somebody and to be run later.
 *
 * @param environment the name of the environment it was made in
 * @param connection the name of the connection it was made over
 * @param asOf the server's time when it was made
 */
public record SavedRevokePlan(
        String environment, String connection, Instant asOf, List<PlannedSession> lines) {
    public SavedRevokePlan {
        lines = List.copyOf(lines);
    }

    /** The sessions that would get a {@code DELETE}, as they were seen. */
    public List<Session> revocable() {
        return lines.stream().map(PlannedSession::revocable).flatMap(Optional::stream).toList();
    }
}
