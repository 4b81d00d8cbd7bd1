package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionRow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds out whether pages that were read at different moments join without a gap.
 *
 * <p>Each page is a contiguous slice of the server's order at its own moment. Two slices that share
 * a session overlap, so everything between them has been seen; a session that lived all the time
 * can only be missed where neighbours share none.
 */
final class Stitches {
    /** One page that came: where it was asked for and how far its list reached. */
    record Slice(int number, long from, int rows, long total) {
        boolean reachesEnd() {
            return from + rows >= total;
        }
    }

    private final List<Slice> slices = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();

    Slice add(long from, int rows, long total) {
        var slice = new Slice(slices.size(), from, rows, total);
        slices.add(slice);
        parents.add(slice.number());
        return slice;
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
     * Where to look for what may have been missed: the starts of the slices that do not join their
     * forerunner, and the end of the list where no slice that joins the rest has reached it. Empty
     * when all is joined from the first row to the last.
     */
    List<Long> gaps() {
        List<Slice> ordered =
                slices.stream()
                        .filter(slice -> slice.rows() > 0)
                        .sorted(Comparator.comparingLong(Slice::from))
                        .toList();
        var gaps = new ArrayList<Long>();
        for (int i = 1; i < ordered.size(); i++) {
            if (root(ordered.get(i).number()) != root(ordered.get(i - 1).number())) {
                gaps.add(ordered.get(i).from());
            }
        }
        long total = slices.getLast().total();
        if (ordered.stream().noneMatch(Slice::reachesEnd) && total > 0) {
            gaps.add(total);
        }
        return gaps;
    }

    private int root(int slice) {
        int at = slice;
        while (parents.get(at) != at) {
            at = parents.get(at);
        }
        return at;
    }
}
