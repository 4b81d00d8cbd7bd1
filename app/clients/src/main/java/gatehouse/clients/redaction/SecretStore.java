package gatehouse.clients.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Recognises every secret that was sent or received during one sign-in, wherever a server repeats
 * it later: as it is, as Base64, in a URL or in JSON. It keeps no secret, only lengths and hashes,
 * so that even a password that must be wiped early is recognised until the sign-in ends.
 *
 * <p>What servers send is kept up to a bound; what was not seen for longest goes first. May be used
 * by several threads.
 */
public final class SecretStore {
    private static final int SHORTEST = 3;
    private static final int MOST_PASSING = 20_000;

    private final long base = ThreadLocalRandom.current().nextLong() | 1;
    private final Map<Integer, HashesOfLength> byLength = new TreeMap<>(Comparator.reverseOrder());
    private final Set<Form> lasting = new HashSet<>();
    private final Map<Form, Boolean> passing = new LinkedHashMap<>(16, 0.75f, true);
    private boolean wiped;

    /** One way in which a secret may be written. */
    private record Form(int length, long hash) {}

    /** Takes note of a secret for as long as the sign-in lasts. */
    public synchronized void learn(String secret) {
        for (Form form : forms(secret)) {
            if (lasting.add(form) && passing.remove(form) == null) {
                ofLength(form.length()).add(form.hash());
            }
        }
    }

    /** Takes note of a secret of which many more may follow, such as a signature. */
    public synchronized void learnPassing(String secret) {
        for (Form form : forms(secret)) {
            if (!lasting.contains(form) && passing.put(form, true) == null) {
                ofLength(form.length()).add(form.hash());
            }
        }
        while (passing.size() > MOST_PASSING) {
            Form eldest = passing.keySet().iterator().next();
            passing.remove(eldest);
            ofLength(eldest.length()).remove(eldest.hash());
        }
    }

    /** The text with every secret in it replaced by {@link SecretNames#HIDDEN}. */
    public synchronized String hide(String text) {
        var found = new FoundSecrets(text.length());
        for (HashesOfLength hashes : byLength.values()) {
            hashes.find(text, found);
        }
        return found.replacedIn(text);
    }

    /** Forgets everything; nothing is learnt after it. */
    public synchronized void wipe() {
        wiped = true;
        byLength.clear();
        lasting.clear();
        passing.clear();
    }

    private List<Form> forms(String secret) {
        var forms = new ArrayList<Form>();
        if (!wiped && secret.length() >= SHORTEST && !secret.equals(SecretNames.HIDDEN)) {
            for (String written : SecretForms.of(secret)) {
                forms.add(new Form(written.length(), HashesOfLength.hash(written, base)));
            }
        }
        return forms;
    }

    private HashesOfLength ofLength(int length) {
        return byLength.computeIfAbsent(length, l -> new HashesOfLength(l, base));
    }
}
