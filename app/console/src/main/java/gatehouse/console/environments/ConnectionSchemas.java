package gatehouse.console.environments;

import gatehouse.console.environments.network.SecretNeed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The systems that this Gatehouse knows, as far as files and forms need them.
 *
 * @param all in the order in which people see them
 */
public record ConnectionSchemas(List<ConnectionSchema> all) {
    public ConnectionSchemas {
        all = List.copyOf(all);
    }

    /** What is kept of connections to a system; empty where the system is not known. */
    public Optional<ConnectionSchema> find(SystemId system) {
        return all.stream().filter(schema -> schema.system().equals(system)).findFirst();
    }

    /**
     * A connection of an environment as it counts: with what the environment says for all
     * connections to its system. So it is opened, tested and asked secrets for; what it says itself
     * is in {@link Environment#connections}.
     */
    public ConnectionSpec effective(Environment environment, ConnectionSpec connection) {
        return find(connection.system())
                .map(schema -> schema.effective(connection, environment.defaults()))
                .orElse(connection);
    }

    /** All connections of an environment as they count. */
    public List<ConnectionSpec> effective(Environment environment) {
        return environment.connections().stream()
                .map(connection -> effective(environment, connection))
                .toList();
    }

    /** The secrets that a connection as it counts needs before it reaches its system. */
    public List<SecretNeed> needs(ConnectionSpec connection) {
        return find(connection.system())
                .map(schema -> schema.needs(connection))
                .orElseGet(List::of);
    }

    /** Where a connection leads to, for people. */
    public String place(ConnectionSpec connection) {
        return find(connection.system())
                .map(schema -> schema.place(connection))
                .orElse(connection.address());
    }

    /** Where the systems of an environment are, for people; empty where it has none. */
    public String places(Environment environment) {
        return environment.connections().stream()
                .map(this::place)
                .collect(Collectors.joining(" · "));
    }
}
