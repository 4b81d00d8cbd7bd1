package gatehouse.sandbox.variants;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One point on which a contract is silent or contradicts itself, and the ways to read it; the way
 * named first is the default.
 *
 * @param <T> what the one place that acts on this point needs to know
 */
public final class VariantSwitch<T> {
    private final String name;
    private final String silent;
    private final Map<String, T> ways = new LinkedHashMap<>();
    private @Nullable Other<T> other;

    /** Takes values that have no row of their own, if they can be understood. */
    private record Other<T>(String what, Function<String, T> understand) {}

    private VariantSwitch(String name, String silent) {
        this.name = name;
        this.silent = silent;
    }

    /**
     * A row of the table: its name, what the contract leaves open, and how it is read by default.
     */
    public static <T> VariantSwitch<T> row(String name, String silent, String standard, T meaning) {
        return new VariantSwitch<T>(name, silent).or(standard, meaning);
    }

    /** A row whose ways are called as these constants, {@code AS_UNKNOWN} as {@code as-unknown}. */
    public static <E extends Enum<E>> VariantSwitch<E> row(
            String name, String silent, Class<E> ways) {
        var row = new VariantSwitch<E>(name, silent);
        for (E way : EnumSet.allOf(ways)) {
            row.or(way.name().toLowerCase(Locale.ROOT).replace('_', '-'), way);
        }
        return row;
    }

    /** Adds an alternative. */
    public VariantSwitch<T> or(String value, T meaning) {
        ways.put(value, meaning);
        return this;
    }

    /**
     * Takes any other value that can be understood.
     *
     * @param what names such values in a sentence, as {@code a number of days}
     * @param understand throws {@link IllegalArgumentException} or {@link DateTimeException} at
     *     what is no such value
     */
    public VariantSwitch<T> orAny(String what, Function<String, T> understand) {
        other = new Other<>(what, understand);
        return this;
    }

    public String name() {
        return name;
    }

    public String silent() {
        return silent;
    }

    /** All ways to read it that have a name, the default first. */
    public List<String> values() {
        return List.copyOf(ways.keySet());
    }

    /** What else it can be, in words; empty when nothing. */
    public Optional<String> anyOther() {
        return Optional.ofNullable(other).map(Other::what);
    }

    public String standard() {
        return ways.keySet().iterator().next();
    }

    void require(String value) {
        try {
            meaning(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "The reading " + name + " cannot be " + value + "; allowed is " + allowed(), e);
        }
    }

    T meaning(String value) {
        T named = ways.get(value);
        if (named != null) {
            return named;
        }
        return Optional.ofNullable(other)
                .orElseThrow(() -> new IllegalArgumentException(value))
                .understand()
                .apply(value);
    }

    private String allowed() {
        return values() + anyOther().map(what -> " or " + what).orElse("");
    }
}
