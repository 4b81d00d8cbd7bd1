package gatehouse.cli.journal;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputFormat;
import gatehouse.cli.output.ResultFile;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.cli.verb.RecordedExport;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.browsing.ExportJournalViewModel;
import gatehouse.console.journal.records.JournalHead;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes all entries into a new file, the newest first, with the head of the journal at that
 * moment.
 */
@Command(name = "export")
public final class ExportJournal implements TerminalVerb {
    private final CommandContext place;

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    public ExportJournal(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        OutputFormat form = form();
        try (Console console = place.console()) {
            // The head before the entries: what comes meanwhile is only in the entries.
            JournalHead head = console.entries().head();
            List<JournalEntry> entries =
                    EntrySelection.of(place, console).list(JournalFilter.ALL, Integer.MAX_VALUE);
            var listing =
                    new VerbResult.Listing<>(
                            JsonWriter.object().put("journalHead", head.seal()),
                            "entries",
                            entries,
                            JournalColumns.of(console.entries(), place.around().times()),
                            List.of("journalHead"));
            RecordedExport.write(
                    console,
                    LocalAct.of(ExportJournalViewModel.EXPORT),
                    file,
                    () -> {
                        ResultFile.write(file, form, listing);
                        return entries.size() + " entries";
                    });
            var document =
                    JsonWriter.object()
                            .put("file", file.toString())
                            .put("exported", entries.size())
                            .put("journalHead", head.seal());
            String sentence =
                    TerminalMessages.of("journal.exported", entries.size(), file, head.seal());
            return ReceiptPrinter.print(
                    place.output(),
                    new VerbResult.Document(document, List.of(sentence)),
                    ExitCode.DONE);
        }
    }

    private OutputFormat form() {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return OutputFormat.JSON;
        }
        if (name.endsWith(".csv")) {
            return OutputFormat.CSV;
        }
        throw new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of("journal.export.form"));
    }
}
