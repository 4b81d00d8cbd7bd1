package gatehouse.console.journal.shared;

import gatehouse.console.database.TransactionWork;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.journal.records.RecordReader;
import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.records.RecordSigner;
import gatehouse.console.journal.records.RemovedRecords;
import gatehouse.console.journal.shared.SharedRecord.SealedRecord;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The records of a shared journal in PostgreSQL: they are added and read, and nothing else. Not for
 * use by several threads at once.
 */
final class SharedRecordStore extends RecordReader implements AutoCloseable {
    /** "Gatehous" in ASCII: whoever adds records holds this lock until they are committed. */
    private static final long LOCK = 0x4761746568_6f7573L;

    private static final String ROWS =
            """
            SELECT number, completes, body, seal, computer.name, arrived, buffered, own_number,
                record.computer
            FROM record JOIN computer ON computer.id = record.computer
            """;
    private static final String HEAD =
            """
            SELECT clock_timestamp(), session_user,
                last.number, last.seal, own.own_number, own.own_seal
            FROM (SELECT 1) AS one
            LEFT JOIN (SELECT number, seal FROM record ORDER BY number DESC LIMIT 1) AS last
                ON true
            LEFT JOIN (SELECT own_number, own_seal FROM record WHERE computer = ?
                    ORDER BY own_number DESC LIMIT 1) AS own
                ON true
            """;
    private static final int FETCHED_AT_ONCE = 5_000;
    private static final int PAGE = 500;

    private final Connection connection;

    /** Over an open connection, which it closes. */
    SharedRecordStore(Connection connection) throws SQLException {
        super(connection, ROWS, "strpos(body, ?) > 0");
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Takes some records after the other. */
    @FunctionalInterface
    interface SealedVisitor {
        /** Whether the next ones are wanted. */
        boolean take(List<SealedRecord> page);
    }

    /**
     * How far the chain is, while nobody else can add to it.
     *
     * @param now by the clock of the server
     * @param login the role of this connection
     * @param number of the last record; 0 where there is none
     * @param ownNumber the number that the last record of a computer has there; 0 where there is
     *     none
     */
    record ChainEnd(
            Instant now, String login, long number, String seal, long ownNumber, String ownSeal) {}

    /** Does some work while nobody else adds records. */
    <T> T alone(TransactionWork<T> work) throws SQLException, IOException {
        return as("SELECT pg_advisory_xact_lock(" + LOCK + ")", work);
    }

    /** Reads several times and sees the records of one moment. */
    <T> T atOneMoment(TransactionWork<T> work) throws SQLException, IOException {
        return as("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY", work);
    }

    private <T> T as(String begin, TransactionWork<T> work) throws SQLException, IOException {
        try {
            execute(begin);
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException | IOException | RuntimeException e) {
            rollback(e);
            throw e;
        }
    }

    private void rollback(Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** The version of the tables. */
    long version() throws SQLException {
        return number("SELECT max(version) FROM schema_version");
    }

    /** The key of the hashes of targets. */
    String targetKey() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery("SELECT key FROM target_key")) {
            return found.next() ? found.getString(1) : "";
        }
    }

    /** The computers that deliver to it. */
    ComputerRegister computers() {
        return new ComputerRegister(connection);
    }

    /** How far the chain is. */
    ChainEnd end(String computer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEAD)) {
            select.setString(1, computer);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                long number = found.getLong(3);
                long ownNumber = found.getLong(5);
                return new ChainEnd(
                        instant(found, 1),
                        found.getString(2),
                        number,
                        number == 0 ? RecordSigner.NOTHING : found.getString(4),
                        ownNumber,
                        ownNumber == 0 ? RecordSigner.NOTHING : found.getString(6));
            }
        }
    }

    /** The number that a record of a computer's own journal has here. */
    OptionalLong numberOf(String computer, long ownNumber) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT number FROM record WHERE computer = ? AND own_number = ?")) {
            select.setString(1, computer);
            select.setLong(2, ownNumber);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Adds records. */
    void add(List<SealedRecord> records) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        INSERT INTO record (number, completes, body, seal, computer, own_number,
                            own_seal, buffered, arrived, login, signature)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (SealedRecord sealed : records) {
                SharedRecord record = sealed.record();
                insert.setLong(1, record.number());
                insert.setObject(2, record.completes() == 0 ? null : record.completes());
                insert.setString(3, record.body());
                insert.setString(4, sealed.seal());
                insert.setString(5, record.computer());
                insert.setLong(6, record.ownNumber());
                insert.setString(7, record.ownSeal());
                insert.setBoolean(8, record.buffered());
                insert.setObject(9, OffsetDateTime.ofInstant(record.arrived(), ZoneOffset.UTC));
                insert.setString(10, record.login());
                insert.setString(11, sealed.signature());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** All records with what vouches for them, in the order of the chain, so many at once. */
    void each(SealedVisitor visitor) throws SQLException {
        try (Statement select = connection.createStatement()) {
            select.setFetchSize(FETCHED_AT_ONCE);
            ResultSet found =
                    select.executeQuery(
                            """
                            SELECT number, completes, body, seal, computer, own_number, own_seal,
                                buffered, arrived, login, signature
                            FROM record ORDER BY number
                            """);
            boolean more = true;
            while (more) {
                List<SealedRecord> page = page(found);
                more = !page.isEmpty() && visitor.take(page);
            }
        }
    }

    private static List<SealedRecord> page(ResultSet found) throws SQLException {
        var page = new ArrayList<SealedRecord>(PAGE);
        while (page.size() < PAGE && found.next()) {
            var record =
                    new SharedRecord(
                            found.getLong(1),
                            found.getLong(2),
                            found.getString(3),
                            found.getString(5),
                            found.getLong(6),
                            found.getString(7),
                            found.getBoolean(8),
                            instant(found, 9),
                            found.getString(10));
            page.add(new SealedRecord(record, found.getString(4), found.getString(11)));
        }
        return page;
    }

    /** The act with the newest checkpoint; null where nothing was ever removed. */
    @Nullable RecordRow checkpoint() throws SQLException {
        return one("WHERE " + SharedCheckpoint.HELD + " ORDER BY number DESC LIMIT 1", null);
    }

    /** What retention has removed, or was about to when it was ended. */
    RemovedRecords removed() throws SQLException {
        RecordRow checkpoint = checkpoint();
        return checkpoint == null ? RemovedRecords.NONE : SharedCheckpoint.read(checkpoint);
    }

    /** What removes records from this database. */
    SharedRecordRemover remover() {
        return new SharedRecordRemover(connection);
    }

    /** How far it is. */
    JournalHead head() throws SQLException {
        RecordRow last = last();
        return last == null
                ? new JournalHead(0, RecordSigner.NOTHING)
                : new JournalHead(entries(), last.seal());
    }

    @Override
    protected RecordRow row(ResultSet found) throws SQLException {
        RecordRow row = super.row(found);
        return row.begins()
                ? new SharedEntryBody(row)
                        .arrived(
                                found.getString(5),
                                instant(found, 6),
                                found.getBoolean(7),
                                found.getLong(8),
                                found.getString(9))
                : row;
    }

    private static Instant instant(ResultSet found, int column) throws SQLException {
        return found.getObject(column, OffsetDateTime.class).toInstant();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
