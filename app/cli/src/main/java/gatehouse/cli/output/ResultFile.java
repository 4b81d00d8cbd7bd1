package gatehouse.cli.output;

import gatehouse.cli.streams.ResultStream;
import gatehouse.console.environments.OwnerOnlyFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Writes a result into a new file that only its owner may read. */
public final class ResultFile {
    private ResultFile() {}

    /**
     * Writes the file in UTF-8; where that fails half way, nothing is left of it.
     *
     * @throws java.nio.file.FileAlreadyExistsException where the file is there: none is overwritten
     */
    public static void write(Path file, OutputFormat form, VerbResult result) throws IOException {
        OwnerOnlyFile.create(file);
        Optional<IOException> failure = filled(file, form, result);
        if (failure.isPresent()) {
            Files.delete(file);
            throw failure.get();
        }
    }

    private static Optional<IOException> filled(Path file, OutputFormat form, VerbResult result)
            throws IOException {
        try (var out =
                new ResultStream(
                        Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING),
                        StandardCharsets.UTF_8,
                        () -> false)) {
            OutputStreams.write(form, result, out);
            return out.failure();
        }
    }
}
