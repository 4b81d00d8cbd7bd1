package gatehouse.console.sessions.filter;

import gatehouse.console.filter.FilterTerm;
import gatehouse.console.sessions.table.SessionTable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One run of a filter over a table.
 *
 * <p>The rows of a chunk go through the conditions one after the other, cheap ones first, and each
 * sees only what the one before has left. All processors work on chunks of their own.
 */
final class FilterScanner {
    /** After so many chunks it is seen whether the result is still wanted. */
    private static final int CHUNKS_AT_ONCE = 32;

    private final SessionTable table;
    private final RowFilters filters;

    FilterScanner(SessionTable table, RowFilters filters) {
        this.table = table;
        this.filters = filters;
    }

    /** The rows that meet every term, ascending. */
    int[] rows(List<FilterTerm<SessionCondition>> terms) throws InterruptedException {
        List<RowFilter> inTurn =
                terms.stream()
                        .sorted(Comparator.comparingInt(FilterScanner::cost))
                        .map(filters::of)
                        .toList();
        int[][] found = new int[table.chunks()][];
        for (int from = 0; from < found.length; from += CHUNKS_AT_ONCE) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            IntStream.range(from, Math.min(from + CHUNKS_AT_ONCE, found.length))
                    .parallel()
                    .forEach(chunk -> found[chunk] = kept(chunk, inTurn));
        }
        return joined(found);
    }

    private static int[] joined(int[][] found) {
        int[] rows = new int[Arrays.stream(found).mapToInt(part -> part.length).sum()];
        int count = 0;
        for (int[] part : found) {
            System.arraycopy(part, 0, rows, count, part.length);
            count += part.length;
        }
        return rows;
    }

    private static int cost(FilterTerm<SessionCondition> term) {
        return switch (term.test()) {
            case SessionCondition.Named _, SessionCondition.Time _ -> 0;
            case SessionCondition.Word word -> word.looksInIds() ? 2 : 1;
            case SessionCondition.Id _ -> 2;
            case SessionCondition.Chosen _ -> 3;
        };
    }

    /** The rows of a chunk that are left, counted from the start of the table. */
    private int[] kept(int chunk, List<RowFilter> inTurn) {
        int left = table.rowsIn(chunk);
        int[] rows = new int[left];
        for (int i = 0; i < left; i++) {
            rows[i] = i;
        }
        for (RowFilter filter : inTurn) {
            left = filter.keep(chunk, rows, left);
        }
        int base = chunk * SessionTable.CHUNK_ROWS;
        for (int i = 0; i < left; i++) {
            rows[i] += base;
        }
        return left == rows.length ? rows : Arrays.copyOf(rows, left);
    }
}
