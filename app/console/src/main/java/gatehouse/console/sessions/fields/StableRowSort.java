package gatehouse.console.sessions.fields;

/**
 * Sorts rows by keys of their own so that equal keys stay as they were.
 *
 * <p>Keys are counted, {@value #DIGIT_BITS} bits at a time, the lowest first: that needs no
 * comparisons, and takes as long for keys in any order.
 */
final class StableRowSort {
    /** As many places fit in the cache of a processor. */
    private static final int DIGIT_BITS = 13;

    private static final int DIGIT_MASK = (1 << DIGIT_BITS) - 1;

    private int[] rows;
    private long[] keys;
    private int[] otherRows;
    private long[] otherKeys;

    StableRowSort(int[] rows) {
        this.rows = rows.clone();
        keys = new long[rows.length];
        otherRows = new int[rows.length];
        otherKeys = new long[rows.length];
    }

    /** The rows in their order so far, until the next sort. */
    int[] rows() {
        return rows;
    }

    /** The keys in the order of the rows, until the next sort; the caller fills them before. */
    long[] keys() {
        return keys;
    }

    /** Sorts by the keys, none of which may be negative or more than {@code most}. */
    void sort(long most) throws InterruptedException {
        for (int shift = 0; shift < Long.SIZE && most >>> shift != 0; shift += DIGIT_BITS) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            sortByDigit(shift);
        }
    }

    private void sortByDigit(int shift) {
        int[] places = places(shift);
        for (int i = 0; i < rows.length; i++) {
            int place = places[(int) (keys[i] >>> shift) & DIGIT_MASK]++;
            otherRows[place] = rows[i];
            otherKeys[place] = keys[i];
        }
        int[] sortedRows = otherRows;
        long[] sortedKeys = otherKeys;
        otherRows = rows;
        otherKeys = keys;
        rows = sortedRows;
        keys = sortedKeys;
    }

    /** Where the first row with each value of the digit belongs. */
    private int[] places(int shift) {
        int[] places = new int[DIGIT_MASK + 2];
        for (long key : keys) {
            places[((int) (key >>> shift) & DIGIT_MASK) + 1]++;
        }
        for (int digit = 1; digit < places.length; digit++) {
            places[digit] += places[digit - 1];
        }
        return places;
    }
}
