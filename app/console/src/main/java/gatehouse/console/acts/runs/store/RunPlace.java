package gatehouse.console.acts.runs.store;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentId;

import java.util.List;

/**
 * Over which connection a run is done: known by ids, which stay the same when it is renamed, and
 * told by names.
 *
 * @param environmentName the name of the environment, when the run began or later
 * @param connectionName the name of the connection, at the same moment
 */
public record RunPlace(
        EnvironmentId environment,
        String environmentName,
        ConnectionId connection,
        String connectionName) {
    /** A connection of an environment by their names of now. */
    public static RunPlace of(Environment environment, ConnectionSpec connection) {
        return new RunPlace(
                environment.id(), environment.name(), connection.id(), connection.name());
    }

    /** Whether this is the place, whatever it is called. */
    public boolean is(Environment where, ConnectionSpec over) {
        return environment.equals(where.id()) && connection.equals(over.id());
    }

    /** The same place by the names that these environments have; what is gone keeps its name. */
    RunPlace named(List<Environment> environments) {
        return environments.stream()
                .filter(one -> one.id().equals(environment))
                .findFirst()
                .map(this::named)
                .orElse(this);
    }

    private RunPlace named(Environment now) {
        String over =
                now.connections().stream()
                        .filter(one -> one.id().equals(connection))
                        .map(ConnectionSpec::name)
                        .findFirst()
                        .orElse(connectionName);
        return new RunPlace(environment, now.name(), connection, over);
    }
}
