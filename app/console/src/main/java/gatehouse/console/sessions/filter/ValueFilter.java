package gatehouse.console.sessions.filter;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;

import java.util.Optional;

/** Terms of a filter that ask for one value of a session. */
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
}
