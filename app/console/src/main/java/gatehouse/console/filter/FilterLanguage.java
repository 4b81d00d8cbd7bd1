package gatehouse.console.filter;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The language of filters, over the fields of one kind of thing.
 *
 * <p>A filter is a row of terms with spaces between them, all of which must be met; a term is a
 * word, or a field with an operator and a value, and a {@code -} before it asks for the opposite.
 * Case and diacritics never matter. A star stands for any characters, or none, unless it is between
 * quotes. Durations are whole numbers with {@code s}, {@code m}, {@code h} or {@code d}. A word
 * with {@code :}, {@code <} or {@code >} after its first letters needs quotes, so does one that
 * begins with {@code -}.
 *
 * @param <T> what a condition of the filter is
 */
public final class FilterLanguage<T> {
    /** The longest text that is read, in characters. */
    public static final int LONGEST = 10_000;

    /** The most terms that one filter can have. */
    public static final int MOST_TERMS = 100;

    private final List<FilterField<T>> fields;
    private final Function<TextPattern, T> word;

    /**
     * The language over these fields.
     *
     * @param fields in the order in which they are suggested
     * @param word makes the condition of a word without a field
     */
    public FilterLanguage(List<FilterField<T>> fields, Function<TextPattern, T> word) {
        this.fields = List.copyOf(fields);
        this.word = word;
    }

    /**
     * Reads a text.
     *
     * @param zone in which dates are meant
     */
    public FilterResult<List<FilterTerm<T>>> parse(String text, ZoneId zone) {
        return new FilterParser<>(this, zone).read(text);
    }

    /**
     * Ways to go on with a text at the caret: fields, and after a field its known values.
     *
     * @return 20 at most, the likeliest first
     */
    public List<FilterCompletion> completions(String text, int caret, KnownValues known) {
        return new FilterCompleter<>(this, known).at(text, caret);
    }

    /** The term that asks for one value of a field: {@code devicetype:PDA}. */
    public static String term(String word, String value) {
        return word + ':' + FilterToken.value(value);
    }

    /**
     * The text with some terms added, or without them if it has them all; other terms of the same
     * fields are replaced.
     *
     * @param terms with a space between them
     */
    public String toggled(String text, String terms) {
        List<FilterToken> wanted = FilterToken.of(terms, MOST_TERMS);
        List<FilterToken> present = FilterToken.of(text, LONGEST);
        boolean there =
                wanted.stream()
                        .allMatch(one -> present.stream().anyMatch(token -> isSame(one, token)));
        var rest = new StringBuilder();
        for (FilterToken token : present) {
            if (wanted.stream().noneMatch(one -> isSameField(one, token))) {
                rest.append(text, token.at(), token.end()).append(' ');
            }
        }
        return there ? rest.toString().strip() : rest + terms;
    }

    List<FilterField<T>> fields() {
        return fields;
    }

    /** The field with this word, compared without case. */
    Optional<FilterField<T>> named(String name) {
        return fields.stream().filter(field -> field.isCalled(name)).findFirst();
    }

    /** The condition of a word without a field. */
    T word(TextPattern pattern) {
        return word.apply(pattern);
    }

    private boolean isSame(FilterToken one, FilterToken other) {
        return one.negated() == other.negated()
                && one.operator() == other.operator()
                && one.quoted() == other.quoted()
                && one.value().equals(other.value())
                && (one.isWord() || isSameField(one, other));
    }

    private boolean isSameField(FilterToken one, FilterToken other) {
        if (one.isWord() || other.isWord()) {
            return false;
        }
        return one.field().equalsIgnoreCase(other.field())
                || named(one.field()).filter(field -> field.isCalled(other.field())).isPresent();
    }
}
