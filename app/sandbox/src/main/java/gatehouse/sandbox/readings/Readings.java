package gatehouse.sandbox.readings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How one system reads its contract at the moment; it may be changed while it is played. */
public final class Readings {
    private final String system;
    private final List<Switch<?>> table;
    private final Map<String, String> chosen = new ConcurrentHashMap<>();

    public Readings(String system, List<Switch<?>> table) {
        this.system = system;
        this.table = List.copyOf(table);
    }

    public <T> T of(Switch<T> row) {
        return row.meaning(chosen.getOrDefault(row.name(), row.standard()));
    }

    /** Takes {@code SYSTEM.SWITCH=VALUE}. */
    public void choose(String assignment) {
        String[] parts = assignment.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    "The reading " + assignment + " names no value; write SYSTEM.SWITCH=VALUE.");
        }
        choose(Map.of(parts[0], parts[1]));
    }

    /** Takes values by the names {@code SYSTEM.SWITCH}; all of them or, if one is wrong, none. */
    public void choose(Map<String, String> values) {
        values.forEach((name, value) -> row(name).require(value));
        values.forEach((name, value) -> chosen.put(row(name).name(), value));
    }

    /** Reads every point by its default again. */
    public void reset() {
        chosen.clear();
    }

    public List<Switch<?>> table() {
        return table;
    }

    /** What is chosen now, by {@code SYSTEM.SWITCH}, in the order of the table. */
    public Map<String, String> now() {
        var now = new LinkedHashMap<String, String>();
        for (Switch<?> row : table) {
            now.put(system + "." + row.name(), chosen.getOrDefault(row.name(), row.standard()));
        }
        return now;
    }

    private Switch<?> row(String name) {
        return table.stream()
                .filter(row -> name.equals(system + "." + row.name()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no reading " + name + "; known are " + names()));
    }

    private List<String> names() {
        return table.stream().map(row -> system + "." + row.name()).toList();
    }
}
