package gatehouse.console.acts.runs.store;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.database.SqliteTransaction;
import gatehouse.console.database.TransactionWork;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.words.MessageBundle;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of runs and their targets; the caller sees to transactions and threads. */
final class RunTables {
    private static final int VERSION = 1;
    private static final List<String> SCHEMA =
            List.of(
                    """
                    CREATE TABLE run (
                        number INTEGER PRIMARY KEY,
                        run TEXT NOT NULL UNIQUE,
                        environment TEXT NOT NULL,
                        environment_name TEXT NOT NULL,
                        connection TEXT NOT NULL,
                        connection_name TEXT NOT NULL,
                        reason TEXT NOT NULL,
                        ticket TEXT NOT NULL,
                        started INTEGER NOT NULL,
                        ended INTEGER,
                        closed INTEGER) STRICT
                    """,
                    """
                    CREATE TABLE line (
                        run INTEGER NOT NULL REFERENCES run,
                        number INTEGER NOT NULL,
                        id TEXT NOT NULL,
                        seen TEXT NOT NULL,
                        whole INTEGER NOT NULL,
                        begun INTEGER NOT NULL,
                        outcome TEXT,
                        confirmed INTEGER NOT NULL,
                        status INTEGER NOT NULL,
                        at INTEGER NOT NULL,
                        millis INTEGER NOT NULL,
                        detail TEXT NOT NULL,
                        entry INTEGER,
                        PRIMARY KEY (run, number)) STRICT, WITHOUT ROWID
                    """,
                    "PRAGMA user_version = " + VERSION);

    private final Connection connection;

    RunTables(Connection connection) {
        this.connection = connection;
    }

    /** Makes the tables where they are missing; what is shortened later is overwritten on disk. */
    void prepare() throws SQLException, IOException {
        execute("PRAGMA secure_delete = ON");
        int version =
                whole(() -> {
                    int found = version();
                    if (found == 0) {
                        for (String statement : SCHEMA) {
                            execute(statement);
                        }
                    }
                    return found;
                });
        if (version > VERSION) {
            throw new RunStoreException(MessageBundle.of("run.newer"));
        }
    }

    private int version() throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    /** Does several changes as one; a failure takes all of them back. */
    <T> T whole(TransactionWork<T> work) throws SQLException, IOException {
        return SqliteTransaction.alone(connection, work);
    }

    /** Does one statement without places. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Changes rows; the places are filled in their order. */
    int update(String sql, @Nullable Object... places) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            for (int at = 0; at < places.length; at++) {
                change.setObject(at + 1, places[at]);
            }
            return change.executeUpdate();
        }
    }

    long addRun(RunHeader header) throws SQLException {
        update(
                "INSERT INTO run (run, environment, environment_name, connection,"
                        + " connection_name, reason, ticket, started)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                header.run(),
                header.place().environment().value(),
                header.environment(),
                header.place().connection().value(),
                header.connection(),
                header.reason().text(),
                header.reason().ticket(),
                header.startedAt().toEpochMilli());
        return find(header.run()).orElseThrow().number();
    }

    void addLine(long run, KeptLine line) throws SQLException {
        update(
                "INSERT INTO line (run, number, id, seen, whole, begun, confirmed, status, at,"
                        + " millis, detail) VALUES (?, ?, ?, ?, 1, 0, 0, 0, 0, 0, '')",
                run,
                line.number(),
                line.id(),
                line.seen());
        if (line.outcome().isPresent()) {
            settle(run, line.number(), line.outcome().get());
        }
    }

    void begin(long run, int line) throws SQLException {
        update("UPDATE line SET begun = 1 WHERE run = ? AND number = ?", run, line);
    }

    void putBack(long run, int line) throws SQLException {
        update("UPDATE line SET begun = 0 WHERE run = ? AND number = ?", run, line);
    }

    /** Keeps an outcome; that a target was not tried again takes no earlier outcome away. */
    void settle(long run, int line, RunLineOutcome outcome) throws SQLException {
        if (outcome.outcome() == JournalOutcome.NOT_TRIED) {
            putBack(run, line);
        }
        update(
                "UPDATE line SET begun = 0, outcome = ?, confirmed = ?, status = ?, at = ?,"
                        + " millis = ?, detail = ?, entry = ? WHERE run = ? AND number = ?"
                        + " AND (outcome IS NULL OR outcome = ? OR ? <> ?)",
                outcome.outcome().word(),
                outcome.confirmed() ? 1 : 0,
                outcome.status(),
                outcome.at().toEpochMilli(),
                outcome.millis(),
                outcome.detail(),
                outcome.journalEntry().isPresent() ? outcome.journalEntry().getAsLong() : null,
                run,
                line,
                JournalOutcome.NOT_TRIED.word(),
                outcome.outcome().word(),
                JournalOutcome.NOT_TRIED.word());
    }

    void shorten(long run, int line, String id) throws SQLException {
        update(
                "UPDATE line SET id = ?, seen = '', whole = 0 WHERE run = ? AND number = ?",
                id,
                run,
                line);
    }

    Optional<RunRowReader.RunRow> find(String run) throws SQLException {
        return runs("WHERE run = ?", run).stream().findFirst();
    }

    /** The runs, the newest first. */
    List<RunRowReader.RunRow> runs() throws SQLException {
        return runs("");
    }

    private List<RunRowReader.RunRow> runs(String where, Object... places) throws SQLException {
        List<RunRowReader.RunRow> found = new ArrayList<>();
        query(
                "SELECT * FROM run " + where + " ORDER BY number DESC",
                row -> found.add(RunRowReader.run(row)),
                places);
        return found;
    }

    /** How many targets ended with each outcome. */
    Map<JournalOutcome, Integer> counts(long run) throws SQLException {
        Map<JournalOutcome, Integer> counts = new EnumMap<>(JournalOutcome.class);
        query(
                "SELECT outcome, count(*) AS many FROM line WHERE run = ? AND outcome IS NOT NULL"
                        + " AND begun = 0 GROUP BY outcome",
                row ->
                        counts.put(
                                JournalOutcome.of(row.getString("outcome")).orElseThrow(),
                                row.getInt("many")),
                run);
        return counts;
    }

    int asked(long run) throws SQLException {
        var asked = new int[1];
        query(
                "SELECT count(*) AS many FROM line WHERE run = ?",
                row -> asked[0] = row.getInt("many"),
                run);
        return asked[0];
    }

    /** The targets in their order. */
    List<KeptLine> lines(long run) throws SQLException {
        return lines(run, "seen", 0, Integer.MAX_VALUE);
    }

    /** The same without the targets as they were seen, which are most of what is kept. */
    List<KeptLine> unseenLines(long run) throws SQLException {
        return unseenLines(run, 0, Integer.MAX_VALUE);
    }

    /**
     * The same from one place up to another.
     *
     * @param to is the first one that is left out
     */
    List<KeptLine> unseenLines(long run, int from, int to) throws SQLException {
        return lines(run, "'' AS seen", from, to);
    }

    private List<KeptLine> lines(long run, String seen, int from, int to) throws SQLException {
        List<KeptLine> lines = new ArrayList<>();
        query(
                "SELECT number, id, whole, begun, outcome, confirmed, status, at, millis, detail,"
                        + " entry, "
                        + seen
                        + " FROM line WHERE run = ? AND number >= ? AND number < ? ORDER BY number",
                row -> lines.add(RunRowReader.line(row)),
                run,
                from,
                to);
        return lines;
    }

    /** Takes one row. */
    @FunctionalInterface
    private interface TableRowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, TableRowReader reader, Object... places) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(sql)) {
            for (int at = 0; at < places.length; at++) {
                ask.setObject(at + 1, places[at]);
            }
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
