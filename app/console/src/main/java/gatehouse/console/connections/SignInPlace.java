package gatehouse.console.connections;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentId;

/**
 * The connection that a person signs in to. What is remembered of sign-ins belongs to it; earlier
 * versions kept that by environment, which is read where there is nothing of the connection.
 *
 * @param environment the environment that it belongs to
 * @param connection the connection
 */
public record SignInPlace(EnvironmentId environment, ConnectionId connection) {
    /** A connection of an environment. */
    public static SignInPlace of(Environment environment, ConnectionSpec connection) {
        return new SignInPlace(environment.id(), connection.id());
    }
}
