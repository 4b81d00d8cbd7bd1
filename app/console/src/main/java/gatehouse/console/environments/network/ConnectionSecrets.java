package gatehouse.console.environments.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets that connections need before they reach their systems. They are in memory only, for
 * as long as the program runs. Safe for any thread.
 */
public final class ConnectionSecrets {
    private final Map<SecretNeed, char[]> known = new HashMap<>();

    /** Keeps a secret in place of an earlier one; the caller must not use the array any more. */
    public synchronized void put(SecretNeed need, char[] secret) {
        char[] before = known.put(need, secret);
        if (before != null) {
            Arrays.fill(before, '\0');
        }
    }

    /** Whether a secret was entered. */
    public synchronized boolean has(SecretNeed need) {
        return known.containsKey(need);
    }

    /** A copy of a secret, which the caller wipes; empty where it was not entered. */
    public synchronized Optional<char[]> find(SecretNeed need) {
        return Optional.ofNullable(known.get(need)).map(char[]::clone);
    }

    /** Forgets all of them. */
    public synchronized void wipe() {
        known.values().forEach(secret -> Arrays.fill(secret, '\0'));
        known.clear();
    }

    /** Names no secret. */
    @Override
    public synchronized String toString() {
        return "ConnectionSecrets[" + known.size() + "]";
    }
}
