package gatehouse.console.passwords;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.console.environments.ConnectionSpec;

import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;

/**
 * What a stored password belongs to; where any of it changes, the password is not found.
 *
 * @param system the word of the system
 * @param address scheme, host and port, and the path below which the system lives
 * @param role the word for what {@code name} is: {@code user} or {@code key}
 * @param name the user, or the public half of an API key
 */
public record PasswordPlace(String system, String address, String role, String name) {
    private static final String USER = "user";
    private static final String KEY = "key";

    /**
     * The password of a user.
     *
     * @param path below the address of the connection; may be empty
     */
    public static PasswordPlace ofUser(ConnectionSpec connection, String path, String user) {
        return of(connection, path, USER, user);
    }

    /** The secret of an API key; otherwise as {@link #ofUser}. */
    public static PasswordPlace ofKey(ConnectionSpec connection, String path, String publicKey) {
        return of(connection, path, KEY, publicKey);
    }

    private static PasswordPlace of(
            ConnectionSpec connection, String path, String role, String name) {
        return new PasswordPlace(
                connection.system().value(), connection.address() + path, role, name);
    }

    /** The place that was written as {@link #texts}; empty where it was not. */
    static Optional<PasswordPlace> parse(List<String> texts) {
        return texts.size() == 4
                ? Optional.of(
                        new PasswordPlace(texts.get(0), texts.get(1), texts.get(2), texts.get(3)))
                : Optional.empty();
    }

    /** Its parts, to be written. */
    List<String> texts() {
        return List.of(system, address, role, name);
    }

    /**
     * The name under which a store has the password, such as {@code Gatehouse portos
     * https://portos.example:8443/api user tje0}. Stays the same for ever. Whatever is not plain
     * ASCII is percent-encoded, as some stores take nothing else.
     */
    String key() {
        return String.join(" ", "Gatehouse", system, encoded(address), role, encoded(name));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("%3A", ":").replace("%2F", "/");
    }
}
