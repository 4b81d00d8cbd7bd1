package gatehouse.console.passwords;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.PreferenceStore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The passwords that a person has asked to keep, one for each connection. They are in a store
 * outside of Gatehouse; the preferences say only to whom each belongs. Methods with a {@link
 * PasswordPlace} ask that store and block; the others do not. Safe for any thread.
 */
public final class StoredPasswords {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPasswords.class);
    private static final String KEY = "storedPassword.";

    private final PasswordStore store;
    private final PreferenceStore preferences;

    /** Passwords in {@code store}, noted among {@code preferences}. */
    public StoredPasswords(PasswordStore store, PreferenceStore preferences) {
        this.store = store;
        this.preferences = preferences;
    }

    /** Whether the store can be used; blocks. */
    public boolean isOpen() {
        return store.isOpen();
    }

    /** To whom the password of a connection belongs; empty where none was kept. */
    public Optional<PasswordPlace> place(ConnectionId connection) {
        return PasswordPlace.parse(preferences.texts(key(connection), List.of()));
    }

    /** The connections of which a password was kept. */
    List<ConnectionId> connections() {
        return preferences.keys(KEY).stream()
                .map(key -> new ConnectionId(key.substring(KEY.length())))
                .toList();
    }

    /** Whether a password was kept for a connection, and for exactly this address and user. */
    public boolean isKept(ConnectionId connection, PasswordPlace place) {
        return place(connection).filter(place::equals).isPresent();
    }

    /** A password, which the caller wipes; empty where the store has none or hands it not out. */
    public Optional<char[]> find(PasswordPlace place) {
        return store.find(place);
    }

    /**
     * Keeps the password of a connection in place of an earlier one.
     *
     * @param password stays as it is; the caller wipes it
     * @return whether it is kept; what the preferences cannot note is not
     */
    public boolean keep(ConnectionId connection, PasswordPlace place, char[] password) {
        Optional<PasswordPlace> before = place(connection).filter(other -> !other.equals(place));
        if (!store.keep(place, password)) {
            return false;
        }
        preferences.put(key(connection), place.texts());
        if (!isSaved()) {
            store.remove(place);
            preferences.forget(key(connection));
            return false;
        }
        before.ifPresent(store::remove);
        return true;
    }

    /**
     * Removes the password of a connection from the store; blocks.
     *
     * @return to whom it belonged; empty where none was kept, or the store has it still
     */
    public Optional<PasswordPlace> forget(ConnectionId connection) {
        Optional<PasswordPlace> removed = place(connection).filter(this::isRemoved);
        if (removed.isPresent()) {
            preferences.forget(key(connection));
            isSaved();
        }
        return removed;
    }

    /** Removes the passwords of all connections of an environment; blocks. */
    public PasswordRemoval forgetAll(Environment environment) {
        List<ConnectionId> kept =
                environment.connections().stream()
                        .map(ConnectionSpec::id)
                        .filter(connection -> place(connection).isPresent())
                        .toList();
        int removed = (int) kept.stream().filter(each -> forget(each).isPresent()).count();
        return new PasswordRemoval(removed, kept.size() - removed);
    }

    /** Whether the store removes it, or shows that it is not there any more. */
    private boolean isRemoved(PasswordPlace place) {
        if (store.remove(place)) {
            return true;
        }
        Optional<char[]> still = store.find(place);
        still.ifPresent(password -> Arrays.fill(password, '\0'));
        return store.isOpen() && still.isEmpty();
    }

    private boolean isSaved() {
        try {
            preferences.save();
            return true;
        } catch (IOException failed) {
            LOG.warn("To whom a stored password belongs is not noted", failed);
            return false;
        }
    }

    private static String key(ConnectionId connection) {
        return KEY + connection;
    }

    /** Names no password. */
    @Override
    public String toString() {
        return "StoredPasswords[]";
    }
}
