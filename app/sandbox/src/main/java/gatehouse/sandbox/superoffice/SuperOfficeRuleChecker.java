package gatehouse.sandbox.superoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.faults.WireFaults;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.instruments.RuleViolations;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeOperation;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeRequestBody;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeResultObject;
import gatehouse.sandbox.superoffice.keys.PlayedTemporaryKeyRegistry;
import gatehouse.sandbox.superoffice.logins.PlayedSuperOfficeLoginRegistry;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeCredentials;
import gatehouse.sandbox.superoffice.tenants.PlayedSuperOfficeTarget;

import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Watches for what a client must never do, as far as it shows on the wire (contract: SuperOffice 13
 * and 14).
 */
final class SuperOfficeRuleChecker {
    private static final List<String> NEVER_CALLED =
            List.of(
                    "/CreateOrUpdateUserCandidate",
                    "/GetUserCandidateByPerson",
                    "/SendCustomerCentrePasswordEmail",
                    "/Person/DeleteExpired");

    private static final String JSON = "application/json";

    private final PlayedSuperOfficeCredentials credentials;
    private final PlayedSuperOfficeLoginRegistry logins;
    private final PlayedTemporaryKeyRegistry keys;
    private final PlayedSuperOfficeCallPace pace;
    private final RuleViolations violations;

    SuperOfficeRuleChecker(
            PlayedSuperOfficeCredentials credentials,
            PlayedSuperOfficeLoginRegistry logins,
            PlayedTemporaryKeyRegistry keys,
            PlayedSuperOfficeCallPace pace,
            RuleViolations violations) {
        this.credentials = credentials;
        this.logins = logins;
        this.keys = keys;
        this.pace = pace;
        this.violations = violations;
    }

    /** Judges a call before it is acted upon. */
    void called(ReceivedCall call, PlayedSuperOfficeTarget target) {
        judgeUrl(call);
        judgeCookie(call);
        switch (target) {
            case PlayedSuperOfficeTarget.State _ -> judgeStranger(call);
            case PlayedSuperOfficeTarget.Base base -> judgeBase(call, base);
            case PlayedSuperOfficeTarget.Nowhere _ -> {}
        }
        if (call.path().equals(WireFaults.ELSEWHERE)) {
            breach("no redirect is followed", call);
        }
    }

    /** Judges what an operation was sent, once it could be read. */
    void sent(
            ReceivedCall call,
            PlayedSuperOfficeOperation operation,
            PlayedSuperOfficeRequestBody body) {
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

    private void judgeUrl(ReceivedCall call) {
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

    private void judgeCookie(ReceivedCall call) {
        if (call.header("Cookie").isPresent() && call.header("X-XSRF-TOKEN").isEmpty()) {
            breach("cookies go with the XSRF value only", call);
        }
    }

    private void judgeStranger(ReceivedCall call) {
        boolean tellsWho =
                List.of("Authorization", "X-XSRF-TOKEN", "SO-AppToken").stream()
                        .anyMatch(name -> call.header(name).isPresent());
        if (tellsWho) {
            breach("the state API is shown no credential", call);
        }
    }

    private void judgeBase(ReceivedCall call, PlayedSuperOfficeTarget.Base base) {
        if (pace.isTooQuick(base.tenant().orElse(""))) {
            breach("at most 10 calls a second to one tenant", call);
        }
        if (NEVER_CALLED.stream().anyMatch(base.rest()::endsWith)) {
            breach("no operation that handles passwords or deleted persons is called", call);
        }
        judgeCredentials(call, base.tenant());
        PlayedSuperOfficeOperation.at(base.rest())
                .filter(_ -> call.method().equals("POST"))
                .ifPresent(operation -> judgeOperation(call, operation));
    }

    private void judgeCredentials(ReceivedCall call, Optional<String> tenant) {
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

    private void judgeOperation(ReceivedCall call, PlayedSuperOfficeOperation operation) {
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
                PlayedSuperOfficeResultObject.selection(call.query()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        if (!selected.isEmpty() && !selected.containsAll(needed(operation))) {
            breach("$select is for the two operations, with what outcome and verdict need", call);
        }
    }

    /** What a selection must hold; nothing will do where none belongs. */
    private static List<String> needed(PlayedSuperOfficeOperation operation) {
        return switch (operation) {
            case CREATE_SESSION -> List.of("key", "loginid", "userid");
            case CHECK_TEMPORARY_KEY -> List.of("domain", "isexpired");
            default -> List.of("");
        };
    }

    private void judgeAddress(ReceivedCall call, PlayedSuperOfficeRequestBody body) {
        if (body.text("RemoteIp").filter(address -> address.length() <= 64).isEmpty()) {
            breach("RemoteIp is never empty and at most 64 characters long", call);
        }
    }

    private void judgeKey(ReceivedCall call, PlayedSuperOfficeRequestBody body) {
        if (body.text("TemporaryKey").filter(key -> key.equals(key.strip())).isEmpty()) {
            breach("a key is trimmed, and an empty one is not sent", call);
        }
    }

    private void judgeReport(ReceivedCall call, PlayedSuperOfficeRequestBody body) {
        if (body.text("SessionKey").filter(pace::isPolled).isPresent()) {
            breach("ReportSessionActive is no probe: it keeps the session alive", call);
        }
    }

    private void breach(String rule, ReceivedCall call) {
        violations.add(rule, call.method() + " " + call.path());
    }
}
