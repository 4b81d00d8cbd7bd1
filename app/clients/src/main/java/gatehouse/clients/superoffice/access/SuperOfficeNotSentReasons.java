package gatehouse.clients.superoffice.access;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.NotSentReasons;

import java.util.List;

/**
 * The keys of SuperOffice's own reasons in {@link CallFailure.NotSent}, beside those of {@link
 * NotSentReasons}.
 */
public final class SuperOfficeNotSentReasons {
    /** User and password are never sent online (contract: SuperOffice 3.1). */
    public static final String BASIC_ONLINE = "basic-online";

    /** A ticket needs the application token online (contract: SuperOffice 3.1). */
    public static final String APP_TOKEN_MISSING = "app-token-missing";

    /** A part of the credential is empty. */
    public static final String CREDENTIAL_EMPTY = "credential-empty";

    /** A part of the credential holds a character that it cannot have. */
    public static final String CREDENTIAL_UNUSABLE = "credential-unusable";

    /** The name of the user has a colon, which ends it on the wire. */
    public static final String USER_COLON = "superoffice-user-colon";

    /** The remote address is empty, too long, or holds what cannot be sent. */
    public static final String REMOTE_IP_UNUSABLE = "remote-ip";

    /** A login id is a number from 1. */
    public static final String LOGIN_ID_UNUSABLE = "login-id-unusable";

    /** The session key is empty. */
    public static final String SESSION_KEY_EMPTY = "session-key-empty";

    /** The temporary key is empty. */
    public static final String TEMPORARY_KEY_EMPTY = "temporary-key-empty";

    /** A name in {@code $select} is none. */
    public static final String SELECT_UNUSABLE = "select-unusable";

    /** Only a tenant online has a state. */
    public static final String NO_TENANT = "no-tenant";

    /** All of them. */
    public static final List<String> ALL =
            List.of(
                    BASIC_ONLINE,
                    APP_TOKEN_MISSING,
                    CREDENTIAL_EMPTY,
                    CREDENTIAL_UNUSABLE,
                    USER_COLON,
                    REMOTE_IP_UNUSABLE,
                    LOGIN_ID_UNUSABLE,
                    SESSION_KEY_EMPTY,
                    TEMPORARY_KEY_EMPTY,
                    SELECT_UNUSABLE,
                    NO_TENANT);

    private SuperOfficeNotSentReasons() {}
}
