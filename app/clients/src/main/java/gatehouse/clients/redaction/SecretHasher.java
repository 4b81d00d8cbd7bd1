package gatehouse.clients.redaction;

import gatehouse.clients.redaction.SecretIndex.HiddenForm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Turns each form of a secret into its length and hashes. The results of the last few secrets are
 * kept, as the same credential goes with every call of a sign-in; they are found by a hash, too, so
 * that no secret is kept. Stores that share a hasher share these results. May be used by several
 * threads.
 */
final class SecretHasher {
    static final int SHORTEST = 3;
    static final int LONG_WINDOW = 8;
    private static final int MOST_RESULTS = 16;

    private final long base = ThreadLocalRandom.current().nextLong() | 1;

    private final Map<HiddenForm, List<HiddenForm>> results =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<HiddenForm, List<HiddenForm>> eldest) {
                    return size() > MOST_RESULTS;
                }
            };

    /** Of hashes; odd and not known outside. */
    long base() {
        return base;
    }

    /** How many characters of a text of this length its first hash is of. */
    static int window(int length) {
        return length >= LONG_WINDOW ? LONG_WINDOW : SHORTEST;
    }

    /** Every form in which a server may write the secret; none where it is too short. */
    synchronized List<HiddenForm> forms(String secret) {
        if (secret.length() < SHORTEST || secret.equals(SecretNames.HIDDEN)) {
            return List.of();
        }
        HiddenForm key = form(secret, false);
        List<HiddenForm> known = results.get(key);
        if (known == null) {
            known = workedOut(secret);
            results.put(key, known);
        }
        return known;
    }

    synchronized void clear() {
        results.clear();
    }

    private List<HiddenForm> workedOut(String secret) {
        var forms = new ArrayList<HiddenForm>();
        for (String written : SecretForms.of(secret)) {
            forms.add(form(written, false));
        }
        for (String written : SecretForms.insideBase64(secret)) {
            forms.add(form(written, true));
        }
        return List.copyOf(forms);
    }

    private HiddenForm form(String written, boolean inBase64) {
        return new HiddenForm(
                written.length(),
                hash(written, 0, window(written.length())),
                hash(written, 0, written.length()),
                inBase64);
    }

    long hash(String text, int from, int end) {
        long hash = 0;
        for (int i = from; i < end; i++) {
            hash = hash * base + text.charAt(i);
        }
        return hash;
    }
}
