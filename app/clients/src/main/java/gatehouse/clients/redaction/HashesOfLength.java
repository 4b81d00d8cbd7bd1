package gatehouse.clients.redaction;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The hashes of texts of one length, which are found in a longer text in one pass over it. */
final class HashesOfLength {
    private static final int FILTER_BITS = 16;

    private final int length;
    private final long base;
    private final long leading;
    private final Set<Long> hashes = new HashSet<>();
    private final BitSet filter = new BitSet(1 << FILTER_BITS);

    HashesOfLength(int length, long base) {
        this.length = length;
        this.base = base;
        long power = 1;
        for (int i = 1; i < length; i++) {
            power *= base;
        }
        this.leading = power;
    }

    static long hash(String text, long base) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * base + text.charAt(i);
        }
        return hash;
    }

    void add(long hash) {
        hashes.add(hash);
        filter.set(bucket(hash));
    }

    void remove(long hash) {
        hashes.remove(hash);
    }

    /** Is told of each place where one of the texts stands. */
    @FunctionalInterface
    interface PlaceListener {
        void found(int from, int end);
    }

    /** Tells each place where one of the texts stands, from the first to the last. */
    void find(String text, PlaceListener listener) {
        if (hashes.isEmpty() || text.length() < length) {
            return;
        }
        long hash = hash(text.substring(0, length), base);
        for (int end = length; ; end++) {
            if (filter.get(bucket(hash)) && hashes.contains(hash)) {
                listener.found(end - length, end);
            }
            if (end == text.length()) {
                return;
            }
            hash = (hash - text.charAt(end - length) * leading) * base + text.charAt(end);
        }
    }

    private static int bucket(long hash) {
        return (int) (hash >>> (Long.SIZE - FILTER_BITS));
    }
}
