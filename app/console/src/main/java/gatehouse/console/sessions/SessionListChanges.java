package gatehouse.console.sessions;

import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionChange;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.sessions.table.TableDiff;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What is different from what the person last saw.
 *
 * @param earlier the sessions that were seen then
 * @param diff what became of them; one's own use of the list does not count
 * @param since when they were seen, by this computer's clock
 */
public record SessionListChanges(SessionTable earlier, TableDiff diff, Instant since) {
    /** Nothing was seen before. */
    public static final SessionListChanges NONE =
            new SessionListChanges(
                    SessionTable.EMPTY,
                    new TableDiff(new BitSet(), new BitSet(), new BitSet()),
                    Instant.EPOCH);

    /**
     * Compares a reading with an earlier one.
     *
     * @param now the later one; where it is not complete, none is called gone
     */
    static SessionListChanges between(
            SessionListReading earlier, SessionListReading now, OwnSessionFinder own)
            throws InterruptedException {
        if (earlier.table() == now.table()) {
            return new SessionListChanges(earlier.table(), NONE.diff, earlier.asOf());
        }
        TableDiff diff = TableDiff.between(earlier.table(), now.table());
        if (!now.isComplete()) {
            diff.gone().clear();
        }
        clearOwn(diff.changed(), now.table(), own);
        return new SessionListChanges(earlier.table(), diff, earlier.asOf());
    }

    private static void clearOwn(BitSet changed, SessionTable table, OwnSessionFinder own) {
        int no = SessionOwnership.NO.code();
        for (int chunk = 0; chunk < table.chunks(); chunk++) {
            int[] codes = own.codes(table, chunk);
            int base = chunk * SessionTable.CHUNK_ROWS;
            for (int at = 0; at < table.rowsIn(chunk); at++) {
                if (codes[at] != no) {
                    changed.clear(base + at);
                }
            }
        }
    }

    /** What became of a row of the later table. */
    SessionChange of(int row) {
        if (diff.added().get(row)) {
            return SessionChange.NEW;
        }
        return diff.changed().get(row) ? SessionChange.USED : SessionChange.NONE;
    }

    /** In words, with the number of each: {@code 3 new, 1 gone since 14:03:22}; or empty. */
    public String text(TimeFormat times) {
        List<String> parts = new ArrayList<>();
        add(parts, "sessions.changes.new", diff.addedCount());
        add(parts, "sessions.changes.used", diff.changedCount());
        add(parts, "sessions.changes.gone", diff.goneCount());
        return parts.isEmpty()
                ? ""
                : MessageBundle.of(
                        "sessions.changes.since", String.join(", ", parts), times.clock(since));
    }

    private static void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(MessageBundle.of(key, count));
        }
    }
}
