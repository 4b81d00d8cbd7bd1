package gatehouse.console.connections.portos;

import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.console.connections.SignInPlace;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.PreferenceStore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;

/**
 * Remembers by connection who signed in last, and which devices turned out to be tills; no secret.
 *
 * <p>Earlier versions of Gatehouse kept this by environment, the first one by its name. Their keys
 * are read where there are none of the connection; those of the first version are replaced when
 * something is learnt.
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
    public Optional<String> kindOf(SignInPlace place, String device) {
        String kind = value(place, DEVICE + device);
        return kind.isEmpty() ? Optional.empty() : Optional.of(kind);
    }

    /** The last login name; empty before the first sign-in. */
    public String lastUser(SignInPlace place) {
        return value(place, USER);
    }

    /** The last device; empty before the first sign-in. */
    public String lastDevice(SignInPlace place) {
        return value(place, LAST_DEVICE);
    }

    /** The public half of the API key that was used last; empty after a sign-in by password. */
    public String lastKey(SignInPlace place) {
        return value(place, KEY);
    }

    /** Learns which API key worked. */
    public void rememberKey(SignInPlace place, String publicKey) {
        adopt(place);
        preferences.put(key(place, KEY), publicKey);
        save();
    }

    /** Learns from a sign-in that worked. */
    public void remember(SignInPlace place, PortosSignInResult answer) {
        adopt(place);
        preferences.forget(key(place, KEY));
        preferences.put(key(place, USER), answer.userName());
        preferences.put(key(place, LAST_DEVICE), answer.deviceName());
        preferences.put(key(place, DEVICE + answer.deviceName()), answer.deviceEnvName());
        save();
    }

    /** Once something was learnt of a connection, that of its environment counts no more. */
    private String value(SignInPlace place, String what) {
        return isLearnt(place)
                ? preferences.text(key(place, what), "")
                : valueOfEnvironment(place.environment(), what);
    }

    private boolean isLearnt(SignInPlace place) {
        return !preferences.keys(key(place, "")).isEmpty();
    }

    /** Takes over what is known of the environment, before something is learnt. */
    private void adopt(SignInPlace place) {
        replaceFirstVersion(place.environment());
        if (!isLearnt(place)) {
            String before = key(place.environment(), "");
            for (String each : preferences.keys(before)) {
                preferences.put(
                        key(place, each.substring(before.length())), preferences.text(each, ""));
            }
        }
    }

    private String valueOfEnvironment(EnvironmentId environment, String what) {
        String kept = preferences.text(key(environment, what), "");
        return kept.isEmpty() ? valueOfFirstVersion(environment, what) : kept;
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

    private static String key(SignInPlace place, String what) {
        return "portos.signIn." + place.connection() + "." + what;
    }

    private static String key(EnvironmentId environment, String what) {
        return "portos.signIn." + environment + "." + what;
    }
}
