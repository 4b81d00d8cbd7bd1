package gatehouse.cli.sessions;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.console.environments.OwnerOnlyFile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file that a receipt is kept in, if one is wished for. */
record ReceiptFile(Optional<Path> file) {
    /** Makes sure before the run that there will be a place for its receipt. */
    void reserve() throws IOException {
        if (file.isEmpty()) {
            return;
        }
        try {
            OwnerOnlyFile.create(file.get());
        } catch (FileAlreadyExistsException taken) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("revoke.receipt.taken", file.get()));
        }
    }

    void write(RevokeReceipt receipt) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        try (OutputStream out =
                Files.newOutputStream(file.get(), StandardOpenOption.TRUNCATE_EXISTING)) {
            new JsonWriter().write(receipt.listing(true), out);
        }
    }
}
