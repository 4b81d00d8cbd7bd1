package gatehouse.bench;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.journal.EntryMatches;
import gatehouse.console.journal.FilledJournal;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalIndex;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * A journal of a million acts: its first page, searches, its check, and an act, against bare
 * SQLite.
 */
public final class JournalBench {
    private static final int ACTS = 1_000_000;
    private static final int PAGE = 500;
    private static final int ROUNDS = 10;
    private static final String SCAN = "SELECT count(*) FROM record WHERE instr(body, 'xyzzy') > 0";
    private static final String[] FILTERS = {
        "novakova",
        "shift*999",
        "xyzzy",
        "2026-05-06T14",
        "person:*(123)",
        "device:P17 outcome:revoked",
        "operator:operator7 time<2026-05-01 -act:login.*",
        "target:0123*"
    };

    private final Path folder;
    private final Path program;

    /**
     * @param program the folder that the build leaves
     */
    JournalBench(Path folder, Path program) {
        this.folder = folder.resolve("journal");
        this.program = program.resolve("bin/gatehouse");
    }

    /** Prints a table of its own. */
    void print() throws Exception {
        FilledJournal.write(folder, ACTS);
        HomeFolder home = HomeFolder.of(folder);
        System.out.printf(
                """

                | A journal of %,d acts | Took | Bare SQLite | Times as long | Aim |
                |---|---|---|---|---|
                """,
                ACTS);
        try (var journal = new Journal(home);
                Connection bare = DriverManager.getConnection("jdbc:sqlite:" + home.journal())) {
            var index = new JournalIndex(journal);
            line(
                    "first page of " + PAGE,
                    once(() -> firstPage(journal)),
                    once(() -> read(bare, "SELECT * FROM record ORDER BY number DESC LIMIT 1000")),
                    "100 ms");
            double all = once(() -> read(bare, "SELECT * FROM record"));
            long before = usedBytes();
            line("first search", once(() -> index.search(filter("xyzzy"), PAGE)), all, "");
            double heap = (usedBytes() - before) / (double) ACTS;
            double scan = best(() -> read(bare, SCAN));
            for (String text : FILTERS) {
                JournalFilter filter = filter(text);
                line(
                        "search `" + text + "`",
                        best(() -> index.search(filter, PAGE)),
                        scan,
                        "100 ms");
            }
            line("first act, nothing checked before", once(() -> firstAct(home)), all, "");
            line("first act of the next program", once(() -> firstAct(home)), all, "");
            line("verify", once(journal::verify), all, "5,000 ms");
            line("`gatehouse journal verify`", once(this::verifyByTerminal), all, "5,000 ms");
            System.out.printf(Locale.ROOT, "| heap, an act | %.0f bytes | | | |%n", heap);
        }
    }

    /** As the window shows it before all is read. */
    private static EntryMatches firstPage(Journal journal) throws IOException {
        return EntryMatches.of(journal.list(JournalFilter.ALL, PAGE), journal.head().entries());
    }

    /** As a program does it that was just started. */
    private static HomeFolder firstAct(HomeFolder home) throws IOException {
        try (var journal = new Journal(home)) {
            RecordBench.act(journal, 1);
            return home;
        }
    }

    private int verifyByTerminal() throws IOException, InterruptedException {
        var process = new ProcessBuilder(program.toString(), "journal", "verify");
        process.environment().put("GATEHOUSE_HOME", folder.toString());
        process.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        int exit = process.start().waitFor();
        if (exit != 0) {
            throw new IOException(program + " journal verify ends with " + exit);
        }
        return exit;
    }

    private static JournalFilter filter(String text) {
        InstantSource clock = InstantSource.system();
        return ((FilterResult.Parsed<JournalFilter>)
                        JournalFilter.parse(text, ZoneOffset.UTC, clock))
                .filter();
    }

    private static long read(Connection bare, String sql) throws Exception {
        long length = 0;
        try (Statement select = bare.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                length += rows.getLong(1);
                length += columns < 4 ? 0 : rows.getString(3).length() + rows.getString(4).length();
            }
        }
        return length;
    }

    private static void line(String what, double took, double bare, String aim) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.1f ms | %,.1f ms | %.2f | %s |%n",
                what,
                took,
                bare,
                took / bare,
                aim);
    }

    private static double once(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double best(Callable<?> work) throws Exception {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, once(work));
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
