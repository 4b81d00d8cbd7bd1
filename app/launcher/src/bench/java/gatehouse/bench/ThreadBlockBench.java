package gatehouse.bench;

import java.io.IOException;
import java.nio.file.Path;
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

                | The JavaFX thread with %,d sessions | Held up, 99th percentile | At most \
                | Aim | The slowest hundredth waited for garbage collection | for a processor \
                | for work of the thread itself | Took | Processor time |
                |---|---|---|---|---|---|---|---|---|
                """,
                SESSIONS);
        try (ChildProcess sandbox = ChildProcess.sandbox(folder, SESSIONS);
                BenchScreen screen = BenchScreen.open(folder);
                ChildProcess child =
                        ChildProcess.window(folder, screen, MillionWindow.class, sandbox)) {
            RunCost before = child.hear("begin").cost();
            for (String phase : MillionWindow.PHASES) {
                ChildProcess.Said said = child.hear(phase);
                line(phase, said.details(), before, said.cost());
                before = said.cost();
            }
            System.out.printf(
                    "%nDrawn %s; it used %s MB of memory at most.%n",
                    screen.name(), child.hear("memory").details().getFirst());
        }
    }

    private static void line(String phase, List<String> told, RunCost before, RunCost after) {
        System.out.printf(
                "| %s | %s ms | %s ms | 16 ms, 50 ms | %s ms | %s ms | %s ms | %.2f s | %.2f s |%n",
                phase,
                told.get(0),
                told.get(1),
                told.get(2),
                told.get(3),
                told.get(4),
                (after.wall() - before.wall()) / 1e3,
                (after.own() - before.own()) / 1e3);
    }
}
