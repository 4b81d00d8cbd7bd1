package gatehouse.cli.sessions;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputColumn;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.acts.runs.store.KeptRun;
import gatehouse.console.acts.runs.store.KeptRunState;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.sessions.revoke.RevokeRunService;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the runs of this home, or closes one; sends nothing. */
@Command(name = "runs")
public final class ListRuns implements TerminalVerb {
    private final CommandContext place;

    @Option(names = "--close", paramLabel = "RUN")
    @Nullable String closed;

    public ListRuns(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        try (Console console = place.console()) {
            if (closed != null) {
                close(console.runs(), closed);
            }
            Predicate<KeptRun> chosen = chosen(console);
            List<KeptRun> shown = console.runs().list().stream().filter(chosen).toList();
            place.output()
                    .print(new VerbResult.Listing<>(JsonWriter.object(), "runs", shown, columns()));
            return shown.stream().anyMatch(run -> run.state() == KeptRunState.UNFINISHED)
                    ? ExitCode.UNKNOWN
                    : ExitCode.DONE;
        }
    }

    private static void close(RevokeRunService runs, String run) throws IOException {
        if (runs.find(run).isEmpty()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("runs.close.missing", run));
        }
        if (!runs.store().closeRun(run)) {
            throw new CliException(ExitCode.FAILED, TerminalMessages.of("runs.alive", run));
        }
    }

    /** Runs of the environment that was named, by the name it has now; all where none was. */
    private Predicate<KeptRun> chosen(Console console) throws IOException {
        Optional<String> name = place.chosen();
        if (name.isEmpty()) {
            return _ -> true;
        }
        Optional<EnvironmentId> id = console.environments().find(name.get()).map(Environment::id);
        return run ->
                id.map(run.header().place().environment()::equals)
                        .orElseGet(() -> run.header().environment().equals(name.get()));
    }

    private static List<OutputColumn<KeptRun>> columns() {
        return List.of(
                OutputColumn.plain("run", title("run"), run -> run.header().run()),
                OutputColumn.plain(
                        "environment", title("environment"), run -> run.header().environment()),
                OutputColumn.plain(
                        "startedAt",
                        title("startedAt"),
                        run -> run.header().startedAt().toString()),
                OutputColumn.plain("state", title("state"), run -> run.state().word()),
                new OutputColumn<>("counts", title("counts"), ListRuns::counts, ListRuns::summary));
    }

    private static ObjectNode counts(KeptRun run) {
        ObjectNode counts = JsonWriter.object();
        outcomes().forEach(outcome -> counts.put(outcome.receiptWord(), count(run, outcome)));
        return counts;
    }

    private static String summary(KeptRun run) {
        return outcomes()
                .filter(outcome -> count(run, outcome) > 0)
                .map(outcome -> TerminalMessages.of("revoke.count." + outcome, count(run, outcome)))
                .collect(Collectors.joining(", "));
    }

    private static int count(KeptRun run, JournalOutcome outcome) {
        return run.counts().getOrDefault(outcome, 0);
    }

    private static Stream<JournalOutcome> outcomes() {
        return Arrays.stream(JournalOutcome.values())
                .filter(outcome -> outcome != JournalOutcome.DONE);
    }

    private static String title(String key) {
        return TerminalMessages.of("runs.title." + key);
    }
}
