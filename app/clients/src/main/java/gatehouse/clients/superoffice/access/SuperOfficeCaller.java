package gatehouse.clients.superoffice.access;

import gatehouse.clients.redaction.SecretStore;

import org.jspecify.annotations.Nullable;

/** Who calls, and with which application: one sign-in. */
public final class SuperOfficeCaller {
    private final SuperOfficeCredential credential;
    private final @Nullable SecretText appToken;
    private final SecretStore secrets = new SecretStore();

    /**
     * A caller.
     *
     * @param appToken the client secret of the application, sent as {@code SO-AppToken} where it is
     *     given; a ticket needs it online (contract: SuperOffice 2.1 and 3.1)
     */
    public SuperOfficeCaller(SuperOfficeCredential credential, @Nullable SecretText appToken) {
        this.credential = credential;
        this.appToken = appToken;
    }

    /** A caller without an application token. */
    public static SuperOfficeCaller of(SuperOfficeCredential credential) {
        return new SuperOfficeCaller(credential, null);
    }

    /** What the caller shows to be let in. */
    public SuperOfficeCredential credential() {
        return credential;
    }

    /** The application token; null where there is none. */
    public @Nullable SecretText appToken() {
        return appToken;
    }

    /** Overwrites the credential and the application token. */
    public void wipe() {
        credential.wipe();
        if (appToken != null) {
            appToken.wipe();
        }
        secrets.end();
    }

    /** What recognises the secrets of the sign-in. */
    public SecretStore secrets() {
        return secrets;
    }

    @Override
    public String toString() {
        return "Caller[" + credential + "]";
    }
}
