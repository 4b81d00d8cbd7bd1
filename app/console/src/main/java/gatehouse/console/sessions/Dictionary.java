package gatehouse.console.sessions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The distinct values of one column, numbered as they came. */
final class Dictionary {
    private final String[] values;
    private final byte[][] folded;
    private final int size;

    private Dictionary(String[] values, byte[][] folded, int size) {
        this.values = values;
        this.folded = folded;
        this.size = size;
    }

    int size() {
        return size;
    }

    String value(int code) {
        return values[code];
    }

    /** The value as the filter compares it; not to be written to. */
    byte[] folded(int code) {
        return folded[code];
    }

    /** For each code of this dictionary the code of the same value in another, or -1. */
    int[] codesIn(Dictionary other) {
        Map<String, Integer> codes = HashMap.newHashMap(other.size);
        for (int code = 0; code < other.size; code++) {
            codes.put(other.values[code], code);
        }
        int[] translated = new int[size];
        Arrays.setAll(translated, code -> codes.getOrDefault(values[code], -1));
        return translated;
    }

    /** Numbers values as they come; what it handed out stays as it is. */
    static final class Builder {
        private final Map<String, Integer> codes = new HashMap<>();
        private String[] values = new String[16];
        private byte[][] folded = new byte[16][];

        int code(String value) {
            Integer known = codes.get(value);
            return known != null ? known : append(value);
        }

        private int append(String value) {
            int code = codes.size();
            if (code == values.length) {
                values = Arrays.copyOf(values, 2 * code);
                folded = Arrays.copyOf(folded, 2 * code);
            }
            values[code] = value;
            folded[code] = Folded.bytes(value);
            codes.put(value, code);
            return code;
        }

        Dictionary snapshot() {
            return new Dictionary(values, folded, codes.size());
        }
    }
}
