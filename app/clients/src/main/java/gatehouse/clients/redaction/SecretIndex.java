package gatehouse.clients.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds texts that are known only by their lengths and hashes in a longer text, in one pass over
 * it: the hash of their first characters, the window, says where one of them may begin.
 */
final class SecretIndex {
    private static final int FILTER_BITS = 16;

    private final int window;
    private final SecretHasher hasher;
    private final long leading;
    private final Map<Long, List<HiddenForm>> byStart = new HashMap<>();
    private final BitSet filter = new BitSet(1 << FILTER_BITS);

    /**
     * One way in which a secret may be written.
     *
     * @param start the hash of its first characters, as many as the window of its index has
     * @param hash of all of it
     * @param inBase64 whether it stands inside a longer text in Base64, else by itself
     */
    record HiddenForm(int length, long start, long hash, boolean inBase64) {}

    /** A form in a text. */
    record FoundForm(int from, HiddenForm form) {
        int end() {
            return from + form.length();
        }
    }

    /**
     * @param window in characters; no form is shorter
     */
    SecretIndex(int window, SecretHasher hasher) {
        this.window = window;
        this.hasher = hasher;
        long power = 1;
        for (int i = 1; i < window; i++) {
            power *= hasher.base();
        }
        this.leading = power;
    }

    void add(HiddenForm form) {
        byStart.computeIfAbsent(form.start(), _ -> new ArrayList<>(1)).add(form);
        filter.set(bucket(form.start()));
    }

    void remove(HiddenForm form) {
        byStart.computeIfPresent(
                form.start(),
                (_, there) -> {
                    there.remove(form);
                    return there.isEmpty() ? null : there;
                });
    }

    /** Adds each form that stands in the text to {@code found}, from the first to the last. */
    void find(String text, List<FoundForm> found) {
        if (byStart.isEmpty() || text.length() < window) {
            return;
        }
        long base = hasher.base();
        long hash = hasher.hash(text, 0, window);
        for (int end = window; ; end++) {
            if (filter.get(bucket(hash))) {
                collect(text, end - window, hash, found);
            }
            if (end == text.length()) {
                return;
            }
            hash = (hash - text.charAt(end - window) * leading) * base + text.charAt(end);
        }
    }

    private void collect(String text, int from, long start, List<FoundForm> found) {
        for (HiddenForm form : byStart.getOrDefault(start, List.of())) {
            int end = from + form.length();
            if (end <= text.length() && hasher.hash(text, from, end) == form.hash()) {
                found.add(new FoundForm(from, form));
            }
        }
    }

    private static int bucket(long hash) {
        return (int) (hash >>> (Long.SIZE - FILTER_BITS));
    }
}
