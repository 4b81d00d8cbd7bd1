package gatehouse.console.environments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.UUID;

/**
 * The identity of a connection. It stays the same when the connection is renamed or gets another
 * address.
 *
 * @param value the text of a UUID
 */
public record ConnectionId(String value) {
    /** An id that no other connection has. */
    public static ConnectionId random() {
        return new ConnectionId(UUID.randomUUID().toString());
    }

    /** The id of a connection that was kept by its name alone; always the same. */
    public static ConnectionId ofName(EnvironmentId environment, String name) {
        String text = "connection " + environment + " " + name.toLowerCase(Locale.ROOT);
        return new ConnectionId(UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
