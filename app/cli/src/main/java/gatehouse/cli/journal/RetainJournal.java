package gatehouse.cli.journal;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.acts.runs.store.KeptRunState;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.journal.records.RetentionResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Removes old entries from the journal and leaves a signed checkpoint. */
@Command(name = "retain")
public final class RetainJournal implements TerminalVerb {
    private static final int MOST_DAYS = 36_500;
    private static final Set<KeptRunState> OVER =
            Set.of(KeptRunState.FINISHED, KeptRunState.CLOSED);

    private final CommandContext place;

    @Option(names = "--older-than", paramLabel = "DAYS", required = true)
    int days;

    @Option(names = "--shared")
    boolean isShared;

    public RetainJournal(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        if (days < 1 || days > MOST_DAYS) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("journal.retain.days.wrong"));
        }
        try (Console console = place.console()) {
            RetentionResult result = isShared ? retainShared(console) : retain(console);
            return ReceiptPrinter.print(
                    place.output(),
                    new VerbResult.Document(document(result), sentences(result)),
                    ExitCode.DONE);
        }
    }

    private RetentionResult retain(Console console) throws IOException {
        console.entries().deliverAll();
        return console.journal()
                .retain(
                        place.around().clock().instant(),
                        System.getProperty("user.name", ""),
                        Duration.ofDays(days),
                        unfinished(console.runs().store()));
    }

    private RetentionResult retainShared(Console console) throws IOException {
        return console.sharedJournal()
                .orElseThrow(() ->
                        new CliException(
                                ExitCode.WRONG_USAGE,
                                TerminalMessages.of("journal.retain.shared.none")))
                .retain(
                        place.around().clock().instant(),
                        System.getProperty("user.name", ""),
                        Duration.ofDays(days));
    }

    private static Set<String> unfinished(RunStore runs) throws IOException {
        return runs.list().stream()
                .filter(run -> !OVER.contains(run.state()))
                .map(run -> run.header().run())
                .collect(Collectors.toSet());
    }

    private static ObjectNode document(RetentionResult result) {
        return JsonWriter.object()
                .put("before", result.before().toString())
                .put("removed", result.removed())
                .put("kept", result.kept())
                .put("entries", result.head().entries())
                .put("head", result.head().seal());
    }

    private List<String> sentences(RetentionResult result) {
        var sentences = new ArrayList<String>();
        sentences.add(
                TerminalMessages.of(
                        "journal.retained",
                        result.removed(),
                        place.around().times().full(result.before()),
                        result.head().entries(),
                        result.head().seal()));
        if (result.kept() > 0) {
            sentences.add(
                    TerminalMessages.of(
                            isShared ? "journal.retained.kept.shared" : "journal.retained.kept",
                            result.kept()));
        }
        return sentences;
    }
}
