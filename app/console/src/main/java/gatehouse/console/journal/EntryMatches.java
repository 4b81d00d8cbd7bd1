package gatehouse.console.journal;

import java.util.Arrays;
import java.util.List;

/** Entries that a filter found: the numbers of all of them, and the first of them as they are. */
public final class EntryMatches {
    /** Nothing was found, as there is nothing. */
    public static final EntryMatches NONE = new EntryMatches(new long[0], List.of(), 0);

    private final long[] numbers;

    /** Each number above its place, ascending, so that a place is found without a walk. */
    private final long[] sorted;

    private final int placeBits;
    private final List<JournalEntry> entries;
    private final long total;

    private EntryMatches(long[] numbers, List<JournalEntry> entries, long total) {
        this.numbers = numbers;
        this.placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(numbers.length);
        this.sorted = new long[numbers.length];
        Arrays.setAll(sorted, place -> (numbers[place] << placeBits) | place);
        Arrays.parallelSort(sorted);
        this.entries = List.copyOf(entries);
        this.total = total;
    }

    /**
     * Those with these numbers, which must not change afterwards, in their order; takes some 10 ms
     * for a million.
     */
    static EntryMatches of(long[] numbers, List<JournalEntry> first, long total) {
        return new EntryMatches(numbers, first, total);
    }

    /** Some entries of a journal that was not searched. */
    public static EntryMatches of(List<JournalEntry> entries, long total) {
        return new EntryMatches(
                entries.stream().mapToLong(JournalEntry::id).toArray(), entries, total);
    }

    /** The first of them, as many as were asked for. */
    public List<JournalEntry> entries() {
        return entries;
    }

    /** How many there are. */
    public int matching() {
        return numbers.length;
    }

    /** How many entries the journal has. */
    public long total() {
        return total;
    }

    /** The number of one of them. */
    public long number(int index) {
        return numbers[index];
    }

    /** The place of an entry among them; -1 where it is not. */
    public int indexOf(long number) {
        int found = -1 - Arrays.binarySearch(sorted, (number << placeBits) - 1);
        boolean isThere = found < sorted.length && sorted[found] >> placeBits == number;
        return isThere ? (int) (sorted[found] & ((1L << placeBits) - 1)) : -1;
    }

    /** The numbers of some of them, of as many as there are. */
    public List<Long> numbers(int from, int to) {
        int end = Math.clamp(to, 0, numbers.length);
        return Arrays.stream(numbers, Math.clamp(from, 0, end), end).boxed().toList();
    }
}
