package gatehouse.bench;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.VerificationResult;
import gatehouse.console.journal.shared.FilledSharedJournal;
import gatehouse.console.journal.shared.SharedJournal;
import gatehouse.console.journal.shared.SharedSchema;
import gatehouse.console.journal.shared.SharedSettings;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;

/** What a shared journal costs: each act is recorded here and in a PostgreSQL on this computer. */
final class SharedRecordBench {
    private static final int RECORDS = 2_000;
    private static final int CHECKED_ACTS = 20_000;
    private static final String USER = "postgres";

    private final Path folder;

    SharedRecordBench(Path folder) {
        this.folder = folder;
    }

    /** Prints a table of its own. */
    void print() throws Exception {
        // As a server is installed; the embedded one flushes nothing by itself.
        try (EmbeddedPostgres server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("fsync", "on")
                                .setServerConfig("synchronous_commit", "on")
                                .start();
                Connection connection = server.getPostgresDatabase().getConnection()) {
            double bare = RECORDS / bare(connection);
            System.out.printf(
                    Locale.ROOT,
                    """

                    | Records a second, each flushed | Shared journal | Plain PostgreSQL | Times as many |
                    |---|---|---|---|
                    """);
            for (int writers : new int[] {1, 4, 16}) {
                double shared = RECORDS / shared(connection, server.getPort(), writers);
                System.out.printf(
                        Locale.ROOT,
                        "| %d at once | %,.0f | %,.0f | %.2f |%n",
                        writers,
                        shared,
                        bare,
                        shared / bare);
            }
            checks(connection, server.getPort());
        }
    }

    /** How long a check takes, the first time and when the signatures were checked before. */
    private void checks(Connection connection, int port) throws Exception {
        System.out.printf(
                Locale.ROOT,
                """

                | Check of a shared journal of %,d acts | Took | Records a second | A million acts |
                |---|---|---|---|
                """,
                CHECKED_ACTS);
        try (var computer = new JournalComputer(connection, port)) {
            RecordBench.act(computer.journal, 1);
            FilledSharedJournal.add(computer.settings, CHECKED_ACTS);
            check("the first", computer.shared);
            check("the next one", computer.shared);
        }
    }

    private static void check(String what, SharedJournal shared) throws Exception {
        long begun = System.nanoTime();
        VerificationResult result = shared.verify();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!(result instanceof VerificationResult.Intact)) {
            throw new IllegalStateException("The shared journal is " + result);
        }
        double rate = 2 * CHECKED_ACTS / seconds;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f s | %,.0f | %,.0f s |%n",
                what,
                seconds,
                rate,
                2e6 / rate);
    }

    private double shared(Connection connection, int port, int writers) throws Exception {
        try (var computer = new JournalComputer(connection, port)) {
            double seconds = RecordBench.seconds(RECORDS / 2, writers, computer.journal);
            if (!(computer.shared.verify() instanceof VerificationResult.Intact intact)
                    || intact.entries() != RECORDS / 2) {
                throw new IllegalStateException("The shared journal has not everything.");
            }
            return seconds;
        }
    }

    /** A computer with a journal of its own and a shared one, both empty. */
    private final class JournalComputer implements AutoCloseable {
        private final SharedSettings settings;
        private final Journal journal;
        private final SharedJournal shared;

        JournalComputer(Connection connection, int port) throws Exception {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "DROP SCHEMA IF EXISTS gatehouse CASCADE; " + SharedSchema.script());
            }
            HomeFolder home = HomeFolder.of(Files.createTempDirectory(folder, "shared"));
            String address = "postgresql://%s@127.0.0.1:%d/postgres".formatted(USER, port);
            settings = new SharedSettings(home, Map.of("GATEHOUSE_JOURNAL", address));
            journal = new Journal(home);
            shared = new SharedJournal(home, journal, settings, ClockPair.system(), _ -> true);
            journal.deliverTo(shared);
        }

        @Override
        public void close() throws IOException {
            shared.close();
            journal.close();
        }
    }

    /** How many seconds plain inserts take, each in a commit of its own. */
    private static double bare(Connection connection) throws Exception {
        String body = "x".repeat(400);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE bare (number bigserial PRIMARY KEY, body text NOT NULL)");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO bare (body) VALUES (?)")) {
            long begun = System.nanoTime();
            for (int n = 0; n < RECORDS; n++) {
                insert.setString(1, body);
                insert.executeUpdate();
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
