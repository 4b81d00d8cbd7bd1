package gatehouse.console.work;

import gatehouse.console.words.MessageBundle;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Trouble with a file in a sentence; the exceptions of Java often say no more than its path. */
public final class FileMessages {
    private FileMessages() {}

    /** What stood in the way, with the path where it is known. */
    public static String of(IOException failed) {
        return failed instanceof FileSystemException file && file.getFile() != null
                ? MessageBundle.of(key(file), file.getFile(), reason(file))
                : Objects.requireNonNullElse(failed.getMessage(), failed.toString());
    }

    private static String key(FileSystemException failed) {
        return "failure.file."
                + switch (failed) {
                    case NoSuchFileException _ -> "missing";
                    case AccessDeniedException _ -> "denied";
                    case FileAlreadyExistsException _, NotDirectoryException _ -> "inTheWay";
                    case FileSystemException _ -> "refused";
                };
    }

    private static String reason(FileSystemException failed) {
        return Objects.requireNonNullElse(
                failed.getReason(), MessageBundle.of("failure.file.noReason"));
    }
}
