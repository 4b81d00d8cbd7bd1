package gatehouse.console.sessions.filter;

import gatehouse.console.filter.FilterField;
import gatehouse.console.filter.FilterForm;
import gatehouse.console.filter.FilterLanguage;
import gatehouse.console.filter.KnownValues.KnownValue;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.TimeMeaning;
import gatehouse.console.sessions.table.NameDictionary;
import gatehouse.console.sessions.table.SessionTable;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The fields of sessions that a filter can name. */
final class SessionFilterFields {
    private static final List<SessionField> ALL =
            SessionFields.RANKED.stream()
                    .filter(field -> !field.text().filterWords().isEmpty())
                    .toList();

    static final FilterLanguage<SessionCondition> LANGUAGE =
            new FilterLanguage<>(
                    ALL.stream()
                            .map(field ->
                                    new FilterField<>(field.text().filterWords(), form(field)))
                            .toList(),
                    SessionCondition.Word::new);

    private SessionFilterFields() {}

    private static FilterForm<SessionCondition> form(SessionField field) {
        return switch (field) {
            case SessionField.Name name ->
                    new FilterForm.Whole<>(pattern -> new SessionCondition.Named(name, pattern));
            case SessionField.Id _ -> new FilterForm.Whole<>(SessionCondition.Id::new);
            case SessionField.Time time ->
                    new FilterForm.Time<>(
                            time.meaning() != TimeMeaning.AGE,
                            (below, bound) -> new SessionCondition.Time(time, below, bound));
            case SessionField.Derived derived -> {
                SessionField.Choice choice = derived.choice().orElseThrow();
                yield new FilterForm.Choice<>(
                        choice.words(), code -> new SessionCondition.Chosen(choice, code));
            }
        };
    }

    /** The values of a field in a table, with what people call them. */
    static Stream<KnownValue> values(String word, SessionTable table, NameDirectory directory) {
        return ALL.stream()
                .filter(field -> field.text().filterWords().getFirst().equals(word))
                .filter(SessionField.Name.class::isInstance)
                .map(SessionField.Name.class::cast)
                .flatMap(name -> values(name, table, directory));
    }

    private static Stream<KnownValue> values(
            SessionField.Name name, SessionTable table, NameDirectory directory) {
        NameDictionary names = name.names(table);
        return IntStream.range(0, names.size())
                .mapToObj(names::value)
                .map(value -> new KnownValue(value, name.alias().of(directory, value)));
    }
}
