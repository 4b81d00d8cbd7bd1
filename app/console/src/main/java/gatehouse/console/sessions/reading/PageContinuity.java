package gatehouse.console.sessions.reading;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionRow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds out whether pages that were read at different moments join without a gap.
 *
 * <p>Each page is a contiguous part of the server's order at its own moment. Two pages that share a
 * session overlap, so everything between them was seen; a session that lived all the time can only
 * be missed where neighbours share none.
 */
final class PageContinuity {
    /** One page that came: from where it was asked for, and how many rows it brought. */
    private record Page(int number, long from, int rows) {
        long end() {
            return from + rows;
        }
    }

    private final List<Page> pages = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();

    /** Where the list ended when each page came. */
    private final List<Long> ends = new ArrayList<>();

    /** Notes a page and returns its number. */
    int add(long from, int rows) {
        int number = pages.size();
        pages.add(new Page(number, from, rows));
        parents.add(number);
        ends.add(Long.MAX_VALUE);
        return number;
    }

    /** Notes where the list ended when a page came. */
    void endsAt(int page, long end) {
        ends.set(page, end);
    }

    /** Whether the starts ascend, as they do in the only order that no session ever changes. */
    static boolean isInOrder(List<SessionRow> rows) {
        Instant last = Instant.MIN;
        for (SessionRow row : rows) {
            if (row instanceof Session session && session.startedAt() != null) {
                if (session.startedAt().isBefore(last)) {
                    return false;
                }
                last = session.startedAt();
            }
        }
        return true;
    }

    /** Both pages hold the same session. */
    void join(int one, int other) {
        parents.set(root(one), root(other));
    }

    /**
     * Where to look for what may have been missed: the starts of the pages that do not join the one
     * before, and the end of the list where no page has reached it. Empty when all is joined from
     * the first row to the last.
     *
     * <p>A page without rows reaches no end: it says that the list is shorter now, but not whether
     * the rows before its place are the ones that came.
     */
    List<Long> gaps() {
        List<Page> ordered =
                pages.stream()
                        .filter(page -> page.rows() > 0)
                        .sorted(Comparator.comparingLong(Page::from))
                        .toList();
        var gaps = new ArrayList<Long>();
        for (int i = 1; i < ordered.size(); i++) {
            if (root(ordered.get(i).number()) != root(ordered.get(i - 1).number())) {
                gaps.add(ordered.get(i).from());
            }
        }
        long end = ends.getLast();
        boolean reached = ordered.stream().anyMatch(page -> page.end() >= ends.get(page.number()));
        if (!reached && end > 0) {
            gaps.add(end);
        }
        return gaps;
    }

    private int root(int page) {
        int at = page;
        while (parents.get(at) != at) {
            at = parents.get(at);
        }
        return at;
    }
}
