package gatehouse.console.sessions.filter;

import gatehouse.console.sessions.fields.SessionField;

import java.util.List;
import java.util.Locale;

/** Writes terms into the text of a filter. */
public final class FilterWriter {
    private FilterWriter() {}

    /** The term that asks for one value of a field: {@code devicetype:PDA}. */
    public static String term(SessionField field, String value) {
        return field.text().filterWords().getFirst() + ':' + FilterToken.value(value);
    }

    /**
     * The text with some terms added, or without them if it has them all; other terms of the same
     * fields are replaced.
     *
     * @param terms with a space between them
     */
    public static String toggled(String text, String terms) {
        List<FilterToken> wanted = FilterToken.of(terms, SessionFilter.MOST_TERMS);
        List<FilterToken> present = FilterToken.of(text, SessionFilter.LONGEST);
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

    private static boolean isSame(FilterToken one, FilterToken other) {
        return one.negated() == other.negated()
                && one.operator() == other.operator()
                && one.quoted() == other.quoted()
                && one.value().equals(other.value())
                && (one.isWord() || isSameField(one, other));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static boolean isSameField(FilterToken one, FilterToken other) {
        if (one.isWord() || other.isWord()) {
            return false;
        }
        return one.field().equalsIgnoreCase(other.field())
                || FilterFields.named(one.field())
                        .filter(field -> field.text().filterWords().contains(lower(other.field())))
                        .isPresent();
    }
}
