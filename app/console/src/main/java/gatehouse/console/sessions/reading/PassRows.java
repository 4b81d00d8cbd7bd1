package gatehouse.console.sessions.reading;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionPage;
import gatehouse.clients.portos.SessionRow;
import gatehouse.clients.portos.UnreadableSession;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.table.SessionTable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The rows that the pages of one pass have brought, and what they say about the whole list. */
final class PassRows {
    private final SessionTable.TableBuilder sessions = SessionFields.newTable();
    private final Map<Long, UnreadableSession> unreadable = new TreeMap<>();
    private final PageContinuity continuity = new PageContinuity();
    private int[] pageOfRow = new int[1024];
    private OptionalLong total = OptionalLong.empty();
    private boolean totalMoved;
    private boolean inOrder = true;
    private long reach;
    private int pages;

    /**
     * Takes over a page.
     *
     * @param from the place in the list from which it was asked for
     * @param repeated how many of its rows another page should have brought already
     * @param repair whether its rows were read before, perhaps at other places
     * @return whether it brought an id that was not there yet
     */
    boolean take(long from, int repeated, boolean repair, SessionPage page) {
        List<SessionRow> rows = page.rows();
        int before = sessions.size();
        int number = continuity.add(from, rows.size());
        inOrder &= PageContinuity.isInOrder(rows);
        for (int at = 0; at < rows.size(); at++) {
            switch (rows.get(at)) {
                case Session session -> take(session, number);
                case UnreadableSession bad -> take(bad, from + at, repair);
            }
        }
        OptionalLong stated = statedTotal(page);
        totalMoved |= pages > 0 && total.isPresent() && !total.equals(stated);
        total = stated;
        long more = rows.size() > repeated ? 1 : 0;
        reach = total.orElse(from + rows.size() + more);
        continuity.endsAt(number, reach);
        pages++;
        return sessions.size() > before;
    }

    private void take(Session session, int page) {
        int row = sessions.size();
        if (!sessions.add(session)) {
            continuity.join(pageOfRow[sessions.find(session.sessionId())], page);
            return;
        }
        if (row == pageOfRow.length) {
            pageOfRow = Arrays.copyOf(pageOfRow, row * 2);
        }
        pageOfRow[row] = page;
    }

    /** Counted by their places, as several may be alike; a repair meets known ones elsewhere. */
    private void take(UnreadableSession row, long place, boolean repair) {
        if (!repair || !unreadable.containsValue(row)) {
            unreadable.put(place, row);
        }
    }

    /** The server's total, unless it cannot be right. */
    private OptionalLong statedTotal(SessionPage page) {
        Long stated = page.totalCount();
        return stated == null || stated < size() || stated > ReadingBounds.MOST_ROWS
                ? OptionalLong.empty()
                : OptionalLong.of(stated);
    }

    private long size() {
        return sessions.size() + (long) unreadable.size();
    }

    /** Where the list ends as far as is known: at the total, or one row beyond what came. */
    long reach() {
        return reach;
    }

    /** The last total that the server told; empty where it tells none that can be right. */
    OptionalLong total() {
        return total;
    }

    /** Whether the server told different totals in this pass: the list changed meanwhile. */
    boolean totalMoved() {
        return totalMoved;
    }

    List<Long> gaps() {
        return continuity.gaps();
    }

    /**
     * Whether no session is missing that lived all the time.
     *
     * @param endSeen whether a page came on which nothing more stood
     */
    boolean isComplete(boolean endSeen) {
        return gaps().isEmpty()
                && (total.isPresent() ? isTotalThere() : !totalMoved && endSeen && isReachThere());
    }

    /** A list that moves needs an order that stays; one that stays, as many rows as it has. */
    private boolean isTotalThere() {
        return totalMoved ? inOrder : size() >= total.orElseThrow();
    }

    private boolean isReachThere() {
        return inOrder || size() >= reach;
    }

    SessionTable table() {
        return sessions.snapshot();
    }

    List<UnreadableSession> unreadable() {
        return List.copyOf(unreadable.values());
    }
}
