package gatehouse.console.journal.shared;

import gatehouse.console.journal.JournalException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/** The database of a shared journal, connected at first use and again after a failure. */
final class SharedDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(SharedDatabase.class);

    private final SharedSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SharedRecordStore open;

    SharedDatabase(SharedSettings settings) {
        this.settings = settings;
    }

    /** What is done with the database. */
    @FunctionalInterface
    interface SharedWork<T> {
        T with(SharedRecordStore records) throws SQLException, IOException;
    }

    /**
     * Does some work; one thread at a time. It is done a second time where the connection was an
     * older one that may have been closed meanwhile.
     */
    <T> T using(SharedWork<T> work) throws JournalException {
        SharedAddress address = settings.read();
        lock.lock();
        try {
            boolean isOlder = open != null;
            try {
                return work.with(records(address));
            } catch (SQLException stale) {
                dropAfter(stale);
                if (!isOlder) {
                    throw stale;
                }
            }
            return work.with(records(address));
        } catch (SQLException failed) {
            dropAfter(failed);
            throw PostgresFailure.of(address, failed);
        } catch (JournalException failed) {
            throw failed;
        } catch (IOException failed) {
            throw JournalException.shared(String.valueOf(failed.getMessage()), failed);
        } finally {
            lock.unlock();
        }
    }

    private SharedRecordStore records(SharedAddress address) throws SQLException, IOException {
        SharedRecordStore now = open;
        if (now == null) {
            now = new SharedRecordStore(PostgresConnector.open(address, settings.password()));
            open = now;
            refuseNewer(now, address);
        }
        return now;
    }

    private void refuseNewer(SharedRecordStore records, SharedAddress address)
            throws SQLException, IOException {
        if (records.atOneMoment(records::version) > SharedSchema.VERSION) {
            drop();
            throw PostgresFailure.newer(address);
        }
    }

    /** Closes the connection; the next use connects again. */
    void close() {
        lock.lock();
        try {
            drop();
        } catch (SQLException failed) {
            // The server notices by itself that nobody is there any more.
            LOG.debug("A connection to the shared journal was not closed", failed);
        } finally {
            lock.unlock();
        }
    }

    private void drop() throws SQLException {
        SharedRecordStore closing = open;
        open = null;
        if (closing != null) {
            closing.close();
        }
    }

    private void dropAfter(SQLException cause) {
        try {
            drop();
        } catch (SQLException failed) {
            cause.addSuppressed(failed);
        }
    }
}
