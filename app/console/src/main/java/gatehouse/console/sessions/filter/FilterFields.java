package gatehouse.console.sessions.filter;

import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that a filter can name, and how they are written. */
final class FilterFields {
    private static final List<SessionField> ALL =
            SessionFields.RANKED.stream()
                    .filter(field -> !field.text().filterWords().isEmpty())
                    .toList();

    private FilterFields() {}

    /** The field with this word, compared without case. */
    static Optional<SessionField> named(String word) {
        return ALL.stream()
                .filter(field ->
                        field.text().filterWords().stream().anyMatch(word::equalsIgnoreCase))
                .findFirst();
    }

    /** Each field by its usual word, once with each of its operators. */
    static List<String> spellings() {
        return ALL.stream().flatMap(field -> spellings(field, 0)).toList();
    }

    /** The same with the other words of fields whose usual word does not begin like this. */
    static List<String> spellings(String begun) {
        return ALL.stream()
                .flatMap(field ->
                        words(field)
                                .filter(at -> word(field, at).startsWith(begun))
                                .limit(1)
                                .flatMap(at -> spellings(field, at)))
                .toList();
    }

    /** One field, once with each of its operators. */
    static List<String> spellings(SessionField field) {
        return spellings(field, 0).toList();
    }

    static boolean takes(SessionField field, char operator) {
        return operators(field).indexOf(operator) >= 0;
    }

    private static Stream<Integer> words(SessionField field) {
        return Stream.iterate(0, at -> at < field.text().filterWords().size(), at -> at + 1);
    }

    private static String word(SessionField field, int at) {
        return field.text().filterWords().get(at);
    }

    private static Stream<String> spellings(SessionField field, int at) {
        return operators(field).chars().mapToObj(operator -> word(field, at) + (char) operator);
    }

    private static String operators(SessionField field) {
        return switch (field) {
            case SessionField.Time _ -> "<>";
            case SessionField.Name _, SessionField.Id _, SessionField.Derived _ -> ":";
        };
    }
}
