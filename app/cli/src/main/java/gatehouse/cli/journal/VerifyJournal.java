package gatehouse.cli.journal;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.journal.VerificationResult;
import gatehouse.console.words.MessageBundle;

import picocli.CommandLine.Command;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.List;

/** Tells whether the journal is as it was written, and if not, from which record on. */
@Command(name = "verify")
public final class VerifyJournal implements TerminalVerb {
    private final CommandContext place;

    public VerifyJournal(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            return switch (console.journal().verify()) {
                case VerificationResult.Intact(long entries, String seal) -> intact(entries, seal);
                case VerificationResult.Broken(long record, VerificationResult.Why why) ->
                        broken(record, why);
            };
        }
    }

    private ExitCode intact(long entries, String seal) {
        ObjectNode told =
                JsonWriter.object().put("intact", true).put("entries", entries).put("seal", seal);
        print(told, TerminalMessages.of("journal.intact", entries, seal));
        return ExitCode.DONE;
    }

    private ExitCode broken(long record, VerificationResult.Why why) {
        ObjectNode told =
                JsonWriter.object()
                        .put("intact", false)
                        .put("record", record)
                        .put("why", why.word());
        String what = MessageBundle.of("journal.broken." + why, record);
        print(told, TerminalMessages.of("journal.broken", what));
        return ExitCode.FAILED;
    }

    private void print(ObjectNode told, String sentence) {
        place.output().print(new VerbResult.Document(told, List.of(sentence)));
    }
}
