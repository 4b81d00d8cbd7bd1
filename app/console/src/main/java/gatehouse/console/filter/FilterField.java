package gatehouse.console.filter;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A field that a filter can name.
 *
 * @param <T> what a condition of the filter is
 * @param words its names in a filter in small letters, the usual one first
 * @param form how its values are written
 */
public record FilterField<T>(List<String> words, FilterForm<T> form) {
    public FilterField {
        words = List.copyOf(words);
    }

    /** The usual word. */
    public String word() {
        return words.getFirst();
    }

    /** Whether this is one of its words, compared without case. */
    boolean isCalled(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean takes(char operator) {
        return form.operators().indexOf(operator) >= 0;
    }

    /** The field by its usual word, once with each of its operators. */
    List<String> spellings() {
        return spellings(0).toList();
    }

    /** The same by the first of its words that begins like this; empty where none does. */
    Stream<String> spellings(String begun) {
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).startsWith(begun))
                .limit(1)
                .boxed()
                .flatMap(this::spellings);
    }

    private Stream<String> spellings(int at) {
        return form.operators().chars().mapToObj(operator -> words.get(at) + (char) operator);
    }
}
