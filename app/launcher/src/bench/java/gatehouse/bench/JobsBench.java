package gatehouse.bench;

import gatehouse.launcher.JobsWindow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The jobs that were measured of Keycloak's console, a web page for sessions of people, done here
 * with as many sessions.
 */
final class JobsBench {
    private static final int SESSIONS = 30_000;

    /** What each job is in words, and how long Keycloak's console needs for it. */
    private static final Map<String, KeycloakJob> KEYCLOAK =
            Map.of(
                    "rows",
                    new KeycloakJob("cold start to rows", "2,340 ms"),
                    "back",
                    new KeycloakJob("back to the list, warm", "128 ms"),
                    "found",
                    new KeycloakJob("search", "297 ms"),
                    "nothing",
                    new KeycloakJob("search without a match", "11,700 ms"),
                    "last",
                    new KeycloakJob("the last rows", "13,200 ms"),
                    "ended",
                    new KeycloakJob(
                            "ending one session, here with a journal and a look", "165 ms"));

    private final Path folder;

    private record KeycloakJob(String text, String took) {}

    JobsBench(Path folder) {
        this.folder = folder;
    }

    /** Prints a table of its own. */
    void print() throws IOException {
        System.out.printf(
                """

                | %,d sessions | Gatehouse | Keycloak 26.7.3 in Chromium 156 |
                |---|---|---|
                """,
                SESSIONS);
        try (ChildProcess sandbox = ChildProcess.sandbox(folder, SESSIONS);
                BenchScreen screen = BenchScreen.open(folder);
                ChildProcess child =
                        ChildProcess.window(folder, screen, JobsWindow.class, sandbox)) {
            for (String job : JobsWindow.JOBS) {
                ChildProcess.Said said = child.hear(job);
                double took =
                        said.details().getFirst().isEmpty()
                                ? said.cost().wall()
                                : Double.parseDouble(said.details().getFirst());
                KeycloakJob there = KEYCLOAK.get(job);
                System.out.printf("| %s | %,.0f ms | %s |%n", there.text(), took, there.took());
            }
            System.out.printf("| memory | %.0f MB | 470 MB |%n", child.megabytes());
        }
    }
}
