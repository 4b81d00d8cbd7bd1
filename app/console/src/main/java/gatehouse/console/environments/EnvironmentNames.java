package gatehouse.console.environments;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** The names and ids that environments have, so that no two have the same. */
final class EnvironmentNames {
    private final Set<String> names = new HashSet<>();
    private final Set<EnvironmentId> ids = new HashSet<>();

    /** Knows the sandbox. */
    EnvironmentNames() {
        add(Environment.SANDBOX);
    }

    /** What two names have in common that differ in large and small letters or in their accents. */
    static String key(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        var key = new StringBuilder(composed.length());
        composed.chars()
                .forEach(unit ->
                        key.append(Character.toLowerCase(Character.toUpperCase((char) unit))));
        return key.toString();
    }

    boolean isTaken(Environment environment) {
        return isTaken(environment.name()) || ids.contains(environment.id());
    }

    boolean isTaken(String name) {
        return names.contains(key(name));
    }

    void add(Environment environment) {
        names.add(key(environment.name()));
        ids.add(environment.id());
    }

    void remove(Environment environment) {
        names.remove(key(environment.name()));
        ids.remove(environment.id());
    }
}
