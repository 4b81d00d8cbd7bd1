package gatehouse.console.journal.records;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the records of a journal, whichever database they are in. Not for use by several threads at
 * once.
 */
public class RecordReader {
    private static final String NEWEST = " ORDER BY number DESC";
    private static final String OLDEST = " ORDER BY number";
    private static final int PART = 1_000;
    private static final int FETCHED_AT_ONCE = 1_000;

    private final Connection connection;
    private final String rows;
    private final String holds;

    /**
     * @param rows selects the four columns of a record, up to {@code WHERE}
     * @param holds the condition that the body has a text in it, which is the one parameter
     */
    protected RecordReader(Connection connection, String rows, String holds) {
        this.connection = connection;
        this.rows = rows;
        this.holds = holds;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface RowVisitor {
        /** Whether the next one is wanted. */
        boolean take(RecordRow row);
    }

    /** The newest one; null where there is none. */
    public final @Nullable RecordRow last() throws SQLException {
        return one("WHERE true" + NEWEST + " LIMIT 1", null);
    }

    /** The record with this number. */
    public final @Nullable RecordRow find(long number) throws SQLException {
        return one("WHERE number = ?", number);
    }

    /** The record that completes this one. */
    public final @Nullable RecordRow completion(long number) throws SQLException {
        return one("WHERE completes = ?", number);
    }

    /** The nearest record before this number that begins an act. */
    public final @Nullable RecordRow before(long number) throws SQLException {
        return one("WHERE number < ? AND completes IS NULL" + NEWEST + " LIMIT 1", number);
    }

    /** The nearest record after this number that begins an act. */
    public final @Nullable RecordRow after(long number) throws SQLException {
        return one("WHERE number > ? AND completes IS NULL" + OLDEST + " LIMIT 1", number);
    }

    /** Whether a record has this seal. */
    public final boolean hasSeal(String seal) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM record WHERE seal = ? LIMIT 1")) {
            select.setString(1, seal);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    /**
     * The rows after one of them in the order of the chain; in parts, between which others can
     * write. A part is visited after it was read, so that a visitor that takes its time keeps
     * nobody waiting.
     */
    public final void oldestFirst(long after, RowVisitor visitor) throws SQLException {
        List<RecordRow> part = partAfter(after);
        while (!part.isEmpty() && part.stream().allMatch(visitor::take)) {
            part = part.size() < PART ? List.of() : partAfter(part.getLast().number());
        }
    }

    private List<RecordRow> partAfter(long number) throws SQLException {
        var part = new ArrayList<RecordRow>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        rows + "WHERE number > ?" + OLDEST + " LIMIT " + PART)) {
            select.setLong(1, number);
            visit(select, part::add);
        }
        return part;
    }

    /** All rows against the order of the chain, as they were at one moment. */
    public final void newestFirst(RowVisitor visitor) throws SQLException {
        each("WHERE true" + NEWEST, visitor);
    }

    /** The rows that begin an act and that no row completes, the newest first. */
    public final void unfinished(RowVisitor visitor) throws SQLException {
        each(
                """
                WHERE completes IS NULL
                    AND number NOT IN
                        (SELECT completes FROM record WHERE completes IS NOT NULL)
                """
                        + NEWEST,
                visitor);
    }

    /** The rows that begin an act and whose body holds {@code part}, the newest first. */
    public final void holding(String part, RowVisitor visitor) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        rows + "WHERE completes IS NULL AND " + holds + NEWEST)) {
            select.setString(1, part);
            visit(select, visitor);
        }
    }

    /** How many acts were begun. */
    public final long entries() throws SQLException {
        return number("SELECT count(*) FROM record WHERE completes IS NULL");
    }

    /** A number that a statement selects. */
    protected final long number(String sql) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery(sql)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private void each(String where, RowVisitor visitor) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(rows + where)) {
            visit(select, visitor);
        }
    }

    private void visit(PreparedStatement select, RowVisitor visitor) throws SQLException {
        select.setFetchSize(FETCHED_AT_ONCE);
        try (ResultSet selected = select.executeQuery()) {
            boolean more = true;
            while (more && selected.next()) {
                more = visitor.take(row(selected));
            }
        }
    }

    /** A row that a statement selects, with one parameter or none; null where there is none. */
    protected final @Nullable RecordRow one(String where, @Nullable Long number)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(rows + where)) {
            if (number != null) {
                select.setLong(1, number);
            }
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? row(found) : null;
            }
        }
    }

    /**
     * The row that is selected now. Columns are read by their places: a million rows are read, and
     * each name would be looked up again.
     */
    protected RecordRow row(ResultSet found) throws SQLException {
        return new RecordRow(
                found.getLong(1), found.getLong(2), found.getString(3), found.getString(4));
    }
}
