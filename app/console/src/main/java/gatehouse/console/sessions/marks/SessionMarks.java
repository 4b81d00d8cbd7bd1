package gatehouse.console.sessions.marks;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.table.ChunkIds;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.sessions.table.TableColumns.NameColumn;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Sessions that a person has marked: a set of ids, kept as the rows of a table, one bit for each. A
 * session that a later table does not have, or has with another person, device or start, stays
 * marked as it was seen last. Never changes, may be read from any thread.
 */
public final class SessionMarks {
    /** No session. */
    public static final SessionMarks NONE = none(SessionTable.EMPTY);

    private final SessionTable table;
    private final BitSet rows;
    private final SessionTable unlisted;

    private SessionMarks(SessionTable table, BitSet rows, SessionTable unlisted) {
        this.table = table;
        this.rows = rows;
        this.unlisted = unlisted;
    }

    /** No session, and the rows of this table can be marked. */
    static SessionMarks none(SessionTable table) {
        return new SessionMarks(table, new BitSet(), SessionTable.EMPTY);
    }

    /** How many there are. */
    public int count() {
        return rows.cardinality() + unlisted.size();
    }

    /** How many of them are not in the table. */
    public int countUnlisted() {
        return unlisted.size();
    }

    /**
     * How many of them are in the table, but not shown.
     *
     * @param shown the rows of the table that are shown
     */
    public int countHidden(BitSet shown) {
        BitSet hidden = (BitSet) rows.clone();
        hidden.andNot(shown);
        return hidden.cardinality();
    }

    /**
     * How many of them are in the table and have something in common.
     *
     * @param those the rows of the table that have it
     */
    public int countAmong(BitSet those) {
        BitSet both = (BitSet) rows.clone();
        both.and(those);
        return both.cardinality();
    }

    /** Whether a session is marked. */
    public boolean has(String sessionId) {
        int row = table.find(sessionId);
        return row < 0 ? unlisted.find(sessionId) >= 0 : rows.get(row);
    }

    /** Whether the session of a row of the table is marked. */
    public boolean hasRow(int row) {
        return rows.get(row);
    }

    /** These and the sessions of more rows of the table. */
    SessionMarks with(BitSet more) {
        BitSet all = (BitSet) rows.clone();
        all.or(more);
        return new SessionMarks(table, all, unlisted.size() == 0 ? unlisted : unlistedBut(all));
    }

    /** Of two sessions under one id, the one that is marked now counts. */
    private SessionTable unlistedBut(BitSet marked) {
        var left = SessionFields.newTable();
        for (int at = 0; at < unlisted.size(); at++) {
            int row = table.find(unlisted.sessionId(at));
            if (row < 0 || !marked.get(row)) {
                left.add(unlisted.session(at));
            }
        }
        return left.size() == unlisted.size() ? unlisted : left.snapshot();
    }

    /** These without the session of a row of the table. */
    SessionMarks without(int row) {
        BitSet fewer = (BitSet) rows.clone();
        fewer.clear(row);
        return new SessionMarks(table, fewer, unlisted);
    }

    /** These without a session that the table does not have. */
    SessionMarks withoutUnlisted(String sessionId) {
        var left = SessionFields.newTable();
        for (int at = 0; at < unlisted.size(); at++) {
            Session session = unlisted.session(at);
            if (!session.sessionId().equals(sessionId)) {
                left.add(session);
            }
        }
        return new SessionMarks(table, rows, left.snapshot());
    }

    /**
     * The same sessions as rows of another table; takes some 100 ms for a million of them.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    public SessionMarks in(SessionTable next) throws InterruptedException {
        return next == table ? this : new MarkTransfer(next).moved(this);
    }

    /** The sessions as they were seen last. */
    public List<Session> sessions() {
        var all = new ArrayList<Session>(count());
        rows.stream().mapToObj(table::session).forEach(all::add);
        for (int at = 0; at < unlisted.size(); at++) {
            all.add(unlisted.session(at));
        }
        return all;
    }

    /** Finds marked sessions in another table. */
    private static final class MarkTransfer {
        private final SessionTable next;
        private final BitSet found = new BitSet();
        private final SessionTable.TableBuilder missing = SessionFields.newTable();

        MarkTransfer(SessionTable next) {
            this.next = next;
        }

        SessionMarks moved(SessionMarks marks) throws InterruptedException {
            BitSet rows = marks.rows;
            int chunk = -1;
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                if (SessionTable.chunkOf(row) != chunk) {
                    chunk = SessionTable.chunkOf(row);
                    stopIfInterrupted();
                }
                move(marks.table, row);
            }
            stopIfInterrupted();
            for (int row = 0; row < marks.unlisted.size(); row++) {
                move(marks.unlisted, row);
            }
            return new SessionMarks(next, found, missing.snapshot());
        }

        private void move(SessionTable from, int row) {
            ChunkIds ids = from.ids(SessionTable.chunkOf(row));
            int there = next.find(ids, SessionTable.inChunk(row));
            if (there >= 0 && isSame(from, row, there)) {
                found.set(there);
            } else {
                missing.add(from.session(row));
            }
        }

        private boolean isSame(SessionTable from, int row, int there) {
            return isSame(SessionFields.USER.column(), from, row, there)
                    && isSame(SessionFields.DEVICE_NAME.column(), from, row, there)
                    && Objects.equals(
                            from.time(SessionFields.STARTED.column(), row),
                            next.time(SessionFields.STARTED.column(), there));
        }

        private boolean isSame(NameColumn column, SessionTable from, int row, int there) {
            return from.name(column, row).equals(next.name(column, there));
        }

        private static void stopIfInterrupted() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
