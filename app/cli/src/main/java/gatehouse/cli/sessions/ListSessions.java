package gatehouse.cli.sessions;

import gatehouse.cli.output.Form;
import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.Output;
import gatehouse.cli.output.Result;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.desk.Desk;
import gatehouse.console.environments.Environment;
import gatehouse.console.sessions.Headline;
import gatehouse.console.sessions.ListState;
import gatehouse.console.sessions.SessionView;
import gatehouse.console.sessions.fields.OwnSessions;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.reading.SessionReading;
import gatehouse.console.sessions.table.SessionTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.stream.IntStream;

/** Reads the whole list of sessions and shows what the filter leaves. */
@Command(name = "list")
public final class ListSessions implements Verb {
    private final Workplace place;

    @Option(names = "--filter", paramLabel = "TEXT")
    String filter = "";

    @Option(names = "--sort", paramLabel = "KEY", converter = Sorting.class)
    SessionOrder order = SessionOrder.by(SessionFields.IDLE);

    @Option(names = "--limit", paramLabel = "N")
    int limit = Integer.MAX_VALUE;

    @Option(names = "--full-ids")
    boolean fullIds;

    public ListSessions(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException, InterruptedException {
        SessionFilter wanted = Filtering.parse(filter, place.around().zone());
        if (limit < 1) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("limit.wrong"));
        }
        try (Console console = place.console();
                Desk desk = place.reading(console)) {
            SessionReading read = desk.tills().sessions().read(_ -> {});
            Viewpoint from = Viewpoint.at(desk, place.around().zone());
            show(read, wanted, from);
            return read.isComplete() ? Exit.DONE : Exit.PARTLY;
        }
    }

    private void show(SessionReading read, SessionFilter wanted, Viewpoint from)
            throws InterruptedException {
        SessionTable table = read.table();
        OwnSessions own = from.desk().portos().orElseThrow().sessions().own(table);
        SessionView view = SessionView.of(table, from.names(), wanted, order, own, from.now());
        int shown = Math.min(limit, view.size());
        Output output = place.output();
        output.print(
                new Result.Listing<>(
                        head(read, shown),
                        "sessions",
                        () ->
                                IntStream.range(0, shown)
                                        .mapToObj(i -> from.facts(table, view.row(i), own))
                                        .iterator(),
                        SessionOutput.columns(fullIds || output.form().isForPrograms())));
        if (output.form() != Form.JSON) {
            output.note(headline(read, view.size(), from));
        }
    }

    private static ObjectNode head(SessionReading read, int shown) {
        ObjectNode head =
                JsonWriter.object()
                        .put("asOf", read.asOf().toString())
                        .put("complete", read.isComplete());
        ArrayNode why = head.putArray("why");
        read.why().forEach(reason -> why.add(reason.word()));
        return head.put("read", read.table().size())
                .put("total", read.total().isPresent() ? read.total().getAsLong() : null)
                .put("unreadable", read.unreadable().size())
                .put("shown", shown);
    }

    private static String headline(SessionReading read, int found, Viewpoint from) {
        Environment environment = from.desk().environment();
        Headline headline = Headline.of(new ListState.Shown(read), found, from.zone());
        return Texts.of(
                "sessions.headline",
                environment.name(),
                environment.kind(),
                headline.count(),
                headline.verdict());
    }
}
