package gatehouse.sandbox.srs;

import gatehouse.sandbox.faults.InjectedFaults;
import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.ConnectionDroppedException;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.instruments.CallCounters;
import gatehouse.sandbox.instruments.RequestLog;
import gatehouse.sandbox.srs.PlayedSrsRoute.Found;
import gatehouse.sandbox.srs.calls.PlayedSrsAnswers;
import gatehouse.sandbox.srs.calls.PlayedSrsCorsPolicy;
import gatehouse.sandbox.srs.calls.PlayedSrsLoginCall;
import gatehouse.sandbox.srs.calls.PlayedSrsLogoutCall;
import gatehouse.sandbox.srs.calls.PlayedSrsMeBody;
import gatehouse.sandbox.srs.calls.PlayedSrsPingCall;
import gatehouse.sandbox.srs.sessions.PlayedSrsConfiguration;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionRegistry;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.Optional;
import java.util.function.Function;

/**
 * Plays the two interfaces of SRS. What is checked comes in this order: service, route, origin,
 * body kind, credentials or cookie, session and timer, CSRF, content (contract: SRS 13).
 */
final class PlayedSrsServer implements CallHandler {
    private final ContractVariants readings;
    private final CallCounters counters;
    private final RequestLog log;
    private final SrsRuleChecker conduct;
    private final InjectedFaults faults;
    private final PlayedSrsCorsPolicy cors;
    private final PlayedSrsSessionRegistry sessions;
    private final PlayedSrsLoginCall login;
    private final PlayedSrsPingCall ping;
    private final PlayedSrsLogoutCall logout;

    PlayedSrsServer(
            ContractVariants readings,
            CallCounters counters,
            RequestLog log,
            SrsRuleChecker conduct,
            InjectedFaults faults,
            PlayedSrsCorsPolicy cors,
            PlayedSrsSessionRegistry sessions,
            PlayedSrsLoginCall login,
            PlayedSrsPingCall ping,
            PlayedSrsLogoutCall logout) {
        this.readings = readings;
        this.counters = counters;
        this.log = log;
        this.conduct = conduct;
        this.faults = faults;
        this.cors = cors;
        this.sessions = sessions;
        this.login = login;
        this.ping = ping;
        this.logout = logout;
    }

    @Override
    public PlayedAnswer answer(ReceivedCall call) {
        return noted(
                call,
                request ->
                        faults.next(request.label())
                                .map(fault -> fault.befall(call, () -> served(request)))
                                .orElseGet(() -> served(request)));
    }

    /** Reads a call and does nothing about it; what is answered here, nobody will see. */
    PlayedAnswer overheard(ReceivedCall call) {
        return noted(call, _ -> PlayedAnswer.empty(200));
    }

    /** Reads a call and hangs up. */
    PlayedAnswer dropped(ReceivedCall call) {
        return noted(
                call,
                _ -> {
                    throw ConnectionDroppedException.before();
                });
    }

    private PlayedAnswer noted(ReceivedCall call, Function<PlayedSrsRequest, PlayedAnswer> acting) {
        var request = PlayedSrsRequest.of(call, readings.of(SrsSwitches.TRAILING_SLASH));
        counters.count(request.label());
        conduct.called(request);
        RequestLog.Entry entry = log.arrived(request.label(), request.details());
        try {
            PlayedAnswer answer = acting.apply(request);
            conduct.answered(request, answer.status());
            entry.answered(answer.status());
            return answer;
        } catch (ConnectionDroppedException dropped) {
            entry.dropped();
            throw dropped;
        }
    }

    private PlayedAnswer served(PlayedSrsRequest request) {
        return switch (request.found()) {
            case Found.Known known when known.route() == PlayedSrsRoute.VERSION ->
                    version(request.call());
            case Found.Known known -> fromOrigin(known.route(), request);
            case Found.OtherMethod other -> PlayedAnswer.empty(405).with("Allow", other.allowed());
            case Found.Nowhere _ -> PlayedAnswer.empty(404);
        };
    }

    private PlayedAnswer version(ReceivedCall call) {
        SrsVariants.VersionAnswer way = readings.of(SrsSwitches.VERSION_ANSWER);
        PlayedAnswer answer = PlayedSrsAnswers.of(way.status(), "", way.body());
        Optional<String> type = readings.of(SrsSwitches.VERSION_CONTENT_TYPE);
        PlayedAnswer typed =
                type.map(name -> answer.with("Content-Type", name))
                        .orElseGet(() ->
                                new PlayedAnswer(
                                        way.status(),
                                        PlayedAnswer.empty(0).headers(),
                                        answer.body()));
        return readings.of(SrsSwitches.VERSION_CORS) ? cors.shown(typed, call, false) : typed;
    }

    private PlayedAnswer fromOrigin(PlayedSrsRoute route, PlayedSrsRequest request) {
        ReceivedCall call = request.call();
        Optional<Integer> refusal = cors.refusal(call, route.isPreflight());
        if (refusal.isPresent()) {
            return PlayedAnswer.empty(refusal.get());
        }
        return cors.shown(acted(route, request), call, route.isPreflight());
    }

    private PlayedAnswer acted(PlayedSrsRoute route, PlayedSrsRequest request) {
        ReceivedCall call = request.call();
        return switch (route) {
            case VERSION, PREFLIGHT_ME -> PlayedAnswer.empty(200);
            case PREFLIGHT_PING -> {
                sessions.preflighted();
                yield PlayedAnswer.empty(200);
            }
            case GET_ME -> login.login(call, PlayedSrsConfiguration.NONE);
            case POST_ME -> posted(request);
            case PING -> ping.ping(call);
        };
    }

    private PlayedAnswer posted(PlayedSrsRequest request) {
        Optional<Integer> refusal =
                PlayedSrsAnswers.isJson(request.call())
                        ? Optional.empty()
                        : readings.of(SrsSwitches.MISSING_JSON_TYPE);
        if (refusal.isPresent()) {
            return PlayedAnswer.empty(refusal.get());
        }
        return switch (request.body()) {
            case PlayedSrsMeBody.Login wanted -> login.login(request.call(), wanted.wanted());
            case PlayedSrsMeBody.Logout _ -> logout.logout(request.call());
            case PlayedSrsMeBody.Neither _ ->
                    PlayedAnswer.empty(readings.of(SrsSwitches.BAD_BODY).orElse(200));
            case null -> throw new IllegalStateException("a POST has a body");
        };
    }
}
