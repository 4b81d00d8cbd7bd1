package gatehouse.console.desk;

import gatehouse.console.environments.PortosConnection;
import gatehouse.console.sessions.Revoking;
import gatehouse.console.sessions.Sessions;

/**
 * The Portos of an environment.
 *
 * @param connection who is signed in
 * @param sessions what can be asked
 * @param revoking what can be ended
 */
public record PortosDesk(PortosConnection connection, Sessions sessions, Revoking revoking)
        implements AutoCloseable {
    @Override
    public void close() {
        connection.close();
    }
}
