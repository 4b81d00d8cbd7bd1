package gatehouse.console.environments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/**
 * The identity of an environment. It stays the same when the environment is renamed, and is what
 * preferences and notes are kept by.
 *
 * @param value the text of a UUID
 */
public record EnvironmentId(String value) {
    /** An id that no other environment has. */
    public static EnvironmentId random() {
        return new EnvironmentId(UUID.randomUUID().toString());
    }

    /**
     * The id of an environment that was kept by its name alone, as the first version of Gatehouse
     * did. Whoever converts its files comes to the same id, at any time.
     */
    public static EnvironmentId ofName(String name) {
        String same = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        byte[] text = ("environment " + same).getBytes(UTF_8);
        return new EnvironmentId(UUID.nameUUIDFromBytes(text).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
