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
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.JournalEntry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.List;

/** Keeps the journal aside and begins a new one that refers to it. */
@Command(name = "begin-new")
public final class BeginNewJournal implements TerminalVerb {
    private final CommandContext place;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason = "";

    public BeginNewJournal(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        if (reason.isBlank()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("revoke.reason.blank"));
        }
        try (Console console = place.console()) {
            JournalEntry first =
                    console.journal()
                            .beginNew(
                                    place.around().clock().instant(),
                                    System.getProperty("user.name", ""),
                                    new ActReason(reason.strip(), ""));
            var begun =
                    new VerbResult.Document(
                            JsonWriter.object()
                                    .put("begun", true)
                                    .put("head", console.journal().head().seal()),
                            List.of(
                                    TerminalMessages.of(
                                            "journal.begunNew", first.act().reason().text())));
            return ReceiptPrinter.print(place.output(), begun, ExitCode.DONE);
        }
    }
}
