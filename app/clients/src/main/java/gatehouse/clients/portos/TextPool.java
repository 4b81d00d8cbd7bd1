package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Hands out one string for equal texts, as the rows of all pages repeat users, devices and kinds.
 * Safe for any thread: a text that one puts there while another looks is only made twice.
 */
final class TextPool {
    private static final int SLOTS = 4096;

    private final @Nullable PooledText[] slots = new @Nullable PooledText[SLOTS];

    /** A text as it is written, and as a string. */
    private static final class PooledText {
        private final byte[] written;
        private final String text;

        PooledText(byte[] written, String text) {
            this.written = written;
            this.text = text;
        }
    }

    /**
     * The text that some bytes are; mostly one that was handed out before.
     *
     * @param fresh makes it
     */
    String of(byte[] bytes, int from, int to, Supplier<String> fresh) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        PooledText known = slots[slot];
        if (known == null
                || !Arrays.equals(known.written, 0, known.written.length, bytes, from, to)) {
            known = new PooledText(Arrays.copyOfRange(bytes, from, to), fresh.get());
            slots[slot] = known;
        }
        return known.text;
    }
}
