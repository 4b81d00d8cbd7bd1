package gatehouse.sandbox.portos;

import gatehouse.sandbox.http.PercentCoding;
import gatehouse.sandbox.http.QueryParameters;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.http.RouteTable.Match;
import gatehouse.sandbox.instruments.RuleViolations;
import gatehouse.sandbox.portos.sessions.PlayedPortosTokenRegistry;
import gatehouse.sandbox.portos.signin.PlayedNws4Signature;
import gatehouse.sandbox.portos.signin.PlayedPortosAuthenticator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Watches for what a client must never do, as far as it shows on the wire (contract: Portos 11).
 */
final class PortosRuleChecker {
    private static final int UNANSWERED = 0;
    private static final Set<Integer> MAY_REPEAT = Set.of(423, 429);
    private static final Set<String> LIST_PARAMETERS = Set.of("$skip", "$take", "$sort", "$count");
    private static final String SESSIONS = "/sessions";

    private final PlayedPortosTokenRegistry tokens;
    private final RuleViolations violations;
    private final Map<String, Integer> deletes = new ConcurrentHashMap<>();

    PortosRuleChecker(PlayedPortosTokenRegistry tokens, RuleViolations violations) {
        this.tokens = tokens;
        this.violations = violations;
    }

    /**
     * Everything that can be a prefix: a wrong one is a mistake in the settings, not a violation.
     */
    static List<String> possiblePrefixes(String path) {
        return IntStream.range(0, path.length())
                .filter(at -> path.charAt(at) == '/')
                .mapToObj(at -> path.substring(0, at))
                .toList();
    }

    /**
     * Judges a call before it is acted upon.
     *
     * @param match what was found for it under any prefix
     */
    void called(ReceivedCall call, Match<?> match) {
        judgePlace(call, match);
        judgeId(call);
        judgeSecrets(call);
        if (!call.query().isEmpty()) {
            judgeQuery(call);
        }
        if (call.method().equals("DELETE")) {
            judgeRepeat(call);
        }
    }

    /** Notes how a call was answered; without an answer it counts as acted upon. */
    void answered(ReceivedCall call, int status) {
        switch (call.method()) {
            case "DELETE" -> deletes.put(target(call), status);
            case "GET" -> deletes.remove(target(call));
            default -> {}
        }
    }

    private void judgePlace(ReceivedCall call, Match<?> match) {
        switch (match) {
            case Match.Known<?> _ -> {}
            case Match.OtherMethod<?> other ->
                    breach(
                            other.path().equals(SESSIONS) && call.method().equals("DELETE")
                                    ? "DELETE is never sent to the collection"
                                    : "no method but the documented one is used",
                            call);
            case Match.Nowhere<?> _ -> breach("no undocumented route is called", call);
        }
    }

    private void judgeId(ReceivedCall call) {
        int start = call.path().indexOf(SESSIONS + "/");
        if (start < 0) {
            return;
        }
        String sent = call.path().substring(start + SESSIONS.length() + 1);
        if (sent.contains("/")
                || PercentCoding.decoded(sent).filter(PortosRuleChecker::mayBeId).isEmpty()) {
            breach("an id is one encoded segment, never empty, dots or control characters", call);
        }
    }

    private static boolean mayBeId(String id) {
        return !id.isEmpty()
                && !id.equals(".")
                && !id.equals("..")
                && id.chars().noneMatch(Character::isISOControl);
    }

    private void judgeSecrets(ReceivedCall call) {
        String url = call.path() + "?" + call.query();
        if (tokens.occursIn(url)
                || url.contains(PlayedPortosAuthenticator.SECRET)
                || url.contains(PlayedNws4Signature.SCHEME)) {
            breach("no token, secret or signature stands in a URL", call);
        }
    }

    private void judgeQuery(ReceivedCall call) {
        if (call.method().equals("DELETE")) {
            breach("nothing is deleted by a filter", call);
        }
        var query = new QueryParameters(call.query());
        for (String name : query.names()) {
            judgeParameter(name, query.all(name), call);
        }
    }

    private void judgeParameter(String name, List<String> values, ReceivedCall call) {
        if (values.size() > 1) {
            breach("no key is sent twice", call);
        }
        String value = values.getFirst();
        boolean allowed =
                switch (name) {
                    case "$skip" -> value.matches("\\d+");
                    case "$take" -> value.matches("0*[1-9]\\d*");
                    case "$sort" -> !value.contains(".");
                    case "sessionid" -> call.path().endsWith(SESSIONS);
                    default -> LIST_PARAMETERS.contains(name);
                };
        if (!allowed) {
            breach("no filter but sessionId, no dotted sort key, no bad paging value", call);
        }
    }

    private void judgeRepeat(ReceivedCall call) {
        Optional<Integer> before = Optional.ofNullable(deletes.put(target(call), UNANSWERED));
        if (before.isPresent() && !MAY_REPEAT.contains(before.get())) {
            breach("a DELETE is not repeated without reading first", call);
        }
    }

    /** One session as one caller names it; two callers may well end the same one. */
    private static String target(ReceivedCall call) {
        String authorization = call.header("Authorization").orElse("");
        String caller =
                authorization.startsWith(PlayedNws4Signature.SCHEME)
                        ? PlayedNws4Signature.SCHEME
                        : authorization;
        return caller + " " + call.path();
    }

    private void breach(String rule, ReceivedCall call) {
        String query = call.query().isEmpty() ? "" : "?" + call.query();
        violations.add(rule, call.method() + " " + call.path() + query);
    }
}
