package gatehouse.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Asks Git which commit the sources are. */
final class SourceCommit {
    private static final String UNKNOWN = "unknown";

    private SourceCommit() {}

    /**
     * The commit of the working tree around {@code folder}, with {@code -modified} where files of
     * it were changed since; {@code unknown} without Git or outside a working tree.
     */
    static String of(Path folder) throws IOException {
        var git =
                new ProcessBuilder(
                        "git",
                        "describe",
                        "--always",
                        "--abbrev=40",
                        "--exclude=*",
                        "--dirty=-modified");
        git.directory(folder.toAbsolutePath().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Process asked;
        try {
            asked = git.start();
        } catch (IOException withoutGit) {
            return UNKNOWN;
        }
        String commit =
                new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return asked.onExit().join().exitValue() == 0 ? commit : UNKNOWN;
    }
}
