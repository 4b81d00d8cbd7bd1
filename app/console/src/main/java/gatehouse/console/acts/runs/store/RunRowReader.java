package gatehouse.console.acts.runs.store;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.JournalOutcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads rows of the tables of runs and their targets. */
final class RunRowReader {
    private RunRowReader() {}

    /** A run with its number, and whether and when it ended. */
    record RunRow(long number, RunHeader header, OptionalLong ended, boolean closed) {}

    /** A run. */
    static RunRow run(ResultSet row) throws SQLException {
        var place =
                new RunPlace(
                        new EnvironmentId(row.getString("environment")),
                        row.getString("environment_name"),
                        new ConnectionId(row.getString("connection")),
                        row.getString("connection_name"));
        var reason =
                new ActReason(
                        row.getString("run"), row.getString("reason"), row.getString("ticket"));
        long ended = row.getLong("ended");
        return new RunRow(
                row.getLong("number"),
                new RunHeader(place, reason, Instant.ofEpochMilli(row.getLong("started"))),
                ended == 0 ? OptionalLong.empty() : OptionalLong.of(ended),
                row.getLong("closed") != 0);
    }

    /** A target. */
    static KeptLine line(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        long entry = row.getLong("entry");
        return new KeptLine(
                row.getInt("number"),
                row.getString("id"),
                row.getString("seen"),
                row.getInt("whole") != 0,
                row.getInt("begun") != 0,
                outcome == null
                        ? Optional.empty()
                        : Optional.of(
                                new RunLineOutcome(
                                        JournalOutcome.of(outcome).orElseThrow(),
                                        row.getInt("confirmed") != 0,
                                        row.getInt("status"),
                                        Instant.ofEpochMilli(row.getLong("at")),
                                        row.getLong("millis"),
                                        row.getString("detail"),
                                        entry == 0
                                                ? OptionalLong.empty()
                                                : OptionalLong.of(entry))));
    }
}
