package gatehouse.cli.sessions;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputFormat;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.portos.PortosTerminalSignIn;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.FilterArgument;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.environments.Environment;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.FilteredSessions;
import gatehouse.console.sessions.SessionListHeadline;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.stream.IntStream;

/** Reads the whole list of sessions and shows what the filter leaves. */
@Command(name = "list")
public final class ListSessions implements TerminalVerb {
    private final CommandContext place;

    @Option(names = "--filter", paramLabel = "TEXT")
    String filter = "";

    @Option(names = "--sort", paramLabel = "KEY", converter = SortArgument.class)
    SessionOrder order = SessionOrder.by(SessionFields.IDLE);

    @Option(names = "--limit", paramLabel = "N")
    int limit = Integer.MAX_VALUE;

    @Option(names = "--full-ids")
    boolean fullIds;

    public ListSessions(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        SessionFilter wanted =
                FilterArgument.of(SessionFilter.parse(filter, place.around().zone()));
        if (limit < 1) {
            throw new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of("limit.wrong"));
        }
        try (Console console = place.console();
                EnvironmentLease lease =
                        place.reading(console, new PortosTerminalSignIn(place, console))) {
            SessionListReading read = lease.require(PortosServices.class).sessions().read(_ -> {});
            SessionContext from = SessionContext.at(lease, place.around().times());
            show(read, wanted, from);
            return read.isComplete() ? ExitCode.DONE : ExitCode.PARTLY;
        }
    }

    private void show(SessionListReading read, SessionFilter wanted, SessionContext from)
            throws InterruptedException {
        SessionTable table = read.table();
        OwnSessionFinder own =
                from.lease().find(PortosServices.class).orElseThrow().sessions().own(table);
        FilteredSessions view =
                FilteredSessions.of(table, from.names(), wanted, order, own, from.now());
        int shown = Math.min(limit, view.size());
        OutputStreams output = place.output();
        output.print(
                new VerbResult.Listing<>(
                        head(read, shown),
                        "sessions",
                        () ->
                                IntStream.range(0, shown)
                                        .mapToObj(i -> from.facts(table, view.row(i), own))
                                        .iterator(),
                        SessionOutput.columns(fullIds || output.form().isForPrograms())));
        if (output.form() != OutputFormat.JSON) {
            output.note(headline(read, view.size(), from));
        }
    }

    private static ObjectNode head(SessionListReading read, int shown) {
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

    private static String headline(SessionListReading read, int found, SessionContext from) {
        Environment environment = from.lease().environment();
        SessionListHeadline headline =
                SessionListHeadline.of(
                                new SessionListState.Shown(read), found, read.asOf(), from.times())
                        .with(from.names());
        return TerminalMessages.of(
                "sessions.headline",
                environment.name(),
                environment.kind(),
                headline.count(),
                headline.verdict());
    }
}
