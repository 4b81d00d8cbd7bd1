package gatehouse.console.sessions.fields;

import gatehouse.console.sessions.table.ChunkIds;
import gatehouse.console.sessions.table.NameDictionary;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.sessions.table.TimeTicks;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One run of a sort: by start and id first, then, stable, by the field of the order.
 *
 * <p>The collator is asked once for each name that occurs; rows are sorted by the ranks of names.
 */
final class SessionSort {
    private static final long UNKNOWN = TimeTicks.UNKNOWN;

    /** From here on numbers are sorted faster than objects. */
    private static final int MANY = 1_000;

    /** Ids as long as this are compared as they are, so that no id makes the sort endless. */
    private static final int DEEPEST = 100;

    private final SessionTable table;
    private final NameDirectory directory;
    private final Locale locale;

    SessionSort(SessionTable table, NameDirectory directory, Locale locale) {
        this.table = table;
        this.directory = directory;
        this.locale = locale;
    }

    int[] sorted(int[] rows, SessionOrder order) throws InterruptedException {
        var sort = new StableRowSort(rows);
        boolean byStart = order.field().equals(SessionFields.STARTED);
        putTimes(sort, SessionFields.STARTED);
        sortBy(sort, byStart && order.descending());
        sortTiesById(sort.rows(), sort.keys(), 0);
        if (!byStart) {
            putKeys(sort, order.field());
            sortBy(sort, order.descending());
        }
        return sort.rows();
    }

    private void putKeys(StableRowSort sort, SessionField field) {
        switch (field) {
            case SessionField.Time time -> putTimes(sort, time);
            case SessionField.Name name -> putRanks(sort, name);
            case SessionField.Id _, SessionField.Derived _ ->
                    throw new IllegalArgumentException(field.text().key());
        }
    }

    private void putTimes(StableRowSort sort, SessionField.Time field) {
        long[][] ticks =
                IntStream.range(0, table.chunks())
                        .mapToObj(chunk -> field.ticks(table, chunk))
                        .toArray(long[][]::new);
        int[] rows = sort.rows();
        long[] keys = sort.keys();
        for (int i = 0; i < rows.length; i++) {
            keys[i] = ticks[SessionTable.chunkOf(rows[i])][SessionTable.inChunk(rows[i])];
        }
        if (field.meaning() == TimeMeaning.AGE) {
            for (int i = 0; i < keys.length; i++) {
                keys[i] = -keys[i];
            }
        }
    }

    private void putRanks(StableRowSort sort, SessionField.Name field) {
        int[][] codes =
                IntStream.range(0, table.chunks())
                        .mapToObj(chunk -> field.codes(table, chunk))
                        .toArray(int[][]::new);
        int[] rows = sort.rows();
        long[] keys = sort.keys();
        NameDictionary names = field.names(table);
        var used = new BitSet(names.size());
        for (int i = 0; i < rows.length; i++) {
            int code = codes[SessionTable.chunkOf(rows[i])][SessionTable.inChunk(rows[i])];
            keys[i] = code;
            used.set(code);
        }
        long[] ranks = ranks(used, names, name -> field.sortText(directory, name));
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ranks[(int) keys[i]];
        }
    }

    private long[] ranks(BitSet used, NameDictionary names, UnaryOperator<String> sortText) {
        Collator collator = Collator.getInstance(locale);
        List<RankedName> sorted =
                used.stream()
                        .parallel()
                        .mapToObj(
                                code -> RankedName.of(code, names.value(code), sortText, collator))
                        .sorted(
                                Comparator.comparing(RankedName::key)
                                        .thenComparing(RankedName::value))
                        .toList();
        long[] ranks = new long[names.size()];
        for (int rank = 0; rank < sorted.size(); rank++) {
            RankedName name = sorted.get(rank);
            ranks[name.code] = name.isEmpty() ? UNKNOWN : rank;
        }
        return ranks;
    }

    private record RankedName(int code, String value, CollationKey key) {
        static RankedName of(
                int code, String value, UnaryOperator<String> sortText, Collator collator) {
            // A collator works for one thread at a time; its copy is cheap beside a key.
            Collator own = (Collator) collator.clone();
            return new RankedName(code, value, own.getCollationKey(sortText.apply(value)));
        }

        boolean isEmpty() {
            return key.getSourceString().isEmpty();
        }
    }

    private static void sortBy(StableRowSort sort, boolean descending) throws InterruptedException {
        long[] keys = sort.keys();
        long least = TimeTicks.LAST;
        long most = -TimeTicks.LAST;
        for (long key : keys) {
            if (key != UNKNOWN) {
                least = Math.min(least, key);
                most = Math.max(most, key);
            }
        }
        long last = Math.max(0, most - least + 1);
        for (int i = 0; i < keys.length; i++) {
            long known = descending ? most - keys[i] : keys[i] - least;
            keys[i] = keys[i] == UNKNOWN ? last : known;
        }
        sort.sort(last);
    }

    private void sortTiesById(int[] rows, long[] keys, int depth) throws InterruptedException {
        int from = 0;
        for (int to = 1; to <= rows.length; to++) {
            if (to == rows.length || keys[to] != keys[from]) {
                if (to - from > 1) {
                    int[] tied = sortedById(Arrays.copyOfRange(rows, from, to), depth);
                    System.arraycopy(tied, 0, rows, from, tied.length);
                }
                from = to;
            }
        }
    }

    /** Sorts rows whose ids are alike up to {@code depth} bytes; many at once as numbers. */
    private int[] sortedById(int[] rows, int depth) throws InterruptedException {
        if (rows.length < MANY || depth > DEEPEST) {
            return Arrays.stream(rows)
                    .boxed()
                    .sorted(this::compareIds)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        var sort = new StableRowSort(rows);
        Arrays.setAll(sort.keys(), i -> ids(rows[i]).part(SessionTable.inChunk(rows[i]), depth));
        sort.sort(ChunkIds.LARGEST_PART);
        sortTiesById(sort.rows(), sort.keys(), depth + ChunkIds.PART_LENGTH);
        return sort.rows();
    }

    private int compareIds(int row, int other) {
        return ids(row).compare(SessionTable.inChunk(row), ids(other), SessionTable.inChunk(other));
    }

    private ChunkIds ids(int row) {
        return table.ids(SessionTable.chunkOf(row));
    }
}
