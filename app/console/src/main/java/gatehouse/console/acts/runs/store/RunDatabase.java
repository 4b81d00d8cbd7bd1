package gatehouse.console.acts.runs.store;

import gatehouse.console.database.SqliteDriver;
import gatehouse.console.environments.HomeFolder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/** The database of runs, opened at first use and again after a failure; for any thread. */
final class RunDatabase implements AutoCloseable {
    private final HomeFolder home;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection open;

    RunDatabase(HomeFolder home) {
        this.home = home;
    }

    /** Work with the open tables. */
    @FunctionalInterface
    interface TableWork<T> {
        T with(RunTables tables) throws SQLException, IOException;
    }

    /** A change of one line. */
    @FunctionalInterface
    interface LineChange {
        void of(RunTables tables) throws SQLException;
    }

    /** Does some work with the tables; one thread at a time. */
    <T> T using(TableWork<T> work) throws IOException {
        turn.lock();
        try {
            return work.with(new RunTables(connection()));
        } catch (SQLException failed) {
            dropAfter(failed);
            throw RunStoreException.of(home.runs(), failed);
        } catch (IOException failed) {
            throw RunStoreException.of(home.runs(), failed);
        } finally {
            turn.unlock();
        }
    }

    private Connection connection() throws SQLException, IOException {
        Connection now = open;
        if (now == null) {
            home.create();
            now = SqliteDriver.open(home.runs());
            open = now;
            prepare(now);
        }
        return now;
    }

    private void prepare(Connection fresh) throws SQLException, IOException {
        try {
            new RunTables(fresh).prepare();
        } catch (IOException newer) {
            drop();
            throw newer;
        }
    }

    /* A fresh connection may do what a failed one cannot, once there is room on the disk again. */
    private void dropAfter(SQLException cause) {
        try {
            drop();
        } catch (SQLException closing) {
            cause.addSuppressed(closing);
        }
    }

    private void drop() throws SQLException {
        Connection now = open;
        open = null;
        if (now != null) {
            now.close();
        }
    }

    /** Closes it; the next use opens it again. */
    @Override
    public void close() throws IOException {
        turn.lock();
        try {
            drop();
        } catch (SQLException failed) {
            throw RunStoreException.of(home.runs(), failed);
        } finally {
            turn.unlock();
        }
    }
}
