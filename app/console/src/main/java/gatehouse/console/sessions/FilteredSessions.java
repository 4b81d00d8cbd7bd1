package gatehouse.console.sessions;

import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionChange;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.sessions.filter.SessionFilter;
import gatehouse.console.sessions.marks.MarkableRows;
import gatehouse.console.sessions.table.SessionTable;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;

/**
 * What a list shows: the rows that a filter left, in their order; each line is made when drawn.
 *
 * <p>Never changes, may be read from any thread.
 */
public final class FilteredSessions implements MarkableRows {
    /** Shows nothing. */
    public static final FilteredSessions EMPTY =
            new FilteredSessions(
                    SessionTable.EMPTY,
                    OwnSessionFinder.NONE,
                    new int[0],
                    SessionListChanges.NONE,
                    new int[0],
                    new BitSet(),
                    new BitSet());

    private final SessionTable table;
    private final OwnSessionFinder own;
    private final int[] rows;
    private final SessionListChanges changes;
    private final int[] gone;
    private final BitSet shown;
    private final BitSet ended;

    private FilteredSessions(
            SessionTable table,
            OwnSessionFinder own,
            int[] rows,
            SessionListChanges changes,
            int[] gone,
            BitSet shown,
            BitSet ended) {
        this.table = table;
        this.own = own;
        this.rows = rows;
        this.changes = changes;
        this.gone = gone;
        this.shown = shown;
        this.ended = ended;
    }

    /**
     * Filters, then sorts; takes some 100 ms for a million sessions.
     *
     * @param now the server's time
     * @throws InterruptedException when the thread is interrupted
     */
    public static FilteredSessions of(
            SessionTable table,
            NameDirectory directory,
            SessionFilter filter,
            SessionOrder order,
            OwnSessionFinder own,
            Instant now)
            throws InterruptedException {
        return of(table, SessionListChanges.NONE, directory, filter, order, own, now);
    }

    /**
     * The same with what is new and changed marked, and with what is gone in lines at the end.
     *
     * @param changes of {@code table} against an earlier one
     */
    public static FilteredSessions of(
            SessionTable table,
            SessionListChanges changes,
            NameDirectory directory,
            SessionFilter filter,
            SessionOrder order,
            OwnSessionFinder own,
            Instant now)
            throws InterruptedException {
        int[] rows = filter.rows(table, directory, own, now);
        SessionTable earlier = changes.earlier();
        int[] gone =
                changes.diff().gone().isEmpty()
                        ? new int[0]
                        : filter.rows(earlier, directory, own, now);
        return new FilteredSessions(
                table,
                own,
                order.sorted(rows, table, directory),
                changes,
                order.sorted(
                        Arrays.stream(gone).filter(changes.diff().gone()::get).toArray(),
                        earlier,
                        directory),
                asBits(rows),
                new BitSet());
    }

    private static BitSet asBits(int[] rows) {
        var bits = new BitSet();
        for (int row : rows) {
            bits.set(row);
        }
        return bits;
    }

    /**
     * The same lines, where some sessions are gone although the table has them; this very view
     * where it says so already.
     *
     * @param endedRows rows of the table
     */
    FilteredSessions withEnded(BitSet endedRows) {
        return ended.equals(endedRows)
                ? this
                : new FilteredSessions(table, own, rows, changes, gone, shown, endedRows);
    }

    @Override
    public int size() {
        return rows.length;
    }

    /** How many lines at the end show sessions that are gone. */
    public int goneSize() {
        return gone.length;
    }

    /** What is different from what was seen before. */
    public SessionListChanges changes() {
        return changes;
    }

    /** The small picture of it; the server's time tells the ages. */
    public SessionHistogram spread(Instant now) {
        return SessionHistogram.of(table, rows, now);
    }

    @Override
    public BitSet shown() {
        return shown;
    }

    @Override
    public BitSet added() {
        return changes.diff().added();
    }

    @Override
    public BitSet ended() {
        return ended;
    }

    @Override
    public SessionTable table() {
        return table;
    }

    @Override
    public int row(int index) {
        return rows[index];
    }

    /** A line, made anew at each call. */
    public SessionLine line(int index) {
        if (index >= rows.length) {
            SessionTable earlier = changes.earlier();
            int row = gone[index - rows.length];
            return new SessionLine(earlier.session(row), own.of(earlier, row), SessionChange.GONE);
        }
        int row = rows[index];
        SessionChange change = ended.get(row) ? SessionChange.GONE : changes.of(row);
        return new SessionLine(table.session(row), own.of(table, row), change);
    }

    /** Whether it was read or is gone since, shown or not. */
    boolean has(String sessionId) {
        int earlier = changes.earlier().find(sessionId);
        return table.find(sessionId) >= 0 || (earlier >= 0 && changes.diff().gone().get(earlier));
    }

    /** Which line shows a session, -1 if none does; looks through the rows. */
    public int indexOf(String sessionId) {
        int row = table.find(sessionId);
        if (row >= 0) {
            return indexOf(row, rows);
        }
        int index = indexOf(changes.earlier().find(sessionId), gone);
        return index < 0 ? -1 : rows.length + index;
    }

    private static int indexOf(int row, int[] among) {
        for (int index = 0; row >= 0 && index < among.length; index++) {
            if (among[index] == row) {
                return index;
            }
        }
        return -1;
    }

    /** The lines as a list that keeps none of them; two lists are equal only if they are one. */
    public List<SessionLine> lines() {
        return new SessionLineList(this);
    }

    private static final class SessionLineList extends AbstractList<SessionLine>
            implements RandomAccess {
        private final FilteredSessions view;

        SessionLineList(FilteredSessions view) {
            this.view = view;
        }

        @Override
        public SessionLine get(int index) {
            return view.line(index);
        }

        @Override
        public int size() {
            return view.size() + view.goneSize();
        }

        @Override
        public int indexOf(Object wanted) {
            if (!(wanted instanceof SessionLine line)) {
                return -1;
            }
            int index = view.indexOf(line.sessionId());
            return index >= 0 && view.line(index).equals(line) ? index : -1;
        }

        @Override
        public int lastIndexOf(Object wanted) {
            return indexOf(wanted);
        }

        @Override
        public boolean contains(Object wanted) {
            return indexOf(wanted) >= 0;
        }
    }
}
