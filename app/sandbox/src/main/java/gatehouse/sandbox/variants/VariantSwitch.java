package gatehouse.sandbox.variants;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One point on which a contract is silent or contradicts itself, and the variants that can be
 * played; the first is the default. Names and values are promised to scripts, so they are written
 * here as texts and never come from a name in code.
 *
 * @param <T> what the one place that acts on this point needs to know
 */
public final class VariantSwitch<T> {
    private final String name;
    private final String openPoint;
    private final Map<String, T> variants = new LinkedHashMap<>();
    private @Nullable OtherValues<T> others;

    /** Takes values that are not listed, if they can be parsed. */
    private record OtherValues<T>(String what, Function<String, T> parser) {}

    VariantSwitch(String name, String openPoint) {
        this.name = name;
        this.openPoint = openPoint;
    }

    /** Adds an alternative. */
    public VariantSwitch<T> or(String value, T meaning) {
        variants.put(value, meaning);
        return this;
    }

    /**
     * Takes any other value that can be parsed.
     *
     * @param what names such values in a sentence, as {@code a number of days}
     * @param parser throws {@link IllegalArgumentException} or {@link DateTimeException} for
     *     anything else
     */
    public VariantSwitch<T> orAny(String what, Function<String, T> parser) {
        others = new OtherValues<>(what, parser);
        return this;
    }

    public String name() {
        return name;
    }

    /** What the contract leaves open. */
    public String openPoint() {
        return openPoint;
    }

    /** All listed values, the default first. */
    public List<String> values() {
        return List.copyOf(variants.keySet());
    }

    /** What other values it takes, in words; empty for none. */
    public Optional<String> otherValues() {
        return Optional.ofNullable(others).map(OtherValues::what);
    }

    /** The default. */
    public String standard() {
        return variants.keySet().iterator().next();
    }

    void require(String value) {
        try {
            meaning(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "The variant " + name + " cannot be " + value + "; allowed is " + allowed(), e);
        }
    }

    /** What a value means; {@link IllegalArgumentException} for one that is not allowed. */
    public T meaning(String value) {
        T listed = variants.get(value);
        if (listed != null) {
            return listed;
        }
        return Optional.ofNullable(others)
                .orElseThrow(() -> new IllegalArgumentException(value))
                .parser()
                .apply(value);
    }

    private String allowed() {
        return values() + otherValues().map(what -> " or " + what).orElse("");
    }
}
