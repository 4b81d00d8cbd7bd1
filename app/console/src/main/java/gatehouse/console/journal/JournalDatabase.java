package gatehouse.console.journal;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.records.RecordRow;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/** The database of the journal, opened at first use and again after a failure; for any thread. */
final class JournalDatabase {
    private static final int SQLITE_READONLY = 8;

    private final HomeFolder home;
    private final JournalFiles files;
    private final RecordChain chain;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable JournalRecordStore open;

    JournalDatabase(HomeFolder home, RecordChain chain) {
        this.home = home;
        this.files = JournalFiles.current(home);
        this.chain = chain;
    }

    /** What is done with the open database. */
    @FunctionalInterface
    interface DatabaseWork<T> {
        T with(JournalRecordStore records) throws SQLException, IOException;
    }

    /** Does some work with it; one thread at a time. */
    <T> T using(DatabaseWork<T> use) throws JournalException {
        lock.lock();
        try {
            return again(use);
        } catch (SQLException e) {
            dropAfter(e);
            throw JournalException.of(files.database(), e);
        } catch (IOException e) {
            throw JournalException.of(files.database(), e);
        } finally {
            lock.unlock();
        }
    }

    /* So says SQLite, too, where another Gatehouse has moved the database away. */
    private <T> T again(DatabaseWork<T> use) throws SQLException, IOException {
        try {
            return use.with(records());
        } catch (SQLException e) {
            if (e.getErrorCode() != SQLITE_READONLY) {
                throw e;
            }
            dropAfter(e);
            return use.with(records());
        }
    }

    private JournalRecordStore records() throws SQLException, IOException {
        JournalRecordStore now = open;
        if (now == null) {
            refuseToReplace();
            home.create();
            now = JournalRecordStore.open(files.database());
            open = now;
        }
        return now;
    }

    /* Opening would make an empty one, which would look as if nothing had ever been there. */
    private void refuseToReplace() throws IOException {
        if (!files.hasDatabase()
                && files.isAnyThere()
                && chain.check().withoutDatabase() instanceof Broken broken) {
            throw JournalException.broken(files, broken);
        }
    }

    /** Checks the chain over a connection of its own; an interrupt ends it. */
    static VerificationResult verifyAlone(
            JournalFiles files, VerificationResult.CheckProgress progress) throws JournalException {
        var chain = new RecordChain(files);
        var alone = new JournalDatabase(files.home(), chain);
        try {
            return alone.using(
                    records -> chain.check().whole(records, interruptible(records, progress)));
        } finally {
            alone.close();
        }
    }

    private static LongConsumer interruptible(
            JournalRecordStore records, VerificationResult.CheckProgress progress)
            throws SQLException {
        RecordRow last = records.last();
        long total = last == null ? 0 : last.number();
        return record -> {
            if (Thread.interrupted()) {
                throw new CancellationException("The check was stopped.");
            }
            progress.walked(record, total);
        };
    }

    /** What the journal is where the database is missing. */
    VerificationResult verifyMissing() throws JournalException {
        try {
            return files.isAnyThere() ? chain.check().withoutDatabase() : files.judgedWithoutAny();
        } catch (IOException e) {
            throw JournalException.of(files.database(), e);
        }
    }

    /** Closes it; the next use opens it again. */
    void close() throws JournalException {
        lock.lock();
        try {
            drop();
        } catch (SQLException e) {
            throw JournalException.of(files.database(), e);
        } finally {
            lock.unlock();
        }
    }

    private void drop() throws SQLException {
        if (open != null) {
            JournalRecordStore closing = open;
            open = null;
            closing.close();
        }
    }

    /* A fresh connection may do what a failed one cannot, once there is room on the disk again. */
    private void dropAfter(SQLException cause) {
        try {
            drop();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
