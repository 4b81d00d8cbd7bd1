package gatehouse.console.sessions;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * One run of a sort: by start and id first, then, stable, by what was asked for.
 *
 * <p>Of each name that occurs the alphabet is asked once; rows are sorted by the ranks of names.
 */
final class SessionSort {
    private static final long UNKNOWN = Ticks.UNKNOWN;

    /** From here on numbers are sorted faster than objects. */
    private static final int MANY = 1_000;

    /** Ids as long as this are compared as they are, so that no id makes the sort endless. */
    private static final int DEEPEST = 100;

    private final SessionTable table;
    private final Directory directory;
    private final Locale locale;

    SessionSort(SessionTable table, Directory directory, Locale locale) {
        this.table = table;
        this.directory = directory;
        this.locale = locale;
    }

    int[] sorted(int[] rows, SessionOrder order) throws InterruptedException {
        var sort = new StableSort(rows);
        boolean byStart = order.key() == SessionOrder.Key.STARTED;
        sortBy(sort, this::started, byStart && order.descending());
        sortTiesById(sort.rows(), sort.keys(), 0);
        if (!byStart) {
            sortBy(sort, key(order.key(), rows), order.descending());
        }
        return sort.rows();
    }

    private IntToLongFunction key(SessionOrder.Key key, int[] rows) {
        return switch (key) {
            case PERSON -> name(rows, table.users(), directory::person, chunk -> chunk.users);
            case DEVICE -> name(rows, table.devices(), device -> device, chunk -> chunk.devices);
            case ENVIRONMENT ->
                    name(rows, table.environments(), name -> name, chunk -> chunk.environments);
            case TYPE -> name(rows, table.types(), type -> type, chunk -> chunk.types);
            case STARTED -> this::started;
            case IDLE -> row -> -table.chunkOf(row).lastAccess[Chunk.at(row)];
            case EXPIRES -> row -> table.chunkOf(row).expires[Chunk.at(row)];
        };
    }

    private long started(int row) {
        return table.chunkOf(row).started[Chunk.at(row)];
    }

    private IntToLongFunction name(
            int[] rows,
            Dictionary names,
            UnaryOperator<String> shown,
            Function<Chunk, int[]> column) {
        IntUnaryOperator code = row -> column.apply(table.chunkOf(row))[Chunk.at(row)];
        var used = new BitSet(names.size());
        for (int row : rows) {
            used.set(code.applyAsInt(row));
        }
        long[] ranks = ranks(used, names, shown);
        return row -> ranks[code.applyAsInt(row)];
    }

    private long[] ranks(BitSet used, Dictionary names, UnaryOperator<String> shown) {
        Collator collator = Collator.getInstance(locale);
        List<Name> sorted =
                used.stream()
                        .parallel()
                        .mapToObj(code -> Name.of(code, names.value(code), shown, collator))
                        .sorted(Comparator.comparing(Name::key).thenComparing(Name::value))
                        .toList();
        long[] ranks = new long[names.size()];
        for (int rank = 0; rank < sorted.size(); rank++) {
            Name name = sorted.get(rank);
            ranks[name.code] = name.isEmpty() ? UNKNOWN : rank;
        }
        return ranks;
    }

    private record Name(int code, String value, CollationKey key) {
        static Name of(int code, String value, UnaryOperator<String> shown, Collator collator) {
            // A collator works for one thread at a time; its copy is cheap beside a key.
            Collator own = (Collator) collator.clone();
            return new Name(code, value, own.getCollationKey(shown.apply(value)));
        }

        boolean isEmpty() {
            return key.getSourceString().isEmpty();
        }
    }

    private static void sortBy(StableSort sort, IntToLongFunction key, boolean descending)
            throws InterruptedException {
        int[] rows = sort.rows();
        long[] keys = sort.keys();
        long least = Ticks.LAST;
        long most = -Ticks.LAST;
        for (int i = 0; i < rows.length; i++) {
            keys[i] = key.applyAsLong(rows[i]);
            if (keys[i] != UNKNOWN) {
                least = Math.min(least, keys[i]);
                most = Math.max(most, keys[i]);
            }
        }
        long last = Math.max(0, most - least + 1);
        for (int i = 0; i < rows.length; i++) {
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
        var sort = new StableSort(rows);
        Arrays.setAll(sort.keys(), i -> table.chunkOf(rows[i]).idPart(Chunk.at(rows[i]), depth));
        sort.sort(Chunk.MOST_ID_PART);
        sortTiesById(sort.rows(), sort.keys(), depth + Chunk.ID_PART);
        return sort.rows();
    }

    private int compareIds(int row, int other) {
        return table.chunkOf(row).compareIds(Chunk.at(row), table.chunkOf(other), Chunk.at(other));
    }
}
