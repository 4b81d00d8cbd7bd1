package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.readings.Readings;

import java.util.Optional;
import java.util.regex.Pattern;

/** Opens, checks, reports and removes sessions of the Service module (contract: SuperOffice 4). */
record SessionCalls(Logins logins, Readings readings, Dialect dialect) {
    private static final int LONGEST_ADDRESS = 64;
    private static final String PEER = "127.0.0.1";
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*(%\\w+)?");

    Outcome create(Body body, Caller caller) {
        Optional<String> address = remoteAddress(body);
        User user = caller.user();
        if (!user.isServiceUser()) {
            return withoutServiceUser(caller);
        }
        Login login =
                logins.create(user, address.orElse(null))
                        .orElseThrow(() ->
                                Refused.failed(
                                        "SoSessionException", "The user is logged in already"));
        return told(login.sessionKey(), login.id(), login.userId(), caller);
    }

    Outcome isValid(Body body) {
        return new Outcome.Value(
                "boolean", body.text("CsSessionKey").map(logins::isValid).orElse(false));
    }

    Outcome report(Body body) {
        return new Outcome.Value(
                "int", body.text("SessionKey").flatMap(logins::report).map(Login::id).orElse(0));
    }

    Outcome remove(Body body, Caller caller) {
        Optional<Login> login = body.number("LoginId").flatMap(logins::row);
        if (login.isEmpty()) {
            return missing();
        }
        if (login.get().userId() == caller.user().serviceUser()) {
            logins.remove(login.get());
            return new Outcome.Done();
        }
        return foreign(login.get());
    }

    private Optional<String> remoteAddress(Body body) {
        Optional<String> sent = body.text("RemoteIp");
        if (sent.isEmpty()) {
            return switch (readings.of(SuperOfficeReadings.REMOTE_IP_MISSING)) {
                case STORE_NULL -> Optional.empty();
                case USE_PEER_ADDRESS -> Optional.of(PEER);
                case BAD_REQUEST -> throw Refused.malformed("'RemoteIp' is missing.");
            };
        }
        return sent.map(this::checked);
    }

    private String checked(String address) {
        boolean isAccepted =
                switch (readings.of(SuperOfficeReadings.REMOTE_IP_CHECK)) {
                    case ACCEPT_AND_CUT -> true;
                    case REFUSE_TOO_LONG -> address.length() <= LONGEST_ADDRESS;
                    case REFUSE_NOT_AN_ADDRESS -> ADDRESS.matcher(address).matches();
                };
        if (!isAccepted) {
            throw Refused.malformed("'RemoteIp' cannot be stored.");
        }
        return address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    }

    private Outcome withoutServiceUser(Caller caller) {
        return switch (readings.of(SuperOfficeReadings.NO_SERVICE_USER)) {
            case FAILED_CALL ->
                    throw Refused.failed("SoSessionException", "The user is no Service user");
            case FORBIDDEN -> throw Refused.forbidden("The user is no Service user");
            case ZERO_RESULT -> told("", 0, 0, caller);
        };
    }

    private Outcome missing() {
        return switch (readings.of(SuperOfficeReadings.REMOVE_MISSING)) {
            case NO_CONTENT -> new Outcome.Done();
            case SHAPE_A_404 -> throw new Refused(new Problem.Missing("No such login"));
            case FAILED_CALL -> throw Refused.failed("SoNotFoundException", "No such login");
        };
    }

    private Outcome foreign(Login login) {
        switch (readings.of(SuperOfficeReadings.REMOVE_FOREIGN)) {
            case ALLOW -> logins.remove(login);
            case FORBIDDEN -> throw Refused.forbidden("The login is another user's");
            case NO_CONTENT_NO_EFFECT -> {}
        }
        return new Outcome.Done();
    }

    private Outcome told(String key, int loginId, int userId, Caller caller) {
        return new Carrier("CsSessionKey", readings, dialect)
                .with("Key", key, null)
                .with("LoginId", loginId, 0)
                .with("UserId", userId, 0)
                .told(caller.call());
    }
}
