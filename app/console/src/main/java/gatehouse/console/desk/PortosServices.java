package gatehouse.console.desk;

import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.connections.portos.SignInActs;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.sessions.SignOutService;

/**
 * The Portos of an open environment.
 *
 * @param connection who is signed in
 * @param signIn signs in
 * @param sessions what can be asked
 * @param acts what can be done
 * @param signOut ends the sign-in of this program
 */
public record PortosServices(
        PortosConnection connection,
        SignInActs signIn,
        SessionService sessions,
        PortosActs acts,
        SignOutService signOut) {}
