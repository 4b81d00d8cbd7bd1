package gatehouse.console.sessions.export;

import gatehouse.console.files.PrintedPage;
import gatehouse.console.sessions.fields.FieldContext;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.words.CsvText;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.DetailFact;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sessions as a table for people, with exact times. What is pasted elsewhere says above the columns
 * where they are.
 *
 * @param fields the columns
 */
record SessionTableText(List<SessionField> fields, FieldContext context) {
    /** Every column of the window, but what changed since the person looked. */
    static final List<SessionField> ALL =
            SessionFields.RANKED.stream()
                    .filter(field -> field.text().rank() > 0 && field != SessionFields.CHANGE)
                    .toList();

    List<String> heads() {
        return fields.stream().map(field -> MessageBundle.of(field.text().titleKey())).toList();
    }

    List<String> cells(SessionLine line) {
        return fields.stream().map(field -> cell(field, line)).toList();
    }

    /** Separated by tabs, with no cell that a spreadsheet takes for a formula. */
    String tabbed(String place, List<SessionLine> lines) {
        Stream<List<String>> above = Stream.of(List.of(place), heads());
        return Stream.concat(above, lines.stream().map(this::cells))
                .map(cells ->
                        cells.stream().map(CsvText::guarded).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** As a table for a mail. */
    String html(String place, List<SessionLine> lines) {
        return PrintedPage.table(place, heads(), lines.stream().map(this::cells));
    }

    private String cell(SessionField field, SessionLine line) {
        return field instanceof SessionField.Time
                ? field.fact(line, context).map(DetailFact::value).orElse("")
                : field.cell(line, context);
    }
}
