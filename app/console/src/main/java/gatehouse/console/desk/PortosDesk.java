package gatehouse.console.desk;

import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.sessions.Revoking;
import gatehouse.console.sessions.Sessions;
import gatehouse.console.sessions.SigningOut;

/**
 * The Portos of an environment.
 *
 * @param connection who is signed in
 * @param sessions what can be asked
 * @param revoking what can be ended
 * @param signingOut ends Gatehouse's own sign-in
 */
public record PortosDesk(
        PortosConnection connection, Sessions sessions, Revoking revoking, SigningOut signingOut)
        implements AutoCloseable {
    @Override
    public void close() {
        connection.close();
    }
}
