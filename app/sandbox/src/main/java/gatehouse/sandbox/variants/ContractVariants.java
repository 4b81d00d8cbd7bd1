package gatehouse.sandbox.variants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The variants of one system's contract that are played at the moment; they can change at any time.
 */
public final class ContractVariants {
    private final String system;
    private final List<VariantSwitch<?>> switches;
    private final Map<String, String> chosen = new ConcurrentHashMap<>();

    public ContractVariants(String system, SwitchTable table) {
        this.system = system;
        this.switches = table.switches();
    }

    /** What is played at this point. */
    public <T> T of(VariantSwitch<T> point) {
        return point.meaning(value(point));
    }

    /** Plays the default at every point again. */
    public void reset() {
        chosen.clear();
    }

    public String system() {
        return system;
    }

    public List<VariantSwitch<?>> switches() {
        return switches;
    }

    /** All values of the moment, by {@code SYSTEM.SWITCH}, in the order of the table. */
    public Map<String, String> current() {
        var current = new LinkedHashMap<String, String>();
        for (VariantSwitch<?> point : switches) {
            current.put(fullName(point), value(point));
        }
        return current;
    }

    void require(String name, String value) {
        point(name).require(value);
    }

    void choose(String name, String value) {
        chosen.put(point(name).name(), value);
    }

    private String value(VariantSwitch<?> point) {
        return chosen.getOrDefault(point.name(), point.standard());
    }

    private VariantSwitch<?> point(String name) {
        return switches.stream()
                .filter(point -> name.equals(fullName(point)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no variant "
                                        + name
                                        + "; known are "
                                        + switches.stream().map(this::fullName).toList()));
    }

    private String fullName(VariantSwitch<?> point) {
        return system + "." + point.name();
    }
}
