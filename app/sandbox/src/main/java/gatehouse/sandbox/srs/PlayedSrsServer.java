package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.ConnectionDroppedException;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.http.RouteTable.Match;
import gatehouse.sandbox.instruments.SystemInstruments;
import gatehouse.sandbox.srs.calls.PlayedSrsAnswers;
import gatehouse.sandbox.srs.calls.PlayedSrsCorsPolicy;
import gatehouse.sandbox.srs.calls.PlayedSrsLoginCall;
import gatehouse.sandbox.srs.calls.PlayedSrsLogoutCall;
import gatehouse.sandbox.srs.calls.PlayedSrsMeBody;
import gatehouse.sandbox.srs.calls.PlayedSrsPingCall;
import gatehouse.sandbox.srs.sessions.PlayedSrsConfiguration;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionRegistry;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants.VersionAnswer;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plays the two interfaces of SRS. The checks come in this order: service, route, origin, body
 * kind, credentials or cookie, session and timer, CSRF, content (contract: SRS 13).
 */
final class PlayedSrsServer implements CallHandler {
    private final SystemInstruments instruments;
    private final ContractVariants variants;
    private final SrsRuleChecker rules;
    private final PlayedSrsCorsPolicy cors;
    private final PlayedSrsSessionRegistry sessions;
    private final PlayedSrsLoginCall login;
    private final PlayedSrsPingCall ping;
    private final PlayedSrsLogoutCall logout;

    PlayedSrsServer(
            SystemInstruments instruments,
            SrsRuleChecker rules,
            PlayedSrsCorsPolicy cors,
            PlayedSrsSessionRegistry sessions,
            PlayedSrsLoginCall login,
            PlayedSrsPingCall ping,
            PlayedSrsLogoutCall logout) {
        this.instruments = instruments;
        this.variants = instruments.variants();
        this.rules = rules;
        this.cors = cors;
        this.sessions = sessions;
        this.login = login;
        this.ping = ping;
        this.logout = logout;
    }

    @Override
    public PlayedAnswer answer(ReceivedCall call) {
        return recorded(
                call, request -> instruments.act(request.label(), call, _ -> served(request)));
    }

    /** Reads a call and does nothing; this answer never reaches the caller. */
    PlayedAnswer ignore(ReceivedCall call) {
        return recorded(call, _ -> PlayedAnswer.empty(200));
    }

    /** Reads a call and closes the connection. */
    PlayedAnswer drop(ReceivedCall call) {
        return recorded(
                call,
                _ -> {
                    throw ConnectionDroppedException.beforeActing();
                });
    }

    private PlayedAnswer recorded(
            ReceivedCall call, Function<PlayedSrsRequest, PlayedAnswer> acting) {
        var request = PlayedSrsRequest.of(call, variants.of(SrsSwitches.TRAILING_SLASH));
        return instruments.record(
                request.label(),
                request.details(),
                () -> {
                    rules.called(request);
                    PlayedAnswer answer = acting.apply(request);
                    rules.answered(request, answer.status());
                    return answer;
                });
    }

    private PlayedAnswer served(PlayedSrsRequest request) {
        return switch (request.match()) {
            case Match.Known<PlayedSrsRoute> known -> served(known.route().action(), request);
            case Match.OtherMethod<PlayedSrsRoute> other ->
                    PlayedAnswer.empty(405).with("Allow", other.allowed());
            case Match.Nowhere<PlayedSrsRoute> _ -> PlayedAnswer.empty(404);
        };
    }

    private PlayedAnswer served(PlayedSrsRoute route, PlayedSrsRequest request) {
        ReceivedCall call = request.call();
        if (route == PlayedSrsRoute.VERSION) {
            return version(call);
        }
        Optional<Integer> refusal = cors.refusal(call, route.isPreflight());
        if (refusal.isPresent()) {
            return PlayedAnswer.empty(refusal.get());
        }
        return cors.shown(acted(route, request), call, route.isPreflight());
    }

    private PlayedAnswer version(ReceivedCall call) {
        VersionAnswer version = variants.of(SrsSwitches.VERSION_ANSWER);
        Map<String, String> type =
                variants.of(SrsSwitches.VERSION_CONTENT_TYPE)
                        .map(name -> Map.of("Content-Type", name))
                        .orElse(Map.of());
        PlayedAnswer answer = PlayedSrsAnswers.untyped(version.status(), version.body()).with(type);
        return variants.of(SrsSwitches.VERSION_CORS) ? cors.shown(answer, call, false) : answer;
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
                        : variants.of(SrsSwitches.MISSING_JSON_TYPE);
        if (refusal.isPresent()) {
            return PlayedAnswer.empty(refusal.get());
        }
        return switch (request.body()) {
            case PlayedSrsMeBody.Login wanted -> login.login(request.call(), wanted.wanted());
            case PlayedSrsMeBody.Logout _ -> logout.logout(request.call());
            case PlayedSrsMeBody.Neither _ ->
                    PlayedAnswer.empty(variants.of(SrsSwitches.BAD_BODY).orElse(200));
            case null -> throw new IllegalStateException("a POST has a body");
        };
    }
}
