package gatehouse.console.journal.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The journals of computers that deliver to a shared one. Not for use by several threads at once.
 */
final class ComputerRegister {
    private static final String FIRST =
            """
            SELECT computer, number, strpos(body, '"act":"journal.beginNew"') > 0
            FROM record WHERE number IN (SELECT min(number) FROM record GROUP BY computer)
            ORDER BY number
            """;

    private final Connection connection;

    ComputerRegister(Connection connection) {
        this.connection = connection;
    }

    /** Makes a computer known, unless it is. */
    void add(RegisteredComputer computer) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        INSERT INTO computer (id, public_key, name, operator, signature)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)) {
            insert.setString(1, computer.id());
            insert.setString(2, computer.publicKey());
            insert.setString(3, computer.name());
            insert.setString(4, computer.operator());
            insert.setString(5, computer.signature());
            insert.executeUpdate();
        }
    }

    /**
     * How each computer began to deliver that has delivered anything, in their order.
     *
     * @param number of its first record
     * @param isAnew whether that says that a new journal was begun, and why
     */
    record FirstRecord(String computer, long number, boolean isAnew) {}

    /** The first record of each computer. */
    List<FirstRecord> firstRecords() throws SQLException {
        var first = new ArrayList<FirstRecord>();
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery(FIRST)) {
            while (found.next()) {
                first.add(
                        new FirstRecord(found.getString(1), found.getLong(2), found.getBoolean(3)));
            }
        }
        return first;
    }

    /** All that have registered themselves. */
    List<RegisteredComputer> all() throws SQLException {
        var computers = new ArrayList<RegisteredComputer>();
        try (Statement select = connection.createStatement();
                ResultSet found =
                        select.executeQuery(
                                "SELECT id, public_key, name, operator, signature FROM computer")) {
            while (found.next()) {
                computers.add(
                        new RegisteredComputer(
                                found.getString(1),
                                found.getString(2),
                                found.getString(3),
                                found.getString(4),
                                found.getString(5)));
            }
        }
        return computers;
    }
}
