package gatehouse.clients.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stores of the last sign-ins of the program, by the server that they are at. With them, a call
 * that belongs to no sign-in, such as one for the version, or to a later one, hides what a sign-in
 * at the same server has told. May be used by several threads.
 */
public final class SignInSecrets {
    /** Each attempt to sign in is one. */
    private static final int MOST_AT_A_SERVER = 16;

    private final Map<String, Deque<SecretStore>> byServer = new HashMap<>();
    private final SecretStore everywhere = new SecretStore();

    /** Takes note of a sign-in until many are there that have called later. */
    public synchronized void add(String server, SecretStore store) {
        Deque<SecretStore> stores = byServer.computeIfAbsent(server, _ -> new ArrayDeque<>());
        stores.removeIf(other -> other == store);
        stores.addLast(store);
        if (stores.size() > MOST_AT_A_SERVER) {
            stores.removeFirst();
        }
    }

    /** The stores of the sign-ins at that server, and the one for all servers. */
    public synchronized List<SecretStore> at(String server) {
        Deque<SecretStore> stores = byServer.get(server);
        if (stores == null) {
            return List.of(everywhere);
        }
        var all = new ArrayList<SecretStore>(stores);
        all.add(everywhere);
        return List.copyOf(all);
    }

    /** The store for what no exchange with any server shows, such as the password of a proxy. */
    public SecretStore everywhere() {
        return everywhere;
    }
}
