package gatehouse.sandbox.variants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How one system reads its contract at the moment; it may be changed while it is played. */
public final class ContractVariants {
    private final String system;
    private final List<VariantSwitch<?>> table;
    private final Map<String, String> chosen = new ConcurrentHashMap<>();

    public ContractVariants(String system, List<VariantSwitch<?>> table) {
        this.system = system;
        this.table = List.copyOf(table);
    }

    public <T> T of(VariantSwitch<T> row) {
        return row.meaning(chosen.getOrDefault(row.name(), row.standard()));
    }

    /** Reads every point by its default again. */
    public void reset() {
        chosen.clear();
    }

    public List<VariantSwitch<?>> table() {
        return table;
    }

    /** What is chosen now, by {@code SYSTEM.SWITCH}, in the order of the table. */
    public Map<String, String> now() {
        var now = new LinkedHashMap<String, String>();
        for (VariantSwitch<?> row : table) {
            now.put(system + "." + row.name(), chosen.getOrDefault(row.name(), row.standard()));
        }
        return now;
    }

    String system() {
        return system;
    }

    void require(String name, String value) {
        row(name).require(value);
    }

    void choose(String name, String value) {
        chosen.put(row(name).name(), value);
    }

    private VariantSwitch<?> row(String name) {
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
