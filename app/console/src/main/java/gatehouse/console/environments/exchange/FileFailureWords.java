package gatehouse.console.environments.exchange;

import gatehouse.console.words.MessageBundle;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why a file that the person named could not be read or written. */
public final class FileFailureWords {
    private FileFailureWords() {}

    /** The reason in words; the exceptions of Java often say no more than the path. */
    public static String of(IOException failed) {
        return switch (failed) {
            case NoSuchFileException _ -> MessageBundle.of("file.failure.missing");
            case AccessDeniedException _ -> MessageBundle.of("file.failure.denied");
            case FileSystemException other -> said(other.getReason(), "file.failure.refused");
            case IOException other -> said(other.getMessage(), "file.failure.unknown");
        };
    }

    private static String said(@Nullable String reason, String otherwise) {
        return Optional.ofNullable(reason).orElseGet(() -> MessageBundle.of(otherwise));
    }
}
