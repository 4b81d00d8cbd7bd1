package gatehouse.cli.sessions;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;

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
            Files.createFile(file.get());
        } catch (FileAlreadyExistsException taken) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("revoke.receipt.taken", file.get()));
        }
    }

    void write(Receipt receipt) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        try (OutputStream out =
                Files.newOutputStream(file.get(), StandardOpenOption.TRUNCATE_EXISTING)) {
            new JsonWriter().write(receipt.listing(true), out);
        }
    }
}
