package gatehouse.console.connections.portos;

import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.PreferenceStore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;

/**
 * Remembers who signed in where last, and which devices turned out to be tills; no secret.
 *
 * <p>The first version of Gatehouse kept this by the name of the environment. Its keys are read
 * where there are none of today, and replaced when something is learnt.
 */
public final class KnownDeviceStore {
    private static final Logger log = LoggerFactory.getLogger(KnownDeviceStore.class);
    private static final String FIRST_VERSION = "environment.";
    private static final String USER = "user";
    private static final String LAST_DEVICE = "lastDevice";
    private static final String KEY = "key";
    private static final String DEVICE = "device.";

    private final PreferenceStore preferences;

    /** Kept among {@code preferences}. */
    public KnownDeviceStore(PreferenceStore preferences) {
        this.preferences = preferences;
    }

    /** Whether a sign-in to a device of this kind ends the session on it. Unknown kinds may. */
    public static boolean isTill(String envName) {
        return !envName.equals("BackOffice") && !envName.equals("Tool");
    }

    /** The kind of a device as an earlier sign-in told it. */
    public Optional<String> kindOf(EnvironmentId environment, String device) {
        String kind = value(environment, DEVICE + device);
        return kind.isEmpty() ? Optional.empty() : Optional.of(kind);
    }

    /** The last login name; empty before the first sign-in. */
    public String lastUser(EnvironmentId environment) {
        return value(environment, USER);
    }

    /** The last device; empty before the first sign-in. */
    public String lastDevice(EnvironmentId environment) {
        return value(environment, LAST_DEVICE);
    }

    /** The public half of the API key that was used last; empty after a sign-in by password. */
    public String lastKey(EnvironmentId environment) {
        return value(environment, KEY);
    }

    /** Learns which API key worked. */
    public void rememberKey(EnvironmentId environment, String publicKey) {
        replaceFirstVersion(environment);
        preferences.put(key(environment, KEY), publicKey);
        save();
    }

    /** Learns from a sign-in that worked. */
    public void remember(EnvironmentId environment, PortosSignInResult answer) {
        replaceFirstVersion(environment);
        preferences.forget(key(environment, KEY));
        preferences.put(key(environment, USER), answer.userName());
        preferences.put(key(environment, LAST_DEVICE), answer.deviceName());
        preferences.put(key(environment, DEVICE + answer.deviceName()), answer.deviceEnvName());
        save();
    }

    private String value(EnvironmentId environment, String what) {
        String now = preferences.text(key(environment, what), "");
        return now.isEmpty() ? valueOfFirstVersion(environment, what) : now;
    }

    private String valueOfFirstVersion(EnvironmentId environment, String what) {
        return preferences.keys(FIRST_VERSION).stream()
                .filter(key -> key.endsWith("." + what) && isOf(environment, key, what))
                .findFirst()
                .map(key -> preferences.text(key, ""))
                .orElse("");
    }

    /** The name of an environment may have dots, so that every dot may be where it ends. */
    private void replaceFirstVersion(EnvironmentId environment) {
        for (String key : preferences.keys(FIRST_VERSION)) {
            for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
                String what = key.substring(dot + 1);
                if (isKept(what) && isOf(environment, key, what)) {
                    preferences.put(key(environment, what), preferences.text(key, ""));
                    preferences.forget(key);
                }
            }
        }
    }

    private static boolean isKept(String what) {
        return what.equals(USER)
                || what.equals(LAST_DEVICE)
                || what.equals(KEY)
                || what.startsWith(DEVICE);
    }

    private static boolean isOf(EnvironmentId environment, String key, String what) {
        int end = key.length() - what.length() - 1;
        return end > FIRST_VERSION.length()
                && EnvironmentId.ofName(key.substring(FIRST_VERSION.length(), end))
                        .equals(environment);
    }

    private void save() {
        try {
            preferences.save();
        } catch (IOException failed) {
            log.warn("What was learnt from the sign-in is not kept for the next start", failed);
        }
    }

    private static String key(EnvironmentId environment, String what) {
        return "portos.signIn." + environment + "." + what;
    }
}
