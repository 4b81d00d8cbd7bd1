package gatehouse.clients.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows by name which headers, members and parameters tell a secret, and how they are hidden. */
public final class SecretNames {
    public static final String HIDDEN = "<hidden>";
    private static final int SHOWN_OF_AN_ID = 6;

    private static final Set<String> HEADERS =
            Set.of(
                    "authorization",
                    "proxy-authorization",
                    "cookie",
                    "set-cookie",
                    "so-apptoken",
                    "x-api-key",
                    "x-nd-signature",
                    "x-xsrf-token");

    private static final Set<String> MEMBERS =
            Set.of(
                    "password",
                    "tokenid",
                    "token",
                    "accesstoken",
                    "access_token",
                    "refreshtoken",
                    "refresh_token",
                    "idtoken",
                    "id_token",
                    "secret",
                    "clientsecret",
                    "client_secret",
                    "ns_secret",
                    "applicationtoken",
                    "signedsystemtoken",
                    "csrf_token",
                    "csrf-token",
                    "csrftoken",
                    "__requestverificationtoken",
                    "xsrf_token",
                    "xsrf-token",
                    "x-xsrf-token",
                    "apikey",
                    "api_key",
                    "key",
                    "sessionkey",
                    "cssessionkey",
                    "temporarykey",
                    "ticket",
                    "signature",
                    "payload");

    private SecretNames() {}

    public static boolean header(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return HEADERS.contains(lower) || lower.startsWith("x-csrf-");
    }

    public static boolean member(String name) {
        return MEMBERS.contains(name.toLowerCase(Locale.ROOT));
    }

    public static boolean sessionId(String name) {
        return name.equalsIgnoreCase("sessionId");
    }

    /** The value to show: hidden where the name says so, except for the scheme of a credential. */
    public static String headerValue(String name, String value) {
        if (!header(name)) {
            return value;
        }
        int blank = value.indexOf(' ');
        return blank > 0 && name.toLowerCase(Locale.ROOT).endsWith("authorization")
                ? value.substring(0, blank + 1) + HIDDEN
                : HIDDEN;
    }

    /**
     * The first 6 characters of a session id and an ellipsis: enough to tell it from others, and
     * too little to end the session with (contract: Portos 10, rule 19).
     */
    public static String shortened(String id) {
        int shown = Math.min(SHOWN_OF_AN_ID, id.codePointCount(0, id.length()));
        return id.substring(0, id.offsetByCodePoints(0, shown)) + "…";
    }
}
