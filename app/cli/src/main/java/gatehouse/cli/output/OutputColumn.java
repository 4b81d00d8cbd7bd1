package gatehouse.cli.output;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * One fact of each row of a listing.
 *
 * @param member its name in JSON and CSV
 * @param title its name above a table; empty where tables leave it out
 * @param value a text, number, truth, instant, JSON node, list of texts or null
 * @param shown the same for people
 */
public record OutputColumn<T>(
        String member,
        String title,
        Function<T, @Nullable Object> value,
        Function<T, String> shown) {

    /** A fact that tables leave out. */
    public static <T> OutputColumn<T> hidden(String member, Function<T, @Nullable Object> value) {
        return new OutputColumn<>(member, "", value, row -> String.valueOf(value.apply(row)));
    }

    /** A text that people read as it is. */
    public static <T> OutputColumn<T> plain(String member, String title, Function<T, String> text) {
        return new OutputColumn<>(member, title, text::apply, text);
    }

    boolean isInTables() {
        return !title.isEmpty();
    }
}
