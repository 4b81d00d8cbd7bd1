package gatehouse.console.connections.superoffice;

import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.PreferenceStore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/** Remembers by environment which user was entered last; no secret. */
public final class SuperOfficeUserStore {
    private static final Logger LOG = LoggerFactory.getLogger(SuperOfficeUserStore.class);

    private final PreferenceStore preferences;

    /** Kept among {@code preferences}. */
    public SuperOfficeUserStore(PreferenceStore preferences) {
        this.preferences = preferences;
    }

    /** The last user; empty before the first sign-in by password. */
    public String lastUser(EnvironmentId environment) {
        return preferences.text(key(environment), "");
    }

    /** Remembers a user; blocks. */
    void remember(EnvironmentId environment, String user) {
        preferences.put(key(environment), user);
        try {
            preferences.save();
        } catch (IOException failed) {
            LOG.warn("The user of SuperOffice is not remembered for the next start", failed);
        }
    }

    private static String key(EnvironmentId environment) {
        return "superoffice.signIn." + environment + ".user";
    }
}
