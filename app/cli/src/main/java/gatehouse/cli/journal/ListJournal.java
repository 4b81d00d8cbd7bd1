package gatehouse.cli.journal;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutcomeWord;
import gatehouse.cli.output.OutputColumn;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells what was done to the systems, the newest first. */
@Command(name = "list")
public final class ListJournal implements TerminalVerb {
    private final CommandContext place;

    @Option(names = "--filter", paramLabel = "TEXT")
    String filter = "";

    @Option(names = "--limit", paramLabel = "N")
    int limit = 100;

    public ListJournal(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        if (limit < 1) {
            throw new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of("limit.wrong"));
        }
        try (Console console = place.console()) {
            List<JournalEntry> entries = entries(console.journal());
            place.output()
                    .print(
                            new VerbResult.Listing<>(
                                    JsonWriter.object(), "entries", entries, columns()));
            return ExitCode.DONE;
        }
    }

    /** Those of one environment, if one was named; it may be one that was removed since. */
    private List<JournalEntry> entries(Journal journal) throws IOException {
        Optional<String> environment = place.chosen();
        if (environment.isEmpty()) {
            return journal.list(filter, limit);
        }
        return journal.list(filter, Integer.MAX_VALUE).stream()
                .filter(entry ->
                        entry.act().origin().environment().equalsIgnoreCase(environment.get()))
                .limit(limit)
                .toList();
    }

    private List<OutputColumn<JournalEntry>> columns() {
        return List.of(
                OutputColumn.hidden("id", JournalEntry::id),
                OutputColumn.hidden("run", entry -> entry.act().reason().run()),
                new OutputColumn<>(
                        "at",
                        title("at"),
                        entry -> entry.act().at(),
                        entry -> place.around().times().full(entry.act().at())),
                OutputColumn.hidden("operator", entry -> entry.act().origin().operator()),
                plain("environment", entry -> entry.act().origin().environment()),
                OutputColumn.hidden("kind", entry -> entry.act().origin().kind()),
                OutputColumn.hidden("connection", entry -> entry.act().origin().connection()),
                OutputColumn.hidden("user", entry -> entry.act().user()),
                OutputColumn.hidden("clockOffset", ListJournal::clockOffset),
                plain("act", entry -> entry.act().act()),
                plain("target", entry -> entry.act().target().id()),
                plain("person", entry -> entry.act().target().person()),
                plain("device", entry -> entry.act().target().device()),
                plain("reason", entry -> entry.act().reason().text()),
                plain("ticket", entry -> entry.act().reason().ticket()),
                plain("outcome", entry -> OutcomeWord.of(entry.outcome())),
                OutputColumn.hidden("status", completed(ActCompletion::status)),
                OutputColumn.hidden("millis", completed(ActCompletion::millis)),
                OutputColumn.hidden("sends", ListJournal::sends),
                OutputColumn.hidden("exchanges", completed(ActCompletion::exchanges)),
                OutputColumn.hidden("detail", completed(ActCompletion::detail)),
                OutputColumn.hidden("completedAt", completed(ActCompletion::at)));
    }

    /** In milliseconds; null where no answer told. */
    private static @Nullable Object clockOffset(JournalEntry entry) {
        Duration offset = entry.act().clockOffset();
        return offset == null ? null : offset.toMillis();
    }

    /** Null where an older version did not record it. */
    private static @Nullable Object sends(JournalEntry entry) {
        ActCompletion completion = entry.completion();
        return completion == null || completion.sends() < 0 ? null : completion.sends();
    }

    private static OutputColumn<JournalEntry> plain(
            String member, Function<JournalEntry, String> text) {
        return OutputColumn.plain(member, title(member), text);
    }

    private static Function<JournalEntry, @Nullable Object> completed(
            Function<ActCompletion, Object> fact) {
        return entry -> {
            ActCompletion completion = entry.completion();
            return completion == null ? null : fact.apply(completion);
        };
    }

    private static String title(String key) {
        return TerminalMessages.of("journal.title." + key);
    }
}
