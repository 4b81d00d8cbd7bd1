package gatehouse.console.sessions.filter;

import gatehouse.console.filter.FilterTerm;
import gatehouse.console.sessions.table.SessionTable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One run of a filter over a table.
 *
 * <p>The rows of a chunk go through the conditions one after the other, cheap ones first, and each
 * sees only what the one before has left.
 */
final class FilterScanner {
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
        int[] found = new int[table.size()];
        int[] rows = new int[SessionTable.CHUNK_ROWS];
        int count = 0;
        for (int chunk = 0; chunk < table.chunks(); chunk++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int base = chunk * SessionTable.CHUNK_ROWS;
            int left = kept(chunk, rows, inTurn);
            for (int i = 0; i < left; i++) {
                found[count + i] = base + rows[i];
            }
            count += left;
        }
        return Arrays.copyOf(found, count);
    }

    private static int cost(FilterTerm<SessionCondition> term) {
        return switch (term.test()) {
            case SessionCondition.Named _, SessionCondition.Time _ -> 0;
            case SessionCondition.Word word -> word.looksInIds() ? 2 : 1;
            case SessionCondition.Id _ -> 2;
            case SessionCondition.Chosen _ -> 3;
        };
    }

    private int kept(int chunk, int[] rows, List<RowFilter> inTurn) {
        int left = table.rowsIn(chunk);
        for (int i = 0; i < left; i++) {
            rows[i] = i;
        }
        for (RowFilter filter : inTurn) {
            left = filter.keep(chunk, rows, left);
        }
        return left;
    }
}
