package gatehouse.sandbox.variants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variants of all played systems, by the names {@code SYSTEM.SWITCH}. */
public final class SandboxVariants {
    private final List<ContractVariants> systems;

    public SandboxVariants(List<ContractVariants> systems) {
        this.systems = List.copyOf(systems);
    }

    /** Takes {@code SYSTEM.SWITCH=VALUE}. */
    public void choose(String assignment) {
        String[] parts = assignment.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    "The variant " + assignment + " names no value; write SYSTEM.SWITCH=VALUE.");
        }
        choose(Map.of(parts[0], parts[1]));
    }

    /** Takes values by their names; all of them or, if one is wrong, none. */
    public void choose(Map<String, String> values) {
        values.forEach((name, value) -> system(name).require(name, value));
        values.forEach((name, value) -> system(name).choose(name, value));
    }

    /** Plays the default at every point of every system again. */
    public void reset() {
        systems.forEach(ContractVariants::reset);
    }

    /** All values of the moment, system by system, in the order of the tables. */
    public Map<String, String> current() {
        var current = new LinkedHashMap<String, String>();
        systems.forEach(system -> current.putAll(system.current()));
        return current;
    }

    private ContractVariants system(String name) {
        return systems.stream()
                .filter(system -> name.startsWith(system.system() + "."))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no variant "
                                        + name
                                        + "; its name starts with one of "
                                        + systems.stream().map(ContractVariants::system).toList()));
    }
}
