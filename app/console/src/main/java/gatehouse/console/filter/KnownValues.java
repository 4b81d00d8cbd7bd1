package gatehouse.console.filter;

import java.util.stream.Stream;

/** The values that fields have in the data at hand, for suggestions. */
@FunctionalInterface
public interface KnownValues {
    /**
     * The values of one field.
     *
     * @param word the usual word of the field
     */
    Stream<KnownValue> of(String word);

    /**
     * One value.
     *
     * @param detail whom or what it stands for; may be empty
     */
    record KnownValue(String text, String detail) {}
}
