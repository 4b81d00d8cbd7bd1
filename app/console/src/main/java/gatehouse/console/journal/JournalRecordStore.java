package gatehouse.console.journal;

import gatehouse.console.database.SqliteDriver;
import gatehouse.console.database.SqliteTransaction;
import gatehouse.console.database.TransactionWork;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.journal.records.JournalSchema;
import gatehouse.console.journal.records.RecordReader;
import gatehouse.console.journal.records.RecordRemover;
import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.records.RecordSigner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The journal's records in their database: they are added and read, and nothing else. Not for use
 * by several threads at once.
 */
final class JournalRecordStore extends RecordReader implements AutoCloseable {
    private static final String ROWS = "SELECT number, completes, body, seal FROM record ";

    private final Connection connection;
    private List<String> ownSchema = List.of();
    private int ownVersion;

    private JournalRecordStore(Connection connection) {
        super(connection, ROWS, "instr(body, ?) > 0");
        this.connection = connection;
    }

    /**
     * A record that is to be added to the chain.
     *
     * @param completes the number of the record that it completes; 0 when it begins an act
     * @param seal of the record that it completes, where this program began it
     * @param body makes what stands in it
     */
    record NewRecord(long completes, @Nullable String seal, Function<RecordSigner, String> body) {
        static NewRecord of(ActRecord act) {
            return beginning(
                    seals -> RecordBody.of(act.withTargetId(seals.shortened(act.target().id()))));
        }

        static NewRecord beginning(Function<RecordSigner, String> body) {
            return new NewRecord(0, null, body);
        }

        boolean begins() {
            return completes == 0;
        }

        /** Whether the record under the number is another one than this program began. */
        boolean isOfOther(@Nullable RecordRow begun) {
            return seal != null && (begun == null || !begun.seal().equals(seal));
        }
    }

    /**
     * Opens the database, and makes it when it is not there.
     *
     * @throws IOException when something is in the place of the database that is no file
     */
    static JournalRecordStore open(Path file) throws SQLException, IOException {
        var records = new JournalRecordStore(SqliteDriver.open(file));
        try {
            records.prepare(file);
            return records;
        } catch (SQLException | IOException e) {
            records.close();
            throw e;
        }
    }

    private void prepare(Path file) throws SQLException, IOException {
        if (version() == 0) {
            // Only a database without any table takes it.
            execute("PRAGMA auto_vacuum = INCREMENTAL");
            alone(() -> {
                if (version() == 0) {
                    for (String statement : JournalSchema.statements()) {
                        execute(statement);
                    }
                }
                return version();
            });
        }
        if (version() > JournalSchema.RETAINED) {
            throw JournalException.newer(file);
        }
    }

    /** Does some work while nobody else writes, in this process or another. */
    <T> T alone(TransactionWork<T> work) throws SQLException, IOException {
        return SqliteTransaction.alone(connection, work);
    }

    /** Reads several times and sees the records of one moment. */
    <T> T atOneMoment(TransactionWork<T> work) throws SQLException, IOException {
        return SqliteTransaction.atOneMoment(connection, work);
    }

    /** The record with the newest checkpoint; null where nothing was ever removed. */
    @Nullable RecordRow checkpoint() throws SQLException {
        return version() < JournalSchema.RETAINED
                ? null
                : one(
                        "WHERE " + JournalSchema.HAS_CHECKPOINT + " ORDER BY number DESC LIMIT 1",
                        null);
    }

    /** What removes records from this database. */
    RecordRemover remover() {
        return new RecordRemover(connection);
    }

    /**
     * Adds a row and reads it back.
     *
     * @return whether it is there as it was given
     */
    boolean add(RecordRow row) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO record VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, row.number());
            insert.setObject(2, row.completes() == 0 ? null : row.completes());
            insert.setString(3, row.body());
            insert.setString(4, row.seal());
            return insert.executeUpdate() == 1 && row.equals(find(row.number()));
        }
    }

    /** Whether it has the parts that Gatehouse made, and no other. */
    boolean hasOwnSchema() throws SQLException {
        var statements = new ArrayList<String>();
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery("SELECT sql FROM sqlite_schema")) {
            while (found.next()) {
                String sql = found.getString(1);
                statements.add(sql == null ? "" : sql);
            }
        }
        int version = version();
        if (!ownSchema.equals(statements) || ownVersion != version) {
            if (!JournalSchema.isWhole(statements, version)) {
                return false;
            }
            ownSchema = statements;
            ownVersion = version;
        }
        return true;
    }

    /** A number that changes whenever a table or trigger is made or dropped. */
    long schemaVersion() throws SQLException {
        return number("PRAGMA schema_version");
    }

    /** How far it is. */
    JournalHead head() throws SQLException {
        RecordRow last = last();
        return last == null ? JournalHead.EMPTY : new JournalHead(entries(), last.seal());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What the database says of itself, as {@link JournalSchema} has it. */
    int version() throws SQLException {
        return (int) number("PRAGMA user_version");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
