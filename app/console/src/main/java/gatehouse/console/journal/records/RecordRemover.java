package gatehouse.console.journal.records;

import gatehouse.console.journal.records.RemovedRecords.RemovedRange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;

/**
 * Removes records from the database of a journal, and gives the room back to the disk. Not for use
 * by several threads at once.
 */
public final class RecordRemover {
    private static final Logger LOG = LoggerFactory.getLogger(RecordRemover.class);
    private static final int INCREMENTAL = 2;
    private static final int PAGES_AT_ONCE = 1_000;

    private final Connection connection;

    public RecordRemover(Connection connection) {
        this.connection = connection;
    }

    /**
     * Removes records within the transaction that the caller has begun, and overwrites them.
     *
     * @param sealsByNumber those of the records
     * @param version the one that the database has; afterwards it is {@link JournalSchema#RETAINED}
     * @throws SQLException also where one of them is not there
     */
    public void remove(SortedMap<Long, String> sealsByNumber, int version) throws SQLException {
        execute("PRAGMA secure_delete = ON");
        // An act and its completion may go one after the other.
        execute("PRAGMA defer_foreign_keys = ON");
        for (String statement : JournalSchema.beforeRemoval()) {
            execute(statement);
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM record WHERE number BETWEEN ? AND ?")) {
            for (RemovedRange range : RemovedRecords.NONE.with(sealsByNumber).ranges()) {
                delete.setLong(1, range.from());
                delete.setLong(2, range.to());
                if (delete.executeUpdate() != range.to() - range.from() + 1) {
                    throw new SQLException("record " + range.from() + " could not be removed");
                }
            }
        }
        for (String statement : JournalSchema.afterRemoval(version)) {
            execute(statement);
        }
    }

    /**
     * Gives the room of removed records back, a little at a time, so that no writer waits long. A
     * database of an older Gatehouse is written anew once.
     */
    public void giveBack() throws SQLException {
        if (number("PRAGMA auto_vacuum") != INCREMENTAL) {
            execute("PRAGMA auto_vacuum = " + INCREMENTAL);
            execute("VACUUM");
        }
        long free = number("PRAGMA freelist_count");
        long before = Long.MAX_VALUE;
        while (free > 0 && free < before) {
            drain();
            before = free;
            free = number("PRAGMA freelist_count");
        }
        LOG.debug("Pages that are still free: {}", free);
    }

    private long number(String sql) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery(sql)) {
            return found.getLong(1);
        }
    }

    /* Each step frees one page, and only an update is stepped to its end. */
    private void drain() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA incremental_vacuum(" + PAGES_AT_ONCE + ")");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
