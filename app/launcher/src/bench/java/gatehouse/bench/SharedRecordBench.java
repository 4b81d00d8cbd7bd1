package gatehouse.bench;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.VerificationResult;
import gatehouse.console.journal.shared.SharedJournal;
import gatehouse.console.journal.shared.SharedSchema;
import gatehouse.console.journal.shared.SharedSettings;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

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
        }
    }

    private double shared(Connection connection, int port, int writers) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS gatehouse CASCADE; " + SharedSchema.script());
        }
        HomeFolder home = HomeFolder.of(Files.createTempDirectory(folder, "shared"));
        String address = "postgresql://%s@127.0.0.1:%d/postgres".formatted(USER, port);
        var settings = new SharedSettings(home, Map.of("GATEHOUSE_JOURNAL", address));
        try (var journal = new Journal(home);
                var shared =
                        new SharedJournal(home, journal, settings, ClockPair.system(), _ -> true)) {
            journal.deliverTo(shared);
            double seconds = RecordBench.seconds(RECORDS / 2, writers, journal);
            if (!(shared.verify() instanceof VerificationResult.Intact intact)
                    || intact.entries() != RECORDS / 2) {
                throw new IllegalStateException("The shared journal has not everything.");
            }
            return seconds;
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
