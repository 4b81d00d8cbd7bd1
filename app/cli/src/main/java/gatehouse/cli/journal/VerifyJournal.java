package gatehouse.cli.journal;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.VerificationResult;
import gatehouse.console.words.MessageBundle;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether the journal is as it was written, and if not, from which record on. */
@Command(name = "verify")
public final class VerifyJournal implements TerminalVerb {
    private static final Pattern HEAD = Pattern.compile("(?i)[0-9a-f]{64}");

    private final CommandContext place;

    @Option(names = "--head", paramLabel = "HEX")
    @Nullable String head;

    public VerifyJournal(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            EntrySource journal = console.entries();
            return switch (head == null ? journal.verify() : journal.verifySince(checked(head))) {
                case VerificationResult.Intact(long entries, String seal) -> intact(entries, seal);
                case VerificationResult.EarlierHeadUnknown(long entries, String seal) ->
                        unknown(entries, seal);
                case VerificationResult.Broken(long record, VerificationResult.Why why) ->
                        broken(record, why);
            };
        }
    }

    private static String checked(String head) {
        if (!HEAD.matcher(head).matches()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("journal.verify.head.wrong", head));
        }
        return head.toLowerCase(Locale.ROOT);
    }

    private ExitCode intact(long entries, String seal) {
        ObjectNode document = document(entries, seal);
        if (head != null) {
            document.put("earlierHead", "found");
        }
        print(document, TerminalMessages.of("journal.intact", entries, seal));
        return ExitCode.DONE;
    }

    private ExitCode unknown(long entries, String seal) {
        print(
                document(entries, seal).put("earlierHead", "unknown"),
                TerminalMessages.of("journal.headUnknown", entries, seal));
        return ExitCode.PARTLY;
    }

    private static ObjectNode document(long entries, String seal) {
        return JsonWriter.object().put("intact", true).put("entries", entries).put("seal", seal);
    }

    private ExitCode broken(long record, VerificationResult.Why why) {
        ObjectNode document =
                JsonWriter.object()
                        .put("intact", false)
                        .put("record", record)
                        .put("why", why.word());
        String what = MessageBundle.of("journal.broken." + why, record);
        print(document, TerminalMessages.of("journal.broken", what));
        return ExitCode.FAILED;
    }

    private void print(ObjectNode document, String sentence) {
        place.output().print(new VerbResult.Document(document, List.of(sentence)));
    }
}
