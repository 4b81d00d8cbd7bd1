package gatehouse.sandbox.superoffice.logins;

import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeDialect;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeOutcome;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeProblem;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeRefusalException;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeRequestBody;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeResultObject;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeCaller;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeUser;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.Optional;
import java.util.regex.Pattern;

/** Opens, checks, reports and removes sessions of the Service module (contract: SuperOffice 4). */
public record PlayedSuperOfficeLoginCalls(
        PlayedSuperOfficeLoginRegistry logins,
        ContractVariants variants,
        PlayedSuperOfficeDialect dialect) {
    private static final int LONGEST_ADDRESS = 64;
    private static final String PEER = "127.0.0.1";
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*(%\\w+)?");

    public PlayedSuperOfficeOutcome create(
            PlayedSuperOfficeRequestBody body, PlayedSuperOfficeCaller caller) {
        Optional<String> address = remoteAddress(body);
        PlayedSuperOfficeUser user = caller.user();
        if (!user.isServiceUser()) {
            return withoutServiceUser(caller);
        }
        PlayedSuperOfficeLogin login =
                logins.create(user, address.orElse(null))
                        .orElseThrow(() ->
                                PlayedSuperOfficeRefusalException.failed(
                                        "SoSessionException", "The user is logged in already"));
        return loginAnswer(login.sessionKey(), login.id(), login.userId(), caller);
    }

    public PlayedSuperOfficeOutcome isValid(PlayedSuperOfficeRequestBody body) {
        return new PlayedSuperOfficeOutcome.Value(
                "boolean", body.text("CsSessionKey").map(logins::isValid).orElse(false));
    }

    public PlayedSuperOfficeOutcome report(PlayedSuperOfficeRequestBody body) {
        return new PlayedSuperOfficeOutcome.Value(
                "int",
                body.text("SessionKey")
                        .flatMap(logins::report)
                        .map(PlayedSuperOfficeLogin::id)
                        .orElse(0));
    }

    public PlayedSuperOfficeOutcome remove(
            PlayedSuperOfficeRequestBody body, PlayedSuperOfficeCaller caller) {
        Optional<PlayedSuperOfficeLogin> login = body.number("LoginId").flatMap(logins::row);
        if (login.isEmpty()) {
            return missing();
        }
        if (login.get().userId() == caller.user().serviceUser()) {
            logins.remove(login.get());
            return new PlayedSuperOfficeOutcome.Done();
        }
        return foreign(login.get());
    }

    private Optional<String> remoteAddress(PlayedSuperOfficeRequestBody body) {
        Optional<String> sent = body.text("RemoteIp");
        if (sent.isEmpty()) {
            return switch (variants.of(SuperOfficeSwitches.REMOTE_IP_MISSING)) {
                case STORE_NULL -> Optional.empty();
                case USE_PEER_ADDRESS -> Optional.of(PEER);
                case BAD_REQUEST ->
                        throw PlayedSuperOfficeRefusalException.malformed("'RemoteIp' is missing.");
            };
        }
        return sent.map(this::checked);
    }

    private String checked(String address) {
        boolean isAccepted =
                switch (variants.of(SuperOfficeSwitches.REMOTE_IP_CHECK)) {
                    case ACCEPT_AND_CUT -> true;
                    case REFUSE_TOO_LONG -> address.length() <= LONGEST_ADDRESS;
                    case REFUSE_NOT_AN_ADDRESS -> ADDRESS.matcher(address).matches();
                };
        if (!isAccepted) {
            throw PlayedSuperOfficeRefusalException.malformed("'RemoteIp' cannot be stored.");
        }
        return address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    }

    private PlayedSuperOfficeOutcome withoutServiceUser(PlayedSuperOfficeCaller caller) {
        return switch (variants.of(SuperOfficeSwitches.NO_SERVICE_USER)) {
            case FAILED_CALL ->
                    throw PlayedSuperOfficeRefusalException.failed(
                            "SoSessionException", "The user is no Service user");
            case FORBIDDEN ->
                    throw PlayedSuperOfficeRefusalException.forbidden(
                            "The user is no Service user");
            case ZERO_RESULT -> loginAnswer("", 0, 0, caller);
        };
    }

    private PlayedSuperOfficeOutcome missing() {
        return switch (variants.of(SuperOfficeSwitches.REMOVE_MISSING)) {
            case NO_CONTENT -> new PlayedSuperOfficeOutcome.Done();
            case SHAPE_A_404 ->
                    throw new PlayedSuperOfficeRefusalException(
                            new PlayedSuperOfficeProblem.Missing("No such login"));
            case FAILED_CALL ->
                    throw PlayedSuperOfficeRefusalException.failed(
                            "SoNotFoundException", "No such login");
        };
    }

    private PlayedSuperOfficeOutcome foreign(PlayedSuperOfficeLogin login) {
        switch (variants.of(SuperOfficeSwitches.REMOVE_FOREIGN)) {
            case ALLOW -> logins.remove(login);
            case FORBIDDEN ->
                    throw PlayedSuperOfficeRefusalException.forbidden(
                            "The login is another user's");
            case NO_CONTENT_NO_EFFECT -> {}
        }
        return new PlayedSuperOfficeOutcome.Done();
    }

    private PlayedSuperOfficeOutcome loginAnswer(
            String key, int loginId, int userId, PlayedSuperOfficeCaller caller) {
        return new PlayedSuperOfficeResultObject("CsSessionKey", variants, dialect)
                .with("Key", key, null)
                .with("LoginId", loginId, 0)
                .with("UserId", userId, 0)
                .told(caller.call());
    }
}
