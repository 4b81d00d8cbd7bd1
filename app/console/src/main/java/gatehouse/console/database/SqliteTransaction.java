package gatehouse.console.database;

import gatehouse.console.work.UninterruptedPauses;

import org.sqlite.SQLiteConnection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Does work on a database in one transaction. */
public final class SqliteTransaction {
    private static final Duration PAUSE = Duration.ofMillis(1);

    private SqliteTransaction() {}

    /**
     * Does some work while nobody else writes, in this process or another.
     *
     * <p>Who finds that somebody writes looks again each millisecond, for as long as {@link
     * SqliteDriver} has it. SQLite itself would look every 100 ms, hardly ever in the moment
     * between two commits of a program that ends many sessions; and it waits in native code, where
     * a virtual thread keeps its carrier from all others.
     */
    public static <T> T alone(Connection connection, TransactionWork<T> work)
            throws SQLException, IOException {
        begin(connection.unwrap(SQLiteConnection.class));
        return finish(connection, work);
    }

    /** Reads several times and sees the database of one moment. */
    public static <T> T atOneMoment(Connection connection, TransactionWork<T> work)
            throws SQLException, IOException {
        execute(connection, "BEGIN");
        return finish(connection, work);
    }

    private static void begin(SQLiteConnection connection) throws SQLException {
        int longest = connection.getBusyTimeout();
        long start = System.nanoTime();
        connection.setBusyTimeout(0);
        try (var pauses = new UninterruptedPauses(PAUSE)) {
            while (!isBegun(connection, longest - (System.nanoTime() - start) / 1_000_000)) {
                pauses.pause();
            }
        } finally {
            connection.setBusyTimeout(longest);
        }
    }

    private static boolean isBegun(Connection connection, long left) throws SQLException {
        try {
            execute(connection, "BEGIN IMMEDIATE");
            return true;
        } catch (SQLException e) {
            if (left <= 0 || SqliteTrouble.of(e) != SqliteTrouble.BUSY) {
                throw e;
            }
            return false;
        }
    }

    private static <T> T finish(Connection connection, TransactionWork<T> work)
            throws SQLException, IOException {
        try {
            T result = work.run();
            execute(connection, "COMMIT");
            return result;
        } catch (SQLException | IOException | RuntimeException e) {
            rollback(connection, e);
            throw e;
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // After some failures, as of a full disk, SQLite has already rolled back by itself.
            cause.addSuppressed(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
