package gatehouse.sandbox.superoffice.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.BasicCredentials;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeProblem;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeRefusalException;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lets in who shows a password, a ticket, a token or a browser session (contract: SuperOffice 3.1).
 */
public final class PlayedSuperOfficeAuthenticator {
    public static final String COOKIE = "ASP.NET_SessionId";

    private final PlayedSuperOfficeCredentials credentials;
    private final ContractVariants variants;

    public PlayedSuperOfficeAuthenticator(
            PlayedSuperOfficeCredentials credentials, ContractVariants variants) {
        this.credentials = credentials;
        this.variants = variants;
    }

    /** Who calls; a tenant takes no password, and a ticket only from an app. */
    public PlayedSuperOfficeCaller admit(ReceivedCall call, Optional<String> tenant) {
        PlayedSuperOfficeUser user =
                call.header("Authorization")
                        .map(authorization -> authorized(authorization, call, tenant))
                        .orElseGet(() -> browser(call));
        return new PlayedSuperOfficeCaller(user, call);
    }

    private PlayedSuperOfficeUser authorized(
            String authorization, ReceivedCall call, Optional<String> tenant) {
        String[] parts = authorization.strip().split("\\s+", 2);
        String credential = parts.length < 2 ? "" : parts[1];
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(call, tenant);
            case "soticket" -> ticket(credential, call, tenant);
            case "bearer" -> bearer(credential, tenant);
            default -> throw refused("The scheme is switched off");
        };
    }

    private PlayedSuperOfficeUser basic(ReceivedCall call, Optional<String> tenant) {
        if (tenant.isPresent()) {
            throw refused("User name and password are not accepted online");
        }
        return BasicCredentials.of(call, UTF_8)
                .flatMap(basic ->
                        PlayedSuperOfficeUser.named(basic.user())
                                .filter(user -> user.password().equals(basic.password())))
                .orElseThrow(() -> unauthorized("Wrong user name or password"));
    }

    private PlayedSuperOfficeUser ticket(
            String credential, ReceivedCall call, Optional<String> tenant) {
        if (tenant.isPresent()
                && !call.header("SO-AppToken")
                        .equals(Optional.of(PlayedSuperOfficeCredentials.APP_TOKEN))) {
            throw refused("A ticket needs the token of its application");
        }
        return credentials.useTicket(credential).orElseThrow(() -> dead(credential));
    }

    private PlayedSuperOfficeUser bearer(String credential, Optional<String> tenant) {
        if (tenant.isEmpty() && !variants.of(SuperOfficeSwitches.BEARER_ONSITE)) {
            throw refused("Access tokens are not accepted onsite");
        }
        return credentials.useToken(credential, tenant).orElseThrow(() -> dead(credential));
    }

    private PlayedSuperOfficeUser browser(ReceivedCall call) {
        String token =
                call.header("X-XSRF-TOKEN")
                        .orElseThrow(() -> unauthorized("No credentials were sent"));
        return credentials
                .usePair(token, call.cookies().getOrDefault(COOKIE, ""))
                .orElseThrow(() -> refused("The XSRF value is not that of a living session"));
    }

    private PlayedSuperOfficeRefusalException dead(String credential) {
        return credentials.isLent(credential)
                ? refused("The credential has expired, or belongs to another tenant")
                : unauthorized("The credential is not known");
    }

    private PlayedSuperOfficeRefusalException refused(String message) {
        return status(variants.of(SuperOfficeSwitches.REFUSED_CREDENTIAL), message);
    }

    public PlayedSuperOfficeRefusalException unauthorized(String message) {
        return status(401, message);
    }

    private PlayedSuperOfficeRefusalException status(int status, String message) {
        Map<String, String> headers =
                variants.of(SuperOfficeSwitches.CHALLENGE)
                        .filter(_ -> status == 401)
                        .map(challenge -> Map.of("WWW-Authenticate", challenge))
                        .orElse(Map.of());
        return new PlayedSuperOfficeRefusalException(
                new PlayedSuperOfficeProblem.Refusal(
                        status, "SoSessionException", message, headers));
    }
}
