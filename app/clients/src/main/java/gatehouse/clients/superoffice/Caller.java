package gatehouse.clients.superoffice;

import org.jspecify.annotations.Nullable;

/**
 * Who calls, and with which application.
 *
 * @param appToken the client secret of the application, sent as {@code SO-AppToken} where it is
 *     given; a ticket needs it online (contract: SuperOffice 2.1 and 3.1)
 */
public record Caller(Credential credential, @Nullable Secret appToken) {
    /** A caller without an application token. */
    public static Caller of(Credential credential) {
        return new Caller(credential, null);
    }

    /** Overwrites the credential and the application token. */
    public void wipe() {
        credential.wipe();
        if (appToken != null) {
            appToken.wipe();
        }
    }
}
