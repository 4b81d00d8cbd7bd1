package gatehouse.sandbox.portos;

import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.http.RouteTable;
import gatehouse.sandbox.http.RouteTable.Match;
import gatehouse.sandbox.instruments.SystemInstruments;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem;
import gatehouse.sandbox.portos.answers.PlayedPortosProblemAnswers;
import gatehouse.sandbox.portos.answers.PlayedPortosRefusalException;
import gatehouse.sandbox.portos.directory.PlayedPortosCaller;
import gatehouse.sandbox.portos.directory.PlayedPortosDirectoryCalls;
import gatehouse.sandbox.portos.directory.PlayedPortosLicenceCalls;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionCalls;
import gatehouse.sandbox.portos.signin.PlayedPortosAuthenticator;
import gatehouse.sandbox.portos.signin.PlayedPortosLoginCall;
import gatehouse.sandbox.portos.variants.PortosSwitches;

import java.util.Map;

/** Plays the Portos API: finds the route, authenticates the caller, passes the call on. */
final class PlayedPortosServer implements CallHandler {
    private final SystemInstruments instruments;
    private final PortosRuleChecker rules;
    private final PlayedPortosRateLimiter rate;
    private final PlayedPortosAuthenticator authenticator;
    private final PlayedPortosProblemAnswers problems;
    private final RouteTable<RouteAction> routes;

    /** Answers a call of one route; the text is what the path has in braces. */
    private interface RouteAction {
        PlayedAnswer answer(ReceivedCall call, String text);
    }

    /** Answers a call whose caller is known. */
    private interface SignedInAction {
        PlayedAnswer answer(ReceivedCall call, String text, PlayedPortosCaller caller);
    }

    PlayedPortosServer(
            SystemInstruments instruments,
            PortosRuleChecker rules,
            PlayedPortosRateLimiter rate,
            PlayedPortosAuthenticator authenticator,
            PlayedPortosLoginCall login,
            PlayedPortosSessionCalls sessions,
            PlayedPortosDirectoryCalls directory,
            PlayedPortosLicenceCalls licence,
            PlayedPortosProblemAnswers problems) {
        this.instruments = instruments;
        this.rules = rules;
        this.rate = rate;
        this.authenticator = authenticator;
        this.problems = problems;
        this.routes = routes(login, sessions, directory, licence);
    }

    /** The calls that exist (contract: Portos 1, addresses and routes). */
    private RouteTable<RouteAction> routes(
            PlayedPortosLoginCall login,
            PlayedPortosSessionCalls sessions,
            PlayedPortosDirectoryCalls directory,
            PlayedPortosLicenceCalls licence) {
        return new RouteTable<RouteAction>()
                .add("POST", "/api/auth", (call, _) -> login.login(call))
                .add("GET", "/api/v2/health", (_, _) -> licence.health())
                .add(
                        "GET",
                        "{prefix}/sessions",
                        signedIn((call, _, caller) -> sessions.list(call, caller)))
                .add("GET", "{prefix}/sessions/{id}", signedIn((_, id, _) -> sessions.read(id)))
                .add(
                        "DELETE",
                        "{prefix}/sessions/{id}",
                        signedIn((_, id, caller) -> sessions.end(id, caller)))
                .add("GET", "{prefix}/devices", signedIn((call, _, _) -> directory.devices(call)))
                .add(
                        "GET",
                        "{prefix}/devices/{name}",
                        signedIn((_, name, _) -> directory.device(name)))
                .add("GET", "{prefix}/users", signedIn((call, _, _) -> directory.users(call)))
                .add("GET", "{prefix}/license", (_, _) -> licence.licence());
    }

    @Override
    public PlayedAnswer answer(ReceivedCall call) {
        Match<RouteAction> match =
                routes.match(
                        call.method(),
                        call.path(),
                        instruments.variants().of(PortosSwitches.PATH_PREFIX));
        return instruments.record(
                match.label(),
                Map.of(),
                () -> {
                    rules.called(call, underAnyPrefix(call));
                    PlayedAnswer answer =
                            instruments.act(match.label(), call, acted -> answered(match, acted));
                    rules.answered(call, answer.status());
                    return answer;
                });
    }

    private Match<RouteAction> underAnyPrefix(ReceivedCall call) {
        return routes.match(
                call.method(), call.path(), PortosRuleChecker.possiblePrefixes(call.path()));
    }

    private RouteAction signedIn(SignedInAction action) {
        return (call, text) -> action.answer(call, text, authenticator.admit(call));
    }

    private PlayedAnswer answered(Match<RouteAction> match, ReceivedCall call) {
        try {
            rate.check();
            return switch (match) {
                case Match.Known<RouteAction> known ->
                        known.route().action().answer(call, known.text());
                case Match.OtherMethod<RouteAction> other ->
                        throw new PlayedPortosRefusalException(
                                PlayedPortosProblem.wrongMethod(other.allowed()));
                case Match.Nowhere<RouteAction> _ ->
                        throw new PlayedPortosRefusalException(PlayedPortosProblem.notFound());
            };
        } catch (PlayedPortosRefusalException refused) {
            return problems.answer(refused.problem(), call);
        }
    }
}
