package gatehouse.console.sessions.table;

import gatehouse.console.words.FoldedText;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The distinct values of one column, numbered as they came; never changes. */
public final class NameDictionary {
    static final NameDictionary EMPTY = new NameDictionary(new String[0], new byte[0][], 0);

    private final String[] values;
    private final byte[][] folded;
    private final int size;

    private NameDictionary(String[] values, byte[][] folded, int size) {
        this.values = values;
        this.folded = folded;
        this.size = size;
    }

    /** How many values there are. */
    public int size() {
        return size;
    }

    /** The value with a number. */
    public String value(int code) {
        return values[code];
    }

    /** The value without case and diacritics (see {@link FoldedText}); not to be written to. */
    public byte[] folded(int code) {
        return folded[code];
    }

    /** For each code of this dictionary the code of the same value in another, or -1. */
    int[] codesIn(NameDictionary other) {
        Map<String, Integer> codes = HashMap.newHashMap(other.size);
        for (int code = 0; code < other.size; code++) {
            codes.put(other.values[code], code);
        }
        int[] translated = new int[size];
        Arrays.setAll(translated, code -> codes.getOrDefault(values[code], -1));
        return translated;
    }

    /** Numbers values as they come; what a snapshot holds never changes. */
    static final class DictionaryBuilder {
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
            folded[code] = FoldedText.bytes(value);
            codes.put(value, code);
            return code;
        }

        NameDictionary snapshot() {
            return new NameDictionary(values, folded, codes.size());
        }
    }
}
