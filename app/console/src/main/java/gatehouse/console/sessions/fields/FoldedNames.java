package gatehouse.console.sessions.fields;

import gatehouse.console.filter.TextPattern;
import gatehouse.console.sessions.table.NameDictionary;
import gatehouse.console.words.FoldedText;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
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

    /** The keys of which, with their names, each of these patterns finds one. */
    List<String> find(List<TextPattern> words) {
        return names.entrySet().stream()
                .filter(one -> matches(one.getKey(), one.getValue(), words))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean matches(String key, byte[] name, List<TextPattern> words) {
        byte[] folded = FoldedText.bytes(key);
        return words.stream().allMatch(word -> word.isIn(folded) || word.isIn(name));
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
