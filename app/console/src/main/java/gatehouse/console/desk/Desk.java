package gatehouse.console.desk;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Guard;
import gatehouse.console.environments.PortosConnection;
import gatehouse.console.sessions.Revoking;
import gatehouse.console.sessions.Sessions;

/**
 * One environment while it is looked after: its connection, its guard and what can be done there.
 *
 * @param environment which one
 * @param portos who is signed in and what was on the wire
 * @param guard read-only until armed
 * @param sessions what can be asked
 * @param revoking what can be ended
 */
public record Desk(
        Environment environment,
        PortosConnection portos,
        Guard guard,
        Sessions sessions,
        Revoking revoking)
        implements AutoCloseable {
    @Override
    public void close() {
        portos.close();
    }
}
