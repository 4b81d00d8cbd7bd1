package gatehouse.console.sessions.reading;

import gatehouse.clients.http.CallException;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.PageRequest.PageOrder;
import gatehouse.clients.portos.PortosTimes;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionPage;
import gatehouse.clients.portos.SessionRow;
import gatehouse.clients.portos.UnreadableSession;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.reading.SessionListReader.PageSource;
import gatehouse.console.sessions.table.SessionTable;

import java.time.Instant;

/**
 * Reads the newest sessions with two requests at most, to find the one that a sign-in began
 * (contract: Portos 10, rules 3 and 9). Sends no request twice. For one reading.
 */
final class RecentSessionReader {
    private static final int SMALLEST_PAGE = 25;

    private final PageSource pages;
    private final PageRequestForm form;
    private final SessionTable.TableBuilder sessions = SessionFields.newTable();
    private Instant oldest = Instant.MAX;
    private String last = "";
    private int received;
    private boolean unreadable;
    private boolean inOrder = true;
    private boolean joined = true;
    private boolean whole;

    /**
     * @param form what this server accepts, as far as is known
     */
    RecentSessionReader(PageSource pages, PageRequestForm form) {
        this.pages = pages;
        this.form = form;
    }

    /** Reads one page, and a second one where the first does not reach back to {@code since}. */
    RecentSessions read(Instant since) throws CallException {
        if (!tookFirst(form.first())) {
            take(pages.page(request(0, SMALLEST_PAGE)));
        } else if (received > 0 && !unreadable && !reachesBack(since)) {
            take(pages.page(request(received - 1, form.bulk())));
        }
        return new RecentSessions(sessions.snapshot(), reachesBack(since));
    }

    private boolean tookFirst(int rows) throws CallException {
        try {
            take(pages.page(request(0, rows)));
            return true;
        } catch (CallException refused) {
            if (!SessionListPass.isBadRequest(refused) || rows <= SMALLEST_PAGE) {
                throw refused;
            }
            return false;
        }
    }

    private PageRequest request(int from, int rows) {
        return new PageRequest(
                from, rows, form.sorted() ? PageOrder.NEWEST_FIRST : PageOrder.ANY, null);
    }

    /** The second page must have the last session of the first, else some may lie between them. */
    private void take(SessionPage page) {
        boolean second = received > 0;
        Instant before = Instant.MAX;
        joined = !second;
        String lastOfFirst = last;
        for (SessionRow row : page.rows()) {
            switch (row) {
                case Session session -> {
                    joined |= session.sessionId().equals(lastOfFirst);
                    before = take(session, before);
                }
                case UnreadableSession _ -> unreadable = true;
            }
        }
        received += page.rows().size();
        Long total = page.totalCount();
        boolean nothingMore = page.rows().size() <= (second ? 1 : 0);
        whole = total == null ? nothingMore : sessions.size() == total;
    }

    private Instant take(Session session, Instant before) {
        sessions.add(session);
        last = session.sessionId();
        Instant start = session.startedAt();
        if (start == null || PortosTimes.isNever(start)) {
            return before;
        }
        inOrder &= !start.isAfter(before);
        oldest = start.isBefore(oldest) ? start : oldest;
        return start;
    }

    private boolean reachesBack(Instant since) {
        return !unreadable && (whole || (joined && inOrder && oldest.isBefore(since)));
    }
}
