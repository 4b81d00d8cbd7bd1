package gatehouse.console.environments;

import static java.util.Comparator.comparing;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an environment says once for all its connections to a system. It counts where a connection
 * itself says nothing of a setting that it may leave out.
 *
 * @param texts by system, and then by the key of the setting, both in order; none is empty
 */
public record ConnectionDefaults(SortedMap<SystemId, SortedMap<String, String>> texts) {
    /** Says nothing. */
    public static final ConnectionDefaults NONE = of(Map.of());

    public ConnectionDefaults {
        var ordered = new TreeMap<SystemId, SortedMap<String, String>>(comparing(SystemId::value));
        texts.forEach((system, said) -> {
            var some = new TreeMap<>(said);
            some.values().removeIf(String::isEmpty);
            if (!some.isEmpty()) {
                ordered.put(system, Collections.unmodifiableSortedMap(some));
            }
        });
        texts = Collections.unmodifiableSortedMap(ordered);
    }

    /** The same from maps without an order. */
    public static ConnectionDefaults of(Map<SystemId, Map<String, String>> texts) {
        var ordered = new TreeMap<SystemId, SortedMap<String, String>>(comparing(SystemId::value));
        texts.forEach((system, said) -> ordered.put(system, new TreeMap<>(said)));
        return new ConnectionDefaults(ordered);
    }

    /** What is said for connections to one system, by the keys of the settings. */
    public Map<String, String> of(SystemId system) {
        return texts.getOrDefault(system, Collections.emptySortedMap());
    }

    /** The text of a setting; empty where nothing is said. */
    public String text(SystemId system, String key) {
        return of(system).getOrDefault(key, "");
    }

    /** The same with another text of a setting; an empty one says nothing. */
    public ConnectionDefaults with(SystemId system, String key, String text) {
        var changed = new HashMap<SystemId, Map<String, String>>(texts);
        var said = new HashMap<>(of(system));
        said.put(key, text);
        changed.put(system, said);
        return of(changed);
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
