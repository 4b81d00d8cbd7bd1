package gatehouse.sandbox.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a query, decoded, by their names in lower case. */
public final class QueryParameters {
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    public QueryParameters(String raw) {
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters
                        .computeIfAbsent(lower(plain(parts[0])), _ -> new ArrayList<>())
                        .add(parts.length == 2 ? plain(parts[1]) : "");
            }
        }
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(lower(name), List.of());
    }

    public Set<String> names() {
        return parameters.keySet();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String plain(String raw) {
        String spaced = raw.replace('+', ' ');
        return PercentCoding.decoded(spaced).orElse(spaced);
    }
}
