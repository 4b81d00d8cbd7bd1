package gatehouse.sandbox.srs;

import gatehouse.sandbox.faults.WireFaults;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.http.RouteTable.Match;
import gatehouse.sandbox.instruments.RuleViolations;
import gatehouse.sandbox.srs.calls.PlayedSrsAnswers;
import gatehouse.sandbox.srs.calls.PlayedSrsCsrfProtection;
import gatehouse.sandbox.srs.calls.PlayedSrsMeBody;
import gatehouse.sandbox.srs.sessions.PlayedSrsConfiguration;
import gatehouse.sandbox.srs.sessions.PlayedSrsCsrfToken;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession.Opener;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionFinder;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionFinder.Meant;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Watches for what a client must never do, as far as it shows on the wire (contract: SRS 11, 12).
 */
final class SrsRuleChecker {

    private final PlayedSrsSessionFinder finder;
    private final SrsLoginRepeatDetector repeats;
    private final RuleViolations violations;
    private final Set<String> deadPings = ConcurrentHashMap.newKeySet();

    SrsRuleChecker(
            PlayedSrsSessionFinder finder,
            SrsLoginRepeatDetector repeats,
            RuleViolations violations) {
        this.finder = finder;
        this.repeats = repeats;
        this.violations = violations;
    }

    /** Judges a call before it is acted upon. */
    void called(PlayedSrsRequest request) {
        judgePlace(request);
        judgeWire(request);
        judgeHeaders(request);
        judgeBody(request);
        if (request.isLogin()) {
            deadPings.clear();
            judge(!repeats.login(request.call()), "a login is not repeated by itself", request);
        }
        if (request.is(PlayedSrsRoute.PING)) {
            judgePing(request);
        }
        if (request.isLogout()) {
            repeats.logout();
            judgeLogout(request);
        }
    }

    /** Notes how a call was answered. */
    void answered(PlayedSrsRequest request, int status) {
        if (request.is(PlayedSrsRoute.PING) && status == 401) {
            deadPings.add(credentials(request.call()));
        }
    }

    private void judgePlace(PlayedSrsRequest request) {
        switch (request.match()) {
            case Match.Known<PlayedSrsRoute> _ ->
                    judge(
                            !request.call().path().endsWith("/"),
                            "a path is sent without a final slash",
                            request);
            case Match.OtherMethod<PlayedSrsRoute> _ ->
                    judge(false, "no method but the documented one is used", request);
            case Match.Nowhere<PlayedSrsRoute> _ ->
                    judge(
                            false,
                            request.call().path().startsWith(WireFaults.ELSEWHERE)
                                    ? "a redirect is never followed"
                                    : "no undocumented route is called",
                            request);
        }
    }

    private void judgeWire(PlayedSrsRequest request) {
        judge(request.call().query().isEmpty(), "no query is sent", request);
        judge(!request.has("Upgrade"), "HTTP/1.1 is spoken, without an upgrade", request);
    }

    private void judgeHeaders(PlayedSrsRequest request) {
        if (!(request.match() instanceof Match.Known<PlayedSrsRoute> known)) {
            return;
        }
        boolean secret = request.has("Authorization") || request.has("Cookie");
        if (known.route().action() == PlayedSrsRoute.VERSION) {
            judge(!secret, "no credential goes with /version", request);
            return;
        }
        judge(request.has("Origin"), "an origin goes with every request but /version", request);
        judge(
                !known.route().action().isPreflight() || !secret,
                "no credential goes with a preflight",
                request);
    }

    private void judgeBody(PlayedSrsRequest request) {
        switch (request.body()) {
            case null -> {}
            case PlayedSrsMeBody.Logout _ -> judgeType(request);
            case PlayedSrsMeBody.Neither _ ->
                    judge(false, "a POST is a login or a logout", request);
            case PlayedSrsMeBody.Login login -> {
                judgeType(request);
                judgeEntries(login.wanted(), request);
            }
        }
    }

    private void judgeType(PlayedSrsRequest request) {
        judge(
                PlayedSrsAnswers.isJson(request.call()),
                "a POST is sent as application/json",
                request);
    }

    private void judgeEntries(PlayedSrsConfiguration wanted, PlayedSrsRequest request) {
        judge(wanted.entries() > 0, "no login goes with an empty list", request);
        judge(wanted.sound(), "an entry has its documented form", request);
        judge(wanted.unknown().isEmpty(), "no undocumented entry is sent", request);
        judge(
                wanted.servers().stream().noneMatch(String::isBlank),
                "server and peer_server are never sent empty",
                request);
    }

    private void judgePing(PlayedSrsRequest request) {
        judgeBoth(request);
        judge(
                !deadPings.contains(credentials(request.call())),
                "a ping answered 401 is not repeated",
                request);
        switch (finder.meant(request.call())) {
            case Meant.Nobody _ -> judge(false, "no ping goes without a credential", request);
            case Meant.One one ->
                    judge(
                            one.session().opener() == Opener.CONSOLE,
                            "no session opened elsewhere is pinged",
                            request);
            case Meant.Gone _, Meant.Refused _ -> {}
        }
    }

    private void judgeLogout(PlayedSrsRequest request) {
        judgeBoth(request);
        if (finder.meant(request.call()) instanceof Meant.One one && one.byCookie()) {
            judge(
                    !wasTold(one.session().token()) || request.has(PlayedSrsCsrfProtection.TOKEN),
                    "a logout carries the token that was sent",
                    request);
        }
    }

    private void judgeBoth(PlayedSrsRequest request) {
        judge(
                !request.has("Authorization") || !request.has("Cookie"),
                "a cookie goes without Authorization",
                request);
    }

    private static boolean wasTold(@Nullable PlayedSrsCsrfToken token) {
        return token != null && token.wasTold();
    }

    private static String credentials(ReceivedCall call) {
        return call.header("Cookie").orElse("") + " " + call.header("Authorization").orElse("");
    }

    private void judge(boolean right, String rule, PlayedSrsRequest request) {
        if (!right) {
            violations.add(rule, request.label());
        }
    }
}
