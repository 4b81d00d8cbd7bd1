package gatehouse.cli.journal;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.journal.records.JournalHead;

import picocli.CommandLine.Command;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Shows how far the journal is, to be noted elsewhere. */
@Command(name = "head")
public final class ShowJournalHead implements TerminalVerb {
    private final CommandContext place;

    public ShowJournalHead(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            JournalHead head = console.entries().head();
            ObjectNode document =
                    JsonWriter.object().put("entries", head.entries()).put("head", head.seal());
            var sentences = new ArrayList<String>();
            sentences.add(TerminalMessages.of("journal.head", head.entries(), head.seal()));
            if (console.entries().isShared()) {
                JournalHead own = console.journal().head();
                document.put("ownEntries", own.entries()).put("ownHead", own.seal());
                sentences.add(TerminalMessages.of("journal.head.own", own.entries(), own.seal()));
            }
            place.output().print(new VerbResult.Document(document, List.copyOf(sentences)));
            return ExitCode.DONE;
        }
    }
}
