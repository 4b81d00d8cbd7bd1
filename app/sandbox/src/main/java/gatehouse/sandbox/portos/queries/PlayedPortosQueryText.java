package gatehouse.sandbox.portos.queries;

import gatehouse.sandbox.http.PercentCoding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a query, decoded, by their names in lower case: the server ignores case. */
public final class PlayedPortosQueryText {
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    public PlayedPortosQueryText(String raw) {
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters
                        .computeIfAbsent(plain(parts[0]).toLowerCase(Locale.ROOT), _ -> list())
                        .add(parts.length == 2 ? plain(parts[1]) : "");
            }
        }
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    public Set<String> names() {
        return parameters.keySet();
    }

    private static List<String> list() {
        return new ArrayList<>();
    }

    private static String plain(String raw) {
        String spaced = raw.replace('+', ' ');
        return PercentCoding.decoded(spaced).orElse(spaced);
    }
}
