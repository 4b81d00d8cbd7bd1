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
public record SystemCatalog(List<SystemModule> all) {
    public SystemCatalog {
        all = List.copyOf(all);
    }

    /** What is kept of connections to each of them. */
    public ConnectionSchemas schemas() {
        return new ConnectionSchemas(all.stream().map(SystemModule::schema).toList());
    }

    /** The module of a system; empty where a newer Gatehouse has written its id. */
    public Optional<SystemModule> find(SystemId system) {
        return all.stream().filter(module -> module.id().equals(system)).findFirst();
    }
}
