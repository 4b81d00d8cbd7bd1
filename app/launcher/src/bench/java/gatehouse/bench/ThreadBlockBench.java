package gatehouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long the JavaFX thread is held up while a million sessions are read and handled. */
final class ThreadBlockBench {
    private static final int SESSIONS = 1_000_000;

    private final Path folder;

    ThreadBlockBench(Path folder) {
        this.folder = folder;
    }

    /** Prints a table of its own. */
    void print() throws IOException {
        System.out.printf(
                """

                | The JavaFX thread with %,d sessions | Held up, 99th percentile | At most | Aim |
                |---|---|---|---|
                """,
                SESSIONS);
        List<String> many = List.of(Integer.toString(SESSIONS));
        try (ChildProcess sandbox = ChildProcess.start(folder, SandboxProcess.class, many)) {
            List<String> arguments = new ArrayList<>();
            arguments.add("--home=" + Files.createTempDirectory(folder, "home"));
            arguments.addAll(sandbox.hear("ready").details());
            try (ChildProcess child = ChildProcess.start(folder, MillionWindow.class, arguments)) {
                for (String phase : MillionWindow.PHASES) {
                    List<String> told = child.hear(phase).details();
                    System.out.printf(
                            "| %s | %s ms | %s ms | 16 ms, 50 ms |%n",
                            phase, told.get(0), told.get(1));
                }
            }
        }
    }
}
