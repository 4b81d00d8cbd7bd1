package gatehouse.bench;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.acts.runs.store.RunPlace;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.database.SqliteDriver;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalOutcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** What is written for each act, without any call: the journal, and the lines of a run. */
final class RecordBench {
    private static final int RECORDS = 2_000;
    private static final ActReason WHY = new ActReason("a benchmark", "");

    private final Path folder;

    RecordBench(Path folder) {
        this.folder = folder;
    }

    /** Prints a table of its own. */
    void print() throws Exception {
        double bare = RECORDS / bare();
        System.out.printf(
                Locale.ROOT,
                """

                | Records a second, each flushed | Journal | Plain SQLite | Times as many |
                |---|---|---|---|
                """);
        for (int writers : new int[] {1, 4, 16}) {
            double journal = RECORDS / journal(RECORDS / 2, writers);
            System.out.printf(
                    Locale.ROOT,
                    "| %d at once | %,.0f | %,.0f | %.2f |%n",
                    writers,
                    journal,
                    bare,
                    journal / bare);
        }
    }

    /** How many seconds it takes to begin and complete so many acts. */
    double journal(int acts, int writers) throws Exception {
        Path home = Files.createTempDirectory(folder, "journal");
        try (var journal = new Journal(HomeFolder.of(home))) {
            return seconds(acts, writers, journal);
        }
    }

    /** The same with a journal that is open. */
    static double seconds(int acts, int writers, Journal journal) throws Exception {
        return seconds(() -> ParallelRounds.each(numbers(acts), writers, n -> act(journal, n)));
    }

    /** Records one act and how it ended. */
    static void act(Journal journal, int number) throws IOException {
        var act =
                new ActRecord(
                        Instant.now(),
                        new ActOrigin("jana", "Bench", "TEST", "portos"),
                        "999",
                        null,
                        "sessions.revoke",
                        new ActTarget("session" + number, "Novakova (999)", "P17"),
                        WHY,
                        Map.of());
        long entry = journal.begin(act).id();
        journal.complete(
                entry,
                new ActCompletion(
                        Instant.now(),
                        JournalOutcome.REVOKED,
                        200,
                        12,
                        1,
                        List.of(1L, 2L, 3L),
                        "CONFIRMED",
                        Map.of()));
    }

    /** How many seconds it takes to keep the lines of a run of so many, before and after each. */
    double lines(int lines, int writers) throws Exception {
        HomeFolder home = HomeFolder.of(Files.createTempDirectory(folder, "runs"));
        var place = new RunPlace(new EnvironmentId("e"), "Bench", new ConnectionId("c"), "portos");
        List<KeptLine> kept =
                numbers(lines).stream()
                        .map(n -> new KeptLine(n, "session" + n, "{}", Optional.empty()))
                        .toList();
        try (var journal = new Journal(home);
                var store = new RunStore(home, journal, InstantSource.system())) {
            return seconds(() -> {
                try (RunKeeper keeper =
                        store.begin(new RunHeader(place, WHY, Instant.now()), kept)) {
                    ParallelRounds.each(
                            numbers(lines),
                            writers,
                            n -> {
                                keeper.begun(n);
                                keeper.settled(n, revoked());
                            });
                }
            });
        }
    }

    private static RunLineOutcome revoked() {
        return new RunLineOutcome(
                JournalOutcome.REVOKED, true, 200, Instant.now(), 12, "", OptionalLong.of(1));
    }

    /**
     * How many seconds plain inserts take with the same durability, each in a commit of its own.
     */
    private double bare() throws Exception {
        Path file = Files.createTempDirectory(folder, "bare").resolve("bare.db");
        String body = "x".repeat(400);
        try (Connection connection = SqliteDriver.open(file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE record (number INTEGER PRIMARY KEY, body TEXT)");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO record (body) VALUES (?)")) {
                return seconds(() -> {
                    for (int n = 0; n < RECORDS; n++) {
                        insert.setString(1, body);
                        insert.executeUpdate();
                    }
                });
            }
        }
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** Work that is timed. */
    @FunctionalInterface
    private interface TimedWork {
        void run() throws Exception;
    }

    private static double seconds(TimedWork work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
