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
    private static final int MOST_PASSING = 50_000;

    private final long base = ThreadLocalRandom.current().nextLong() | 1;
    private final Map<Integer, HashesOfLength> whole = new TreeMap<>(Comparator.reverseOrder());
    private final Map<Integer, HashesOfLength> inside = new TreeMap<>(Comparator.reverseOrder());
    private final Set<Form> lasting = new HashSet<>();
    private final Map<Form, Boolean> passing = new LinkedHashMap<>(16, 0.75f, true);
    private boolean wiped;

    /** One way in which a secret may be written, by itself or inside a longer text in Base64. */
    private record Form(int length, long hash, boolean inBase64) {}

    /** Takes note of a secret for as long as the sign-in lasts. */
    public synchronized void learn(String secret) {
        for (Form form : forms(secret)) {
            if (lasting.add(form) && passing.remove(form) == null) {
                hashes(form).add(form.hash());
            }
        }
    }

    /** Takes note of a secret of which many more may follow, such as a signature. */
    public synchronized void learnPassing(String secret) {
        for (Form form : forms(secret)) {
            if (!lasting.contains(form) && passing.put(form, true) == null) {
                hashes(form).add(form.hash());
            }
        }
        while (passing.size() > MOST_PASSING) {
            Form eldest = passing.keySet().iterator().next();
            passing.remove(eldest);
            hashes(eldest).remove(eldest.hash());
        }
    }

    /** The text with every secret in it replaced by {@link SecretNames#HIDDEN}. */
    public synchronized String hide(String text) {
        var found = new FoundSecrets(text.length());
        for (HashesOfLength hashes : whole.values()) {
            hashes.find(text, found::add);
        }
        for (HashesOfLength hashes : inside.values()) {
            hashes.find(text, (from, end) -> found.addBase64(text, from, end));
        }
        return found.replacedIn(text);
    }

    /** Whether everything was forgotten. */
    public synchronized boolean isWiped() {
        return wiped;
    }

    /** Forgets everything; nothing is learnt after it. */
    public synchronized void wipe() {
        wiped = true;
        whole.clear();
        inside.clear();
        lasting.clear();
        passing.clear();
    }

    private List<Form> forms(String secret) {
        var forms = new ArrayList<Form>();
        if (!wiped && secret.length() >= SHORTEST && !secret.equals(SecretNames.HIDDEN)) {
            for (String written : SecretForms.of(secret)) {
                forms.add(form(written, false));
            }
            for (String written : SecretForms.insideBase64(secret)) {
                forms.add(form(written, true));
            }
        }
        return forms;
    }

    private Form form(String written, boolean inBase64) {
        return new Form(written.length(), HashesOfLength.hash(written, base), inBase64);
    }

    private HashesOfLength hashes(Form form) {
        return (form.inBase64() ? inside : whole)
                .computeIfAbsent(form.length(), length -> new HashesOfLength(length, base));
    }
}
