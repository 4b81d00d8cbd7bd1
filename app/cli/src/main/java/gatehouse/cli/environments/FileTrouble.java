package gatehouse.cli.environments;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why a file that the person named could not be read or written. */
final class FileTrouble {
    private FileTrouble() {}

    /** In words; the exceptions of Java say no more than the path. */
    static String words(IOException failed) {
        return switch (failed) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "access is denied";
            case FileSystemException other ->
                    Optional.ofNullable(other.getReason()).orElse("the file system refused");
            case IOException other -> Optional.ofNullable(other.getMessage()).orElse("it failed");
        };
    }
}
