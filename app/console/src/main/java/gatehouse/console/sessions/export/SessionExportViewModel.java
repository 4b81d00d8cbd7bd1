package gatehouse.console.sessions.export;

import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.environments.Environment;
import gatehouse.console.files.FileExport;
import gatehouse.console.files.FileSaving;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.display.ColumnChoice;
import gatehouse.console.sessions.display.SessionColumnsViewModel;
import gatehouse.console.sessions.fields.FieldContext;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.marks.SessionMarks;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Saves or copies the sessions that the list shows, beside the thread of the window. */
public final class SessionExportViewModel {
    /** Writes the list of sessions into a file. */
    public static final ActKind EXPORT = ActKind.local("sessions.export", JournalRule.REQUIRED);

    private final SessionsViewModel list;
    private final SessionColumnsViewModel columns;
    private final Environment environment;
    private final String connection;
    private final FileSaving file;
    private final LatestRequest copying;

    /**
     * @param connection the name of the connection
     * @param acts records each file
     * @param saved is told of each file once it is on disk
     */
    public SessionExportViewModel(
            SessionsViewModel list,
            SessionColumnsViewModel columns,
            Environment environment,
            String connection,
            Background background,
            LocalActRunner acts,
            Consumer<Path> saved) {
        this.list = list;
        this.columns = columns;
        this.environment = environment;
        this.connection = connection;
        this.file =
                new FileSaving(
                        background,
                        acts,
                        LocalAct.of(EXPORT).in(environment).over(connection),
                        saved);
        this.copying = new LatestRequest(background);
    }

    /** The name that is proposed for the file. */
    public String fileName() {
        return "gatehouse-sessions.csv";
    }

    /** What became of the file that was saved last. */
    public FileSaving file() {
        return file;
    }

    /** Writes what the list shows into a file, in the form that its name says. */
    public void save(Path target) {
        var export =
                new SessionExport(
                        ExportHead.of(
                                environment,
                                connection,
                                list.filter().textProperty().get(),
                                list.stateProperty().get(),
                                list.headlineProperty().get()),
                        list.rows().current(),
                        list.contextProperty().get());
        file.save(
                target,
                () ->
                        FileExport.of(
                                export.in(target.toString()), export.lines().size() + " sessions"));
    }

    /**
     * Makes a table of the marked sessions that the list shows, or of all that it shows where none
     * is marked; it has the columns of the list.
     */
    public void copy(Consumer<CopiedTable> made) {
        List<SessionLine> shown = list.rows().current();
        SessionMarks marks = list.marks().marksProperty().get();
        FieldContext context = list.contextProperty().get();
        List<SessionField> fields = fields();
        String place = environment.ticketLine();
        copying.ask(
                () -> {
                    List<SessionLine> lines =
                            marks.count() == 0
                                    ? shown
                                    : shown.stream()
                                            .filter(line -> marks.has(line.sessionId()))
                                            .toList();
                    var table = new SessionTableText(fields, context);
                    return new CopiedTable(
                            lines.size(), table.tabbed(place, lines), table.html(place, lines));
                },
                made,
                _ -> {});
    }

    private List<SessionField> fields() {
        return columns.columnsProperty().get().stream()
                .filter(ColumnChoice::shown)
                .flatMap(column ->
                        SessionTableText.ALL.stream()
                                .filter(field -> field.text().key().equals(column.key())))
                .toList();
    }
}
