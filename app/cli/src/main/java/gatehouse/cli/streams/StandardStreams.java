package gatehouse.cli.streams;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Opens the standard streams of the process: UTF-8 whatever the locale is, as scripts expect, but
 * for a Windows console, which has an encoding of its own.
 */
public final class StandardStreams {
    private static final Path OUTPUT = Path.of("/proc/self/fd/1");

    private StandardStreams() {}

    /** Standard output. */
    public static ResultStream output() {
        return new ResultStream(
                new FileOutputStream(FileDescriptor.out), charset(), StandardStreams::isPipe);
    }

    /** Standard error. */
    public static PrintStream errors() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset());
    }

    private static Charset charset() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows
                ? Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(Console::charset)
                        .orElse(StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8;
    }

    /** What a failed write says depends on the language of the system; what the stream is, not. */
    private static boolean isPipe() {
        try {
            return Files.isSymbolicLink(OUTPUT)
                    && Files.readSymbolicLink(OUTPUT).toString().startsWith("pipe:");
        } catch (IOException hidden) {
            return false;
        }
    }
}
