package gatehouse.console.systems;

import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.SystemId;

import java.util.List;
import java.util.Optional;

/**
 * The systems that this Gatehouse knows.
 *
 * @param all in the order in which people see them
 */
public record SystemCatalog(List<SystemModule<?>> all) {
    public SystemCatalog {
        all = List.copyOf(all);
    }

    /** What is kept of connections to each of them. */
    public ConnectionSchemas schemas() {
        return new ConnectionSchemas(all.stream().map(SystemModule::schema).toList());
    }

    /** The module of a system; empty where a newer Gatehouse has written its id. */
    public Optional<SystemModule<?>> find(SystemId system) {
        return all.stream()
                .<SystemModule<?>>map(module -> module)
                .filter(module -> module.id().equals(system))
                .findFirst();
    }

    /**
     * The system of a kind of open connection.
     *
     * @throws IllegalArgumentException where no module makes such connections
     */
    public SystemId idOf(Class<? extends OpenConnection> kind) {
        return all.stream()
                .filter(module -> module.connectionType().equals(kind))
                .map(SystemModule::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind.getName()));
    }
}
