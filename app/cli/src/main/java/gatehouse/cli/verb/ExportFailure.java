package gatehouse.cli.verb;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.work.FileMessages;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Ends a verb whose export could not be written. */
public final class ExportFailure {
    private ExportFailure() {}

    /** Says that the file is there already, or what stood in the way. */
    public static CliException of(Path file, IOException failed) {
        return new CliException(
                ExitCode.FAILED,
                failed instanceof FileAlreadyExistsException
                        ? TerminalMessages.of("export.taken", file)
                        : TerminalMessages.of("export.failed", FileMessages.of(failed)));
    }
}
