package gatehouse.bench;

import java.io.IOException;
import java.nio.file.Path;

/** What a page of the sandbox costs at the start and at the end of a million sessions. */
final class PageBench {
    private static final int SESSIONS = 1_000_000;
    private static final int PAGE = 1_000;
    private static final int TIMES = 30;

    private final Path folder;

    PageBench(Path folder) {
        this.folder = folder;
    }

    /** Prints a table of its own. */
    void print() throws IOException {
        try (ChildProcess sandbox = ChildProcess.sandbox(folder, SESSIONS);
                var bare = new BareDownload(PortosPlace.of(sandbox.hear("ready").details()))) {
            double first = Double.MAX_VALUE;
            double last = Double.MAX_VALUE;
            for (int time = 0; time < TIMES; time++) {
                first = Math.min(first, bare.page(1));
                last = Math.min(last, bare.page(SESSIONS - PAGE));
            }
            System.out.printf(
                    """

                    | A page of %,d of %,d sessions in the sandbox | Best of %d | Times the first | Aim |
                    |---|---|---|---|
                    | at the start | %.1f ms | 1 | |
                    | at the end | %.1f ms | %.1f | 5 times |
                    """,
                    PAGE, SESSIONS, TIMES, first, last, last / first);
        }
    }
}
