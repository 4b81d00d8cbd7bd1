package gatehouse.console.environments.exchange;

import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.EnvironmentDocument;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.UnusableFileException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** Writes environments into a file for others; there is no secret in it. */
public final class EnvironmentExport {
    /** Writes environments into a file for others. */
    public static final ActKind EXPORT = ActKind.local("environments.export", JournalRule.REQUIRED);

    private final ConnectionSchemas schemas;

    /**
     * @param schemas what is kept of connections to each system
     */
    public EnvironmentExport(ConnectionSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * Writes a new file, in the form that the end of its name says.
     *
     * @throws java.nio.file.FileAlreadyExistsException where the file is there: none is overwritten
     * @throws UnusableFileException where the form cannot hold the environments
     */
    public void write(Path file, List<KeptEnvironment> environments) throws IOException {
        writeNew(file, bytes(file, environments));
    }

    /**
     * The same where the person has agreed that a file which is there is replaced. Whatever fails,
     * that file stays as it was.
     *
     * @throws UnusableFileException where the form cannot hold the environments
     */
    public void replace(Path file, List<KeptEnvironment> environments) throws IOException {
        byte[] bytes = bytes(file, environments);
        Path beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            writeNew(beside, bytes);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(file.toString());
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(file.toString());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private byte[] bytes(Path file, List<KeptEnvironment> environments) {
        return switch (ExchangeForm.of(file)) {
            case JSON -> new EnvironmentDocument(schemas).write(environments);
            case CSV ->
                    new CsvEnvironmentWriter(schemas)
                            .write(environments.stream().map(KeptEnvironment::environment).toList())
                            .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static void writeNew(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
