package gatehouse.cli.verb;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.Console;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.LocalWork;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.InvalidInputException;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Writes a file for a person once the journal has an entry of it. */
public final class RecordedExport {
    private RecordedExport() {}

    /**
     * Writes the file; blocks.
     *
     * @param act what is recorded; the file is filled in
     * @param work writes the file
     * @throws CliException where it was not written: as it is there already, for what stood in the
     *     way, or as the journal could not record it
     */
    public static void write(Console console, LocalAct act, Path file, LocalWork work) {
        ActResult<LocalAct, String> done =
                console.opener().recorder().run(act.into(file), () -> written(file, work));
        done.outcome()
                .failure()
                .ifPresent(why -> {
                    throw new CliException(
                            ExitCode.FAILED, sentence(why, done.journalEntry().isPresent()));
                });
    }

    private static String written(Path file, LocalWork work) throws IOException {
        try {
            return work.work();
        } catch (FileAlreadyExistsException there) {
            throw new InvalidInputException(TerminalMessages.of("export.taken", file));
        }
    }

    private static String sentence(WorkFailure why, boolean recorded) {
        return why instanceof WorkFailure.Input(String sentence)
                ? sentence
                : TerminalMessages.of(
                        recorded ? "export.failed" : "export.unrecorded",
                        FailureMessages.reason(why));
    }
}
