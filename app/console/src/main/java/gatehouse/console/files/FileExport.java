package gatehouse.console.files;

import gatehouse.console.environments.OwnerOnlyFile.FileBodyWriter;

import java.nio.charset.StandardCharsets;

/**
 * What is written into a file that a person takes along.
 *
 * @param content writes it
 * @param extent how much it is, in English for the journal, such as {@code 412 sessions}
 */
public record FileExport(FileBodyWriter content, String extent) {
    /** A text, in UTF-8. */
    public static FileExport of(String text, String extent) {
        return new FileExport(out -> out.write(text.getBytes(StandardCharsets.UTF_8)), extent);
    }
}
