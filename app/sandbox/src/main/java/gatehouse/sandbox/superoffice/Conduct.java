package gatehouse.sandbox.superoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.Violations;

import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Watches for what a client must never do, as far as it shows on the wire (contract: SuperOffice 13
 * and 14).
 */
final class Conduct {
    private static final List<String> NEVER_CALLED =
            List.of(
                    "/CreateOrUpdateUserCandidate",
                    "/GetUserCandidateByPerson",
                    "/SendCustomerCentrePasswordEmail",
                    "/Person/DeleteExpired");

    private static final String JSON = "application/json";

    private final Credentials credentials;
    private final Logins logins;
    private final TemporaryKeys keys;
    private final Pace pace;
    private final Violations violations;

    Conduct(
            Credentials credentials,
            Logins logins,
            TemporaryKeys keys,
            Pace pace,
            Violations violations) {
        this.credentials = credentials;
        this.logins = logins;
        this.keys = keys;
        this.pace = pace;
        this.violations = violations;
    }

    /** Judges a call before it is acted upon. */
    void called(Call call, Target target) {
        judgeUrl(call);
        judgeCookie(call);
        switch (target) {
            case Target.State _ -> judgeStranger(call);
            case Target.Base base -> judgeBase(call, base);
            case Target.Nowhere _ -> {}
        }
        if (call.path().equals(Mishaps.ELSEWHERE)) {
            breach("no redirect is followed", call);
        }
    }

    /** Judges what an operation was sent, once it could be read. */
    void sent(Call call, Operation operation, Body body) {
        for (String name : body.names()) {
            if (!operation.members().contains(name)) {
                breach("members are spelt as documented, and no others are sent", call);
            }
        }
        switch (operation) {
            case CREATE_SESSION -> judgeAddress(call, body);
            case CHECK_TEMPORARY_KEY -> judgeKey(call, body);
            case REPORT_SESSION_ACTIVE -> judgeReport(call, body);
            default -> {}
        }
    }

    private void judgeUrl(Call call) {
        String url = call.path() + "?" + call.query();
        if (holdsSecret(url) || holdsSecret(decoded(url))) {
            breach("no key, ticket, token or password stands in a URL", call);
        }
    }

    private boolean holdsSecret(String text) {
        return credentials.occurIn(text) || logins.occurIn(text) || keys.occursIn(text);
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private void judgeCookie(Call call) {
        if (call.header("Cookie").isPresent() && call.header("X-XSRF-TOKEN").isEmpty()) {
            breach("cookies go with the XSRF value only", call);
        }
    }

    private void judgeStranger(Call call) {
        boolean tellsWho =
                List.of("Authorization", "X-XSRF-TOKEN", "SO-AppToken").stream()
                        .anyMatch(name -> call.header(name).isPresent());
        if (tellsWho) {
            breach("the state API is shown no credential", call);
        }
    }

    private void judgeBase(Call call, Target.Base base) {
        if (pace.isTooQuick(base.tenant().orElse(""))) {
            breach("at most 10 calls a second to one tenant", call);
        }
        if (NEVER_CALLED.stream().anyMatch(base.rest()::endsWith)) {
            breach("no operation that handles passwords or deleted persons is called", call);
        }
        judgeCredentials(call, base.tenant());
        Operation.at(base.rest(), true)
                .filter(_ -> call.method().equals("POST"))
                .ifPresent(operation -> judgeOperation(call, operation));
    }

    private void judgeCredentials(Call call, Optional<String> tenant) {
        String authorization = call.header("Authorization").orElse("").toLowerCase(Locale.ROOT);
        if (!authorization.isEmpty() && call.header("X-XSRF-TOKEN").isPresent()) {
            breach("one Authorization or an XSRF pair, never both", call);
        }
        if (tenant.isPresent() && authorization.startsWith("basic")) {
            breach("no user name and password to an online address", call);
        }
        if (tenant.isPresent()
                && authorization.startsWith("soticket")
                && call.header("SO-AppToken").isEmpty()) {
            breach("a ticket goes with SO-AppToken online", call);
        }
    }

    private void judgeOperation(Call call, Operation operation) {
        String type = call.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String accept =
                call.header("Accept")
                        .orElse(operation.tellsNothing() ? JSON : "")
                        .toLowerCase(Locale.ROOT);
        if (!type.replace(" ", "").equals("application/json;charset=utf-8")
                || !accept.startsWith(JSON)) {
            breach("application/json; charset=utf-8 is sent and asked for", call);
        }
        List<String> selected =
                Carrier.selection(call.query()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        if (!selected.isEmpty() && !selected.containsAll(needed(operation))) {
            breach("$select is for the two operations, with what outcome and verdict need", call);
        }
    }

    /** What a selection must hold; nothing will do where none belongs. */
    private static List<String> needed(Operation operation) {
        return switch (operation) {
            case CREATE_SESSION -> List.of("key", "loginid", "userid");
            case CHECK_TEMPORARY_KEY -> List.of("domain", "isexpired");
            default -> List.of("");
        };
    }

    private void judgeAddress(Call call, Body body) {
        if (body.text("RemoteIp").filter(address -> address.length() <= 64).isEmpty()) {
            breach("RemoteIp is never empty and at most 64 characters long", call);
        }
    }

    private void judgeKey(Call call, Body body) {
        if (body.text("TemporaryKey").filter(key -> key.equals(key.strip())).isEmpty()) {
            breach("a key is trimmed, and an empty one is not sent", call);
        }
    }

    private void judgeReport(Call call, Body body) {
        if (body.text("SessionKey").filter(pace::isPolled).isPresent()) {
            breach("ReportSessionActive is no probe: it keeps the session alive", call);
        }
    }

    private void breach(String rule, Call call) {
        violations.add(rule, call.method() + " " + call.path());
    }
}
