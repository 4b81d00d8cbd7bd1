package gatehouse.console.sessions.filter;

import gatehouse.clients.portos.Session;
import gatehouse.console.filter.FilterToken;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;

import java.util.Optional;

/** Changes a filter by one value of a session: only those that have it, or all but those. */
public final class ValueFilter {
    private ValueFilter() {}

    /**
     * The term that asks for the value that a session has: {@code devicetype:PDA}; empty where the
     * session has none, or where a filter cannot ask for this field by its value.
     */
    public static Optional<String> term(SessionField field, Session session) {
        return field instanceof SessionField.Name name
                ? term(name, name.column().of(session))
                : Optional.empty();
    }

    /** A person and a login name are found by the same word of a filter, so are two of a device. */
    private static Optional<String> term(SessionField.Name name, String value) {
        return SessionFields.RANKED.stream()
                .filter(other ->
                        other instanceof SessionField.Name same && same.column() == name.column())
                .filter(other -> !other.text().filterWords().isEmpty() && !value.isEmpty())
                .findFirst()
                .map(other -> SessionFilter.term(other, value));
    }

    /** The filter with that term; other terms of its field are taken out. */
    public static String only(String filter, String term) {
        return has(filter, term) ? filter : SessionFilter.toggled(filter, term);
    }

    /** The filter that leaves out what the term asks for; all its other terms stay. */
    public static String without(String filter, String term) {
        String rest = has(filter, term) ? SessionFilter.toggled(filter, term) : filter;
        String left = '-' + term;
        return has(rest, left) ? rest : (rest + ' ' + left).strip();
    }

    private static boolean has(String filter, String term) {
        return FilterToken.of(filter, Integer.MAX_VALUE - 1).stream()
                .anyMatch(token -> filter.substring(token.at(), token.end()).equals(term));
    }
}
