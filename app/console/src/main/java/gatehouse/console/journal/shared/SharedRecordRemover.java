package gatehouse.console.journal.shared;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Removes records from a shared journal, which only the role can that owns it. Not for use by
 * several threads at once.
 */
final class SharedRecordRemover {
    /** "Gatehouse" cut another way: two removals at once would not know of each other. */
    static final long LOCK = 0x61746568_6f757365L;

    /* The first and the last entry of each computer stay: by them its deliveries go on, and it is
    found out when its journal was put back or emptied. */
    private static final String OLD =
            """
            WITH bound AS (
                SELECT min(number) AS number FROM record GROUP BY computer
                UNION SELECT max(number) FROM record GROUP BY computer)
            SELECT begun.number, begun.seal, ended.number, ended.seal
            FROM record AS ended JOIN record AS begun ON begun.number = ended.completes
            WHERE ended.arrived < ? AND begun.number <> ?
                AND begun.number NOT IN (SELECT number FROM bound)
                AND ended.number NOT IN (SELECT number FROM bound)
            ORDER BY ended.number LIMIT ?
            """;

    private final Connection connection;

    SharedRecordRemover(Connection connection) {
        this.connection = connection;
    }

    /** Whether this role can remove records. */
    boolean mayRemove() throws SQLException {
        return isTrue("SELECT has_table_privilege('record', 'DELETE')");
    }

    /** Whether nobody else removes records until this connection is closed. */
    boolean isAlone() throws SQLException {
        return isTrue("SELECT pg_try_advisory_lock(" + LOCK + ")");
    }

    /** So long ago by the clock of the server. */
    Instant before(Duration age) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery("SELECT clock_timestamp()")) {
            found.next();
            return found.getObject(1, OffsetDateTime.class).toInstant().minus(age);
        }
    }

    /**
     * The seals of the oldest records that can be removed, by their numbers, two for each entry.
     *
     * @param before entries whose end arrived before this moment
     * @param checkpoint the record with the newest one, which stays
     * @param entries how many at most
     */
    SortedMap<Long, String> old(Instant before, long checkpoint, int entries) throws SQLException {
        var seals = new TreeMap<Long, String>();
        try (PreparedStatement select = connection.prepareStatement(OLD)) {
            select.setObject(1, at(before));
            select.setLong(2, checkpoint);
            select.setInt(3, entries);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    seals.put(found.getLong(1), found.getString(2));
                    seals.put(found.getLong(3), found.getString(4));
                }
            }
        }
        return seals;
    }

    /** How many entries arrived before this moment. */
    long olderThan(Instant before) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT count(*) FROM record WHERE completes IS NULL AND arrived < ?")) {
            select.setObject(1, at(before));
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    /** Removes records within the transaction that the caller has begun: all of them, or none. */
    void remove(Set<Long> numbers) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM record WHERE number = ANY (?)")) {
            delete.setArray(1, array(numbers));
            int removed = delete.executeUpdate();
            // None is left of them where the commit of an earlier try was done and not answered.
            if (removed != numbers.size() && removed != 0) {
                throw new SQLException("only " + removed + " records could be removed");
            }
        }
    }

    private Array array(Set<Long> numbers) throws SQLException {
        return connection.createArrayOf("bigint", numbers.toArray());
    }

    private boolean isTrue(String sql) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery(sql)) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
