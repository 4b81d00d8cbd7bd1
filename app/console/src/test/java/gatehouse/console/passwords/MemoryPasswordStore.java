package gatehouse.console.passwords;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A store that keeps passwords in memory, and that can be locked. */
public final class MemoryPasswordStore implements PasswordStore {
    private final Map<String, String> kept = new HashMap<>();
    private boolean locked;

    /** Neither takes nor hands out anything from now on, as a store that is locked. */
    public synchronized void lock() {
        locked = true;
    }

    /** Everything that is kept, by the names under which a store has it. */
    public synchronized Map<String, String> kept() {
        return Map.copyOf(kept);
    }

    @Override
    public synchronized boolean isOpen() {
        return !locked;
    }

    @Override
    public synchronized Optional<char[]> find(PasswordPlace place) {
        return locked
                ? Optional.empty()
                : Optional.ofNullable(kept.get(place.key())).map(String::toCharArray);
    }

    @Override
    public synchronized boolean keep(PasswordPlace place, char[] password) {
        if (!locked) {
            kept.put(place.key(), new String(password));
        }
        return !locked;
    }

    @Override
    public synchronized boolean remove(PasswordPlace place) {
        return !locked && kept.remove(place.key()) != null;
    }
}
