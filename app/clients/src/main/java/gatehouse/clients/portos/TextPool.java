package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

/** Hands out one string for equal texts, as the rows of a page repeat users, devices and kinds. */
final class TextPool {
    private static final int SLOTS = 1024;

    private final @Nullable String[] slots = new @Nullable String[SLOTS];

    /** The part of the text as a string; mostly one that was handed out before. */
    String of(char[] text, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        String known = slots[slot];
        if (known != null && same(known, text, from, length)) {
            return known;
        }
        String fresh = new String(text, from, length);
        slots[slot] = fresh;
        return fresh;
    }

    private static boolean same(String known, char[] text, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
