package gatehouse.cli.journal;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.Result;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.journal.Verification;

import picocli.CommandLine.Command;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.List;

/** Tells whether the journal is as it was written, and if not, from which record on. */
@Command(name = "verify")
public final class VerifyJournal implements Verb {
    private final Workplace place;

    public VerifyJournal(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException {
        place.refuseEnvironment();
        try (Console console = place.console()) {
            return switch (console.journal().verify()) {
                case Verification.Intact(long entries, String seal) -> intact(entries, seal);
                case Verification.Broken(long record, Verification.Why why) -> broken(record, why);
            };
        }
    }

    private Exit intact(long entries, String seal) {
        ObjectNode told =
                JsonWriter.object().put("intact", true).put("entries", entries).put("seal", seal);
        print(told, Texts.of("journal.intact", entries, seal));
        return Exit.DONE;
    }

    private Exit broken(long record, Verification.Why why) {
        ObjectNode told =
                JsonWriter.object()
                        .put("intact", false)
                        .put("record", record)
                        .put("why", Texts.of("journal.why." + why));
        print(told, Texts.of("journal.broken." + why, record));
        return Exit.FAILED;
    }

    private void print(ObjectNode told, String sentence) {
        place.output().print(new Result.Document(told, List.of(sentence)));
    }
}
