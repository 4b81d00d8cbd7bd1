package gatehouse.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Secrets that were planted, or given out by a system, and whether one of them is seen again. */
final class PlantedSecrets {
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Looks for this one, too. */
    synchronized void add(String name, String secret) {
        names.putIfAbsent(secret, name);
    }

    /** What kinds of secrets there are. */
    synchronized Set<String> kinds() {
        return Set.copyOf(names.values());
    }

    /**
     * What was found.
     *
     * @param texts with the place where each of them is
     * @return a line for each secret and place
     */
    synchronized Set<String> foundIn(Map<String, String> texts) {
        var found = new TreeSet<String>();
        names.forEach((secret, name) -> {
            List<String> forms = forms(secret).distinct().toList();
            texts.forEach((text, place) -> {
                if (forms.stream().anyMatch(text::contains)) {
                    found.add(name + " in " + place);
                }
            });
        });
        return found;
    }

    /** A secret as it is, in JSON, in an address, and within Base64, wherever it begins there. */
    static Stream<String> forms(String secret) {
        String encoded = URLEncoder.encode(secret, UTF_8);
        return Stream.concat(
                Stream.of(secret, secret.replace("\"", "\\\""), encoded),
                Stream.of("", "u", "us").map(before -> within(before, secret)));
    }

    /** What Base64 has of a secret whatever stands before and behind it. */
    private static String within(String before, String secret) {
        byte[] bytes = (before + secret).getBytes(UTF_8);
        String coded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        int first = (before.length() * 8 + 5) / 6;
        return coded.substring(first, bytes.length * 8 / 6);
    }
}
