package gatehouse.console.environments.exchange;

import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.EnvironmentDocument;
import gatehouse.console.environments.UnusableFileException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a file of environments says: those that can be read, and what is wrong with the others. */
public final class ImportFile {
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<ImportCandidate> candidates;
    private final List<WrongLine> wrong;

    ImportFile(List<ImportCandidate> candidates, List<WrongLine> wrong) {
        this.candidates = List.copyOf(candidates);
        this.wrong = List.copyOf(wrong);
    }

    /**
     * Reads a file by the end of its name: {@code .json} or {@code .csv}.
     *
     * @throws IOException where the file cannot be read
     * @throws UnusableFileException where nothing of it can be taken over
     */
    public static ImportFile read(Path file, ConnectionSchemas schemas) throws IOException {
        ExchangeForm form = ExchangeForm.of(file);
        if (Files.size(file) > MOST_BYTES) {
            throw new UnusableFileException("import.fault.size");
        }
        String text = text(Files.readAllBytes(file));
        return switch (form) {
            case JSON -> json(text, schemas);
            case CSV -> new CsvEnvironmentReader(schemas).read(text);
        };
    }

    /** What is wrong, by line. */
    public List<WrongLine> wrong() {
        return wrong;
    }

    List<ImportCandidate> candidates() {
        return candidates;
    }

    private static ImportFile json(String text, ConnectionSchemas schemas) {
        var candidates = new ArrayList<ImportCandidate>();
        var wrong = new ArrayList<WrongLine>();
        new EnvironmentDocument(schemas)
                .read(
                        text.getBytes(StandardCharsets.UTF_8),
                        (line, entry) -> candidates.add(new ImportCandidate(line, entry)),
                        (line, why) -> wrong.add(new WrongLine(line, why)));
        return new ImportFile(candidates, wrong);
    }

    private static String text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new UnusableFileException("import.fault.utf8");
        }
    }
}
