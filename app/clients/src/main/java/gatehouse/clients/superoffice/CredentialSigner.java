package gatehouse.clients.superoffice;

import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.http.PathSegment;
import gatehouse.clients.http.RequestSigner;
import gatehouse.clients.http.UnsendableRequestException;
import gatehouse.clients.superoffice.access.ApiAddress;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficeNotSentReasons;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Puts the credential into a request just before it is sent: one {@code Authorization} or an XSRF
 * pair, never both (contract: SuperOffice 3.1 and 13.1).
 */
final class CredentialSigner implements RequestSigner {
    private final SuperOfficeCaller caller;

    /**
     * A caller who may call there.
     *
     * @throws IllegalArgumentException when the credential must not be sent to that address
     */
    CredentialSigner(ApiAddress api, SuperOfficeCaller caller) {
        if (api.online() && caller.credential() instanceof SuperOfficeCredential.Basic) {
            throw new UnsendableRequestException(
                    SuperOfficeNotSentReasons.BASIC_ONLINE,
                    "User and password are never sent to SuperOffice online.");
        }
        if (api.online()
                && caller.credential() instanceof SuperOfficeCredential.Ticket
                && caller.appToken() == null) {
            throw new UnsendableRequestException(
                    SuperOfficeNotSentReasons.APP_TOKEN_MISSING,
                    "A ticket needs the application token with SuperOffice online.");
        }
        this.caller = caller;
    }

    @Override
    public List<HeaderLine> sign(
            String method,
            String host,
            String path,
            String query,
            List<HeaderLine> headers,
            byte[] body,
            Instant now) {
        var own = new ArrayList<>(credential());
        SecretText appToken = caller.appToken();
        if (appToken != null) {
            own.add(new HeaderLine("SO-AppToken", textOf(appToken)));
        }
        return List.copyOf(own);
    }

    private List<HeaderLine> credential() {
        return switch (caller.credential()) {
            case SuperOfficeCredential.Basic(String user, SecretText password) ->
                    authorization("Basic " + base64(user + ":" + whole(password)));
            case SuperOfficeCredential.Ticket(SecretText ticket) ->
                    authorization("SOTicket " + textOf(ticket));
            case SuperOfficeCredential.Bearer(SecretText token) ->
                    authorization("Bearer " + textOf(token));
            case SuperOfficeCredential.BrowserSession(SecretText xsrfToken, SecretText sessionId) ->
                    List.of(
                            new HeaderLine("X-XSRF-TOKEN", textOf(xsrfToken)),
                            new HeaderLine("Cookie", "ASP.NET_SessionId=" + cookie(sessionId)));
        };
    }

    private static List<HeaderLine> authorization(String value) {
        return List.of(new HeaderLine("Authorization", value));
    }

    private static String base64(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String textOf(SecretText secret) {
        if (secret.isEmpty()) {
            throw new UnsendableRequestException(
                    SuperOfficeNotSentReasons.CREDENTIAL_EMPTY, "A credential is empty.");
        }
        return whole(secret);
    }

    private static String whole(SecretText secret) {
        String text = secret.reveal();
        if (!PathSegment.wellFormed(text)) {
            throw new UnsendableRequestException(
                    SuperOfficeNotSentReasons.CREDENTIAL_UNUSABLE,
                    "A credential holds half a character.");
        }
        return text;
    }

    private static String cookie(SecretText secret) {
        String value = textOf(secret);
        if (value.chars().anyMatch(c -> c <= ' ' || c == ';' || c == ',')) {
            throw new UnsendableRequestException(
                    SuperOfficeNotSentReasons.CREDENTIAL_UNUSABLE,
                    "The cookie holds a character that ends a cookie.");
        }
        return value;
    }
}
