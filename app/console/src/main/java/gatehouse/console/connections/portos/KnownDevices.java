package gatehouse.console.connections.portos;

import gatehouse.clients.portos.SignedIn;
import gatehouse.console.environments.Preferences;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;

/** Remembers who signed in where last, and which devices turned out to be tills; no secret. */
public final class KnownDevices {
    private static final Logger log = LoggerFactory.getLogger(KnownDevices.class);

    private final Preferences preferences;

    /** Kept among {@code preferences}. */
    public KnownDevices(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Whether a sign-in to a device of this kind ends the session on it. Unknown kinds may. */
    public static boolean isTill(String envName) {
        return !envName.equals("BackOffice") && !envName.equals("Tool");
    }

    /** The kind of a device as an earlier sign-in told it. */
    public Optional<String> kindOf(String environment, String device) {
        String kind = preferences.text(key(environment, "device." + device), "");
        return kind.isEmpty() ? Optional.empty() : Optional.of(kind);
    }

    /** The last login name; empty before the first sign-in. */
    public String lastUser(String environment) {
        return preferences.text(key(environment, "user"), "");
    }

    /** The last device; empty before the first sign-in. */
    public String lastDevice(String environment) {
        return preferences.text(key(environment, "lastDevice"), "");
    }

    /** The public half of the API key that was used last; empty after a sign-in by password. */
    public String lastKey(String environment) {
        return preferences.text(key(environment, "key"), "");
    }

    /** Learns which API key worked. */
    public void rememberKey(String environment, String publicKey) {
        preferences.put(key(environment, "key"), publicKey);
        save();
    }

    /** Learns from a sign-in that worked. */
    public void remember(String environment, SignedIn answer) {
        preferences.forget(key(environment, "key"));
        preferences.put(key(environment, "user"), answer.userName());
        preferences.put(key(environment, "lastDevice"), answer.deviceName());
        preferences.put(key(environment, "device." + answer.deviceName()), answer.deviceEnvName());
        save();
    }

    private void save() {
        try {
            preferences.save();
        } catch (IOException failed) {
            log.warn("What was learnt from the sign-in is not kept for the next start", failed);
        }
    }

    private static String key(String environment, String what) {
        return "environment." + environment + "." + what;
    }
}
