package gatehouse.console.sessions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One run of a filter over a table.
 *
 * <p>The rows of a chunk go through the conditions one after the other, cheap ones first, and each
 * sees only what the one before has left.
 */
final class FilterScan {
    private final SessionTable table;
    private final Sieves sieves;

    FilterScan(SessionTable table, Sieves sieves) {
        this.table = table;
        this.sieves = sieves;
    }

    /** The rows that meet every term, ascending. */
    int[] rows(List<Term> terms) throws InterruptedException {
        List<Sieve> inTurn =
                terms.stream()
                        .sorted(Comparator.comparingInt(FilterScan::cost))
                        .map(sieves::of)
                        .toList();
        int[] found = new int[table.size()];
        int[] rows = new int[Chunk.ROWS];
        int count = 0;
        for (int base = 0; base < table.size(); base += Chunk.ROWS) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int left = sifted(base, rows, inTurn);
            for (int i = 0; i < left; i++) {
                found[count + i] = base + rows[i];
            }
            count += left;
        }
        return Arrays.copyOf(found, count);
    }

    private static int cost(Term term) {
        return switch (term.test()) {
            case Term.Named _, Term.Time _ -> 0;
            case Term.Word word -> word.looksInIds() ? 2 : 1;
            case Term.Id _ -> 2;
            case Term.Own _ -> 3;
        };
    }

    private int sifted(int base, int[] rows, List<Sieve> inTurn) {
        int left = Math.min(Chunk.ROWS, table.size() - base);
        for (int i = 0; i < left; i++) {
            rows[i] = i;
        }
        for (Sieve sieve : inTurn) {
            left = sieve.sift(table.chunkOf(base), base, rows, left);
        }
        return left;
    }
}
