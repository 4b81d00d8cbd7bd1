package gatehouse.console.sessions.fields;

import java.util.Arrays;

/**
 * Sorts rows by keys of their own so that equal keys stay as they were.
 *
 * <p>Small keys are counted. For others, key and place share one long and the longs are sorted, on
 * all processors; a key too large for that is sorted by its lower part, then by the rest.
 */
final class StableRowSort {
    private static final int SMALL = 0xFFFF;

    private final int[] rows;
    private final long[] keys;
    private final int placeBits;

    StableRowSort(int[] rows) {
        this.rows = rows.clone();
        keys = new long[rows.length];
        placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(rows.length);
    }

    /** The rows in their order so far. */
    int[] rows() {
        return rows;
    }

    /** The keys in the order of the rows; the caller fills them before a sort. */
    long[] keys() {
        return keys;
    }

    /** Sorts by the keys, none of which may be negative or more than {@code most}. */
    void sort(long most) throws InterruptedException {
        if (most <= SMALL) {
            stopIfInterrupted();
            sortByCounting((int) most);
            return;
        }
        int keyBits = Long.SIZE - 1 - placeBits;
        for (int shift = 0; shift < Long.SIZE && most >>> shift != 0; shift += keyBits) {
            stopIfInterrupted();
            sortByPart(shift, (1L << keyBits) - 1);
        }
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void sortByCounting(int most) {
        int[] next = new int[most + 2];
        for (long key : keys) {
            next[(int) key + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] rowsBefore = rows.clone();
        long[] keysBefore = keys.clone();
        for (int i = 0; i < rowsBefore.length; i++) {
            int place = next[(int) keysBefore[i]]++;
            rows[place] = rowsBefore[i];
            keys[place] = keysBefore[i];
        }
    }

    private void sortByPart(int shift, long mask) {
        long[] parts = new long[keys.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (((keys[i] >>> shift) & mask) << placeBits) | i;
        }
        Arrays.parallelSort(parts);
        int[] rowsBefore = rows.clone();
        long[] keysBefore = keys.clone();
        for (int i = 0; i < parts.length; i++) {
            int place = (int) parts[i] & ((1 << placeBits) - 1);
            rows[i] = rowsBefore[place];
            keys[i] = keysBefore[place];
        }
    }
}
