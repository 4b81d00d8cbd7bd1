package gatehouse.clients.redaction;

import gatehouse.clients.redaction.SecretIndex.FoundForm;
import gatehouse.clients.redaction.SecretIndex.HiddenForm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises every secret that was sent or received during one sign-in, wherever a server repeats
 * it later: as it is, as Base64, in a URL or in JSON. It keeps no secret, only lengths and hashes,
 * so that even a password that must be wiped early is recognised, also after the sign-in has ended.
 *
 * <p>What servers send is kept up to a bound; what was not seen for longest goes first. May be used
 * by several threads.
 */
public final class SecretStore {
    private static final int MOST_PASSING = 50_000;
    private static final int MOST_PASSING_OF_ENDED = 5_000;

    /** What stands by itself goes first, as it is more than a part of Base64; longer ones next. */
    private static final Comparator<FoundForm> LARGEST_FIRST =
            Comparator.<FoundForm, Boolean>comparing(found -> found.form().inBase64())
                    .thenComparing(found -> found.form().length(), Comparator.reverseOrder());

    private final SecretHasher hasher;

    /** By the length of their windows, which is that of the shortest form in each. */
    private final SecretIndex longForms;

    private final SecretIndex shortForms;
    private final Set<HiddenForm> lasting = new HashSet<>();
    private final Map<HiddenForm, Boolean> passing = new LinkedHashMap<>(16, 0.75f, true);
    private boolean ended;

    /** An empty store. */
    public SecretStore() {
        this(new SecretHasher());
    }

    private SecretStore(SecretHasher hasher) {
        this.hasher = hasher;
        this.longForms = new SecretIndex(SecretHasher.LONG_WINDOW, hasher);
        this.shortForms = new SecretIndex(SecretHasher.SHORTEST, hasher);
    }

    /** An empty store that learns at little cost what this one learns, too. */
    SecretStore emptyCopy() {
        return new SecretStore(hasher);
    }

    /** Takes note of a secret. */
    public synchronized void learn(String secret) {
        for (HiddenForm form : forms(secret)) {
            if (lasting.add(form) && passing.remove(form) == null) {
                index(form.length()).add(form);
            }
        }
    }

    /** Takes note of a secret of which many more may follow, such as a signature. */
    public synchronized void learnPassing(String secret) {
        for (HiddenForm form : forms(secret)) {
            if (!lasting.contains(form) && passing.put(form, true) == null) {
                index(form.length()).add(form);
            }
        }
        forgetAllBut(MOST_PASSING);
    }

    private void forgetAllBut(int most) {
        while (passing.size() > most) {
            HiddenForm eldest = passing.keySet().iterator().next();
            passing.remove(eldest);
            index(eldest.length()).remove(eldest);
        }
    }

    /** The text with every secret in it replaced by {@link SecretNames#HIDDEN}. */
    public synchronized String hide(String text) {
        var forms = new ArrayList<FoundForm>();
        longForms.find(text, forms);
        shortForms.find(text, forms);
        if (forms.isEmpty()) {
            return text;
        }
        forms.sort(LARGEST_FIRST);
        var found = new FoundSecrets(text.length());
        for (FoundForm each : forms) {
            if (each.form().inBase64()) {
                found.addBase64(text, each.from(), each.end());
            } else {
                found.add(each.from(), each.end());
            }
        }
        return found.replacedIn(text);
    }

    /** Whether the sign-in has ended. */
    public synchronized boolean isEnded() {
        return ended;
    }

    /**
     * Learns nothing more, as the sign-in has ended; what servers sent last is still recognised.
     */
    public synchronized void end() {
        ended = true;
        hasher.clear();
        forgetAllBut(MOST_PASSING_OF_ENDED);
    }

    private List<HiddenForm> forms(String secret) {
        return ended ? List.of() : hasher.forms(secret);
    }

    private SecretIndex index(int length) {
        return SecretHasher.window(length) == SecretHasher.SHORTEST ? shortForms : longForms;
    }
}
