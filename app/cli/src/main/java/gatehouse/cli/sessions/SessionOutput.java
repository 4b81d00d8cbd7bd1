package gatehouse.cli.sessions;

import gatehouse.cli.output.OutputColumn;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.fields.FieldContext;
import gatehouse.console.sessions.fields.SessionChange;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.DetailFact;

import java.util.List;
import java.util.stream.Stream;

/**
 * One session as the terminal tells it.
 *
 * @param words who, where and since when
 * @param own whether it is the one of this very sign-in
 */
record SessionOutput(SessionFormatter words, SessionOwnership own) {
    /**
     * One column for each field that programs get.
     *
     * @param wholeIds whether ids are written in full: whoever knows one can end the session
     */
    static List<OutputColumn<SessionOutput>> columns(boolean wholeIds) {
        return SessionFields.ALL.stream()
                .filter(field -> !field.text().member().isEmpty())
                .map(field -> column(field, wholeIds))
                .toList();
    }

    private static OutputColumn<SessionOutput> column(SessionField field, boolean wholeIds) {
        String member = field.text().member();
        String title = field.text().isInTables() ? MessageBundle.of(field.text().titleKey()) : "";
        return switch (field) {
            case SessionField.Id _ ->
                    OutputColumn.plain(member, title, facts -> facts.id(wholeIds));
            case SessionField.Name _, SessionField.Time _, SessionField.Derived _ ->
                    new OutputColumn<>(
                            member,
                            title,
                            facts -> field.value(facts.line(), facts.context()),
                            facts -> field.cell(facts.line(), facts.context()));
        };
    }

    /** Everything that is known of it, a line for each fact. */
    List<String> lines(boolean wholeId) {
        Stream<String> facts = words.facts().stream().map(DetailFact::text);
        return Stream.concat(facts, Stream.of(TerminalMessages.of("sessions.id", id(wholeId))))
                .toList();
    }

    private SessionLine line() {
        return new SessionLine(words.session(), own, SessionChange.NONE);
    }

    private FieldContext context() {
        return words.context();
    }

    private String id(boolean whole) {
        return whole ? words.session().sessionId() : words.shortId();
    }
}
