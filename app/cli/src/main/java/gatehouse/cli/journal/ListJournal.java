package gatehouse.cli.journal;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.FilterArgument;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.List;

/** Lists what was done to the systems, newest first. */
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
        JournalFilter wanted =
                FilterArgument.of(
                        JournalFilter.parse(filter, place.around().zone(), place.around().clock()));
        try (Console console = place.console()) {
            List<JournalEntry> entries = EntrySelection.of(place, console).list(wanted, limit);
            place.output()
                    .print(
                            new VerbResult.Listing<>(
                                    JsonWriter.object(),
                                    "entries",
                                    entries,
                                    JournalColumns.of(console.entries(), place.around().times())));
            return ExitCode.DONE;
        }
    }
}
