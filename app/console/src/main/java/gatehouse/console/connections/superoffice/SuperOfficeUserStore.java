package gatehouse.console.connections.superoffice;

import gatehouse.console.connections.SignInPlace;
import gatehouse.console.environments.PreferenceStore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/**
 * Remembers by connection which user was entered last; no secret. Earlier versions kept that by
 * environment, which is read where there is nothing of the connection.
 */
public final class SuperOfficeUserStore {
    private static final Logger LOG = LoggerFactory.getLogger(SuperOfficeUserStore.class);

    private final PreferenceStore preferences;

    /** Kept among {@code preferences}. */
    public SuperOfficeUserStore(PreferenceStore preferences) {
        this.preferences = preferences;
    }

    /** The last user; empty before the first sign-in by password. */
    public String lastUser(SignInPlace place) {
        return preferences.text(
                key(place.connection()), preferences.text(key(place.environment()), ""));
    }

    /** Remembers a user; blocks. */
    void remember(SignInPlace place, String user) {
        preferences.put(key(place.connection()), user);
        try {
            preferences.save();
        } catch (IOException failed) {
            LOG.warn("The user of SuperOffice is not remembered for the next start", failed);
        }
    }

    private static String key(Object id) {
        return "superoffice.signIn." + id + ".user";
    }
}
