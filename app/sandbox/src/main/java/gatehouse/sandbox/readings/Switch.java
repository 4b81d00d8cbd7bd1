package gatehouse.sandbox.readings;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One point on which a contract is silent or contradicts itself, and the ways to read it; the way
 * named first is the default.
 *
 * @param <T> what the one place that acts on this point needs to know
 */
public final class Switch<T> {
    private final String name;
    private final String silent;
    private final Map<String, T> ways = new LinkedHashMap<>();

    private Switch(String name, String silent) {
        this.name = name;
        this.silent = silent;
    }

    /**
     * A row of the table: its name, what the contract leaves open, and how it is read by default.
     */
    public static <T> Switch<T> row(String name, String silent, String standard, T meaning) {
        return new Switch<T>(name, silent).or(standard, meaning);
    }

    /** Adds an alternative. */
    public Switch<T> or(String value, T meaning) {
        ways.put(value, meaning);
        return this;
    }

    public String name() {
        return name;
    }

    public String silent() {
        return silent;
    }

    /** All ways to read it, the default first. */
    public List<String> values() {
        return List.copyOf(ways.keySet());
    }

    public String standard() {
        return ways.keySet().iterator().next();
    }

    void require(String value) {
        if (!ways.containsKey(value)) {
            throw new IllegalArgumentException(
                    "The reading " + name + " cannot be " + value + "; allowed is " + values());
        }
    }

    T meaning(String value) {
        return requireNonNull(ways.get(value));
    }
}
