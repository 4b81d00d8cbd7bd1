package gatehouse.bench;

import gatehouse.clients.portos.Session;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.table.SessionTable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/** A million sessions in memory: heap, filters against a bare scan of one array, and sorting. */
final class TableBench {
    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 30;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String[] FILTERS = {
        "env:PDA",
        "user:999",
        "idle>30m",
        "env:CashRegister user:*9 idle>30m expires<6h",
        "nova",
        "soZIt6uj"
    };

    private final SplittableRandom random = new SplittableRandom(1);
    private final NameDirectory names = new NameDirectory(Map.of("999", "Jana Nováková"), Map.of());

    /** Prints a table of its own. */
    void print() throws Exception {
        long before = usedBytes();
        SessionTable table = filled();
        double heap = (usedBytes() - before) / (double) ROWS;
        int[] codes = new int[ROWS];
        Arrays.setAll(codes, row -> row % 5);
        double bare = best(() -> scan(codes));
        System.out.printf(
                """

                | A million sessions in memory | Best of %d | Times a bare scan of one array | Aim |
                |---|---|---|---|
                | heap, a session | %.0f bytes | | at most 120 bytes |
                | bare scan of one array | %.2f ms | 1 | |
                """,
                ROUNDS, heap, bare);
        for (String text : FILTERS) {
            SessionFilter filter =
                    ((FilterResult.Parsed<SessionFilter>) SessionFilter.parse(text)).filter();
            double took = best(() -> filter.rows(table, names, OwnSessionFinder.NONE, NOW));
            System.out.printf(
                    "| filter `%s` | %.2f ms | %.1f | 16 ms, 2 times |%n", text, took, took / bare);
        }
        int[] rows = SessionFilter.ALL.rows(table, names, OwnSessionFinder.NONE, NOW);
        for (SessionField key : SessionOrder.FIELDS) {
            double took = best(() -> SessionOrder.by(key).sorted(rows, table, names));
            System.out.printf("| sort by %s | %.0f ms | | 100 ms |%n", key.text().key(), took);
        }
    }

    private SessionTable filled() {
        var builder = SessionFields.newTable();
        String[] environments = {"CashRegister", "CashRegister", "PDA", "BackOffice", "Tool"};
        for (int at = 0; at < ROWS; at++) {
            Instant start = NOW.minusMillis(random.nextLong(43_200_000));
            builder.add(
                    new Session(
                            id(),
                            Integer.toString(random.nextInt(20_000)),
                            "P" + random.nextInt(8_000),
                            environments[random.nextInt(environments.length)],
                            "Bearer",
                            start,
                            start.plus(Duration.ofHours(12)),
                            start.plusMillis(random.nextLong(3_600_000)),
                            random.nextLong(100)));
        }
        return builder.snapshot();
    }

    private String id() {
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }

    private static int[] scan(int[] codes) {
        int[] found = new int[codes.length];
        int count = 0;
        for (int row = 0; row < codes.length; row++) {
            found[count] = row;
            count += codes[row] == 2 ? 1 : 0;
        }
        return Arrays.copyOf(found, count);
    }

    private static double best(Callable<?> work) throws Exception {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            work.call();
            best = Math.min(best, (System.nanoTime() - begun) / 1e6);
        }
        return best;
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
