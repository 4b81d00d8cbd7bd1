package gatehouse.bench;

import gatehouse.launcher.JobsWindow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The jobs that were measured of Keycloak's console, a web page for sessions of people, done here
 * with as many sessions.
 */
final class JobsBench {
    private static final int SESSIONS = 30_000;

    /** Milliseconds that Keycloak's console needs, and the job in words. */
    private static final Map<String, KeycloakJob> KEYCLOAK = keycloak();

    private final Path folder;

    private record KeycloakJob(String text, String took) {}

    JobsBench(Path folder) {
        this.folder = folder;
    }

    private static Map<String, KeycloakJob> keycloak() {
        var jobs = new LinkedHashMap<String, KeycloakJob>();
        jobs.put("rows", new KeycloakJob("cold start to rows", "2,340 ms"));
        jobs.put("back", new KeycloakJob("back to the list, warm", "128 ms"));
        jobs.put("found", new KeycloakJob("search", "297 ms"));
        jobs.put("nothing", new KeycloakJob("search without a match", "11,700 ms"));
        jobs.put("last", new KeycloakJob("the last rows", "13,200 ms"));
        jobs.put(
                "ended",
                new KeycloakJob("ending one session, here with a journal and a look", "165 ms"));
        return jobs;
    }

    /** Prints a table of its own. */
    void print() throws IOException {
        System.out.printf(
                """

                | %,d sessions | Gatehouse | Keycloak 26.7.3 in Chromium 156 |
                |---|---|---|
                """,
                SESSIONS);
        try (ChildProcess sandbox = ChildProcess.sandbox(folder, SESSIONS)) {
            List<String> arguments = new ArrayList<>();
            arguments.add("--home=" + Files.createTempDirectory(folder, "home"));
            arguments.addAll(sandbox.hear("ready").details());
            try (BenchScreen screen = BenchScreen.open(folder);
                    ChildProcess child =
                            ChildProcess.start(folder, screen, JobsWindow.class, arguments)) {
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
}
