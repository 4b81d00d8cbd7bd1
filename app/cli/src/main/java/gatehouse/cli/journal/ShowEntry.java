package gatehouse.cli.journal;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.words.TimeFormat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Shows one entry of the journal with everything that is recorded of it. */
@Command(name = "show")
public final class ShowEntry implements TerminalVerb {
    private final CommandContext place;

    @Parameters(paramLabel = "ID")
    long id;

    public ShowEntry(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        try (Console console = place.console()) {
            JournalEntry entry =
                    EntrySelection.of(place, console)
                            .find(id)
                            .orElseThrow(() ->
                                    new CliException(
                                            ExitCode.FAILED,
                                            TerminalMessages.of(
                                                    "journal.show.missing", Long.toString(id))));
            TimeFormat times = place.around().times();
            place.output()
                    .print(
                            VerbResult.Document.of(
                                    entry,
                                    JournalColumns.of(console.entries(), times),
                                    JournalColumns.lines(console.entries(), entry, times)));
            return ExitCode.DONE;
        }
    }
}
