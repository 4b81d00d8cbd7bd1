package gatehouse.console.sessions.fields;

import gatehouse.console.sessions.table.NameDictionary;
import gatehouse.console.words.FoldedText;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Human names as the filter compares them, beside the entries of a dictionary. */
final class FoldedNames {
    private static final byte[] NONE = {};

    private final Map<String, byte[]> names;

    /** Kept, because a person who types asks about the same table again and again. */
    private volatile @Nullable FoldedDictionary last;

    FoldedNames(Map<String, String> nameByKey) {
        names = HashMap.newHashMap(nameByKey.size());
        nameByKey.forEach((key, name) -> names.put(key, FoldedText.bytes(name)));
    }

    /** For each code the name of the entry, empty where none is known; not to be written to. */
    byte[][] beside(NameDictionary dictionary) {
        FoldedDictionary known = last;
        if (known == null || known.dictionary != dictionary) {
            known = new FoldedDictionary(dictionary, names);
            last = known;
        }
        return known.names;
    }

    private static final class FoldedDictionary {
        private final NameDictionary dictionary;
        private final byte[][] names;

        FoldedDictionary(NameDictionary dictionary, Map<String, byte[]> byKey) {
            this.dictionary = dictionary;
            names = new byte[dictionary.size()][];
            for (int code = 0; code < names.length; code++) {
                names[code] = byKey.getOrDefault(dictionary.value(code), NONE);
            }
        }
    }
}
