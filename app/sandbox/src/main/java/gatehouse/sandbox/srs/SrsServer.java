package gatehouse.sandbox.srs;

import gatehouse.sandbox.faults.Faults;
import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.ConnectionDropped;
import gatehouse.sandbox.http.Counters;
import gatehouse.sandbox.http.Server;
import gatehouse.sandbox.readings.Readings;
import gatehouse.sandbox.srs.Route.Found;

import java.util.Optional;
import java.util.function.Function;

/**
 * Plays the two interfaces of SRS. What is checked comes in this order: service, route, origin,
 * body kind, credentials or cookie, session and timer, CSRF, content (contract: SRS 13).
 */
final class SrsServer implements Server {
    private final Readings readings;
    private final Counters counters;
    private final RequestLog log;
    private final Conduct conduct;
    private final Faults faults;
    private final Cors cors;
    private final Sessions sessions;
    private final LoginCall login;
    private final PingCall ping;
    private final LogoutCall logout;

    SrsServer(
            Readings readings,
            Counters counters,
            RequestLog log,
            Conduct conduct,
            Faults faults,
            Cors cors,
            Sessions sessions,
            LoginCall login,
            PingCall ping,
            LogoutCall logout) {
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
    public Answer answer(Call call) {
        return noted(
                call,
                request ->
                        faults.next(request.label())
                                .map(fault -> fault.befall(call, () -> served(request)))
                                .orElseGet(() -> served(request)));
    }

    /** Reads a call and does nothing about it; what is answered here, nobody will see. */
    Answer overheard(Call call) {
        return noted(call, _ -> Answer.empty(200));
    }

    /** Reads a call and hangs up. */
    Answer dropped(Call call) {
        return noted(
                call,
                _ -> {
                    throw ConnectionDropped.before();
                });
    }

    private Answer noted(Call call, Function<Request, Answer> acting) {
        var request = Request.of(call, readings.of(SrsReadings.TRAILING_SLASH));
        counters.count(request.label());
        conduct.called(request);
        RequestLog.Entry entry = log.arrived(request);
        try {
            Answer answer = acting.apply(request);
            conduct.answered(request, answer.status());
            entry.answered(answer.status());
            return answer;
        } catch (ConnectionDropped dropped) {
            entry.dropped();
            throw dropped;
        }
    }

    private Answer served(Request request) {
        return switch (request.found()) {
            case Found.Known known when known.route() == Route.VERSION -> version(request.call());
            case Found.Known known -> fromOrigin(known.route(), request);
            case Found.OtherMethod other -> Answer.empty(405).with("Allow", other.allowed());
            case Found.Nowhere _ -> Answer.empty(404);
        };
    }

    private Answer version(Call call) {
        Ways.VersionAnswer way = readings.of(SrsReadings.VERSION_ANSWER);
        Answer answer = Answers.of(way.status(), "", way.body());
        Optional<String> type = readings.of(SrsReadings.VERSION_CONTENT_TYPE);
        Answer typed =
                type.map(name -> answer.with("Content-Type", name))
                        .orElseGet(() ->
                                new Answer(way.status(), Answer.empty(0).headers(), answer.body()));
        return readings.of(SrsReadings.VERSION_CORS) ? cors.shown(typed, call, false) : typed;
    }

    private Answer fromOrigin(Route route, Request request) {
        Call call = request.call();
        Optional<Integer> refusal = cors.refusal(call, route.isPreflight());
        if (refusal.isPresent()) {
            return Answer.empty(refusal.get());
        }
        return cors.shown(acted(route, request), call, route.isPreflight());
    }

    private Answer acted(Route route, Request request) {
        Call call = request.call();
        return switch (route) {
            case VERSION, PREFLIGHT_ME -> Answer.empty(200);
            case PREFLIGHT_PING -> {
                sessions.preflighted();
                yield Answer.empty(200);
            }
            case GET_ME -> login.login(call, Configuration.NONE);
            case POST_ME -> posted(request);
            case PING -> ping.ping(call);
        };
    }

    private Answer posted(Request request) {
        Optional<Integer> refusal =
                Answers.isJson(request.call())
                        ? Optional.empty()
                        : readings.of(SrsReadings.MISSING_JSON_TYPE);
        if (refusal.isPresent()) {
            return Answer.empty(refusal.get());
        }
        return switch (request.body()) {
            case MeBody.Login wanted -> login.login(request.call(), wanted.wanted());
            case MeBody.Logout _ -> logout.logout(request.call());
            case MeBody.Neither _ -> Answer.empty(readings.of(SrsReadings.BAD_BODY).orElse(200));
            case null -> throw new IllegalStateException("a POST has a body");
        };
    }
}
