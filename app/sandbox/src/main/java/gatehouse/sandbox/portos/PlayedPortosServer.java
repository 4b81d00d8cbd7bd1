package gatehouse.sandbox.portos;

import gatehouse.sandbox.faults.InjectedFaults;
import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.instruments.CallCounters;
import gatehouse.sandbox.portos.PlayedPortosRoute.Found;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem;
import gatehouse.sandbox.portos.answers.PlayedPortosProblemAnswers;
import gatehouse.sandbox.portos.answers.PlayedPortosRefusalException;
import gatehouse.sandbox.portos.directory.PlayedPortosDirectoryCalls;
import gatehouse.sandbox.portos.directory.PlayedPortosLicenceCalls;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionCalls;
import gatehouse.sandbox.portos.signin.PlayedPortosAuthenticator;
import gatehouse.sandbox.portos.signin.PlayedPortosLoginCall;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.variants.ContractVariants;

/** Plays the Portos API: finds the route, lets the caller in, hands the call on. */
final class PlayedPortosServer implements CallHandler {
    private static final String ELSEWHERE = "elsewhere";

    private final ContractVariants readings;
    private final CallCounters counters;
    private final PortosRuleChecker conduct;
    private final PlayedPortosRateLimiter rate;
    private final InjectedFaults faults;
    private final PlayedPortosAuthenticator gate;
    private final PlayedPortosLoginCall login;
    private final PlayedPortosSessionCalls sessions;
    private final PlayedPortosDirectoryCalls directory;
    private final PlayedPortosLicenceCalls licence;
    private final PlayedPortosProblemAnswers problems;

    PlayedPortosServer(
            ContractVariants readings,
            CallCounters counters,
            PortosRuleChecker conduct,
            PlayedPortosRateLimiter rate,
            InjectedFaults faults,
            PlayedPortosAuthenticator gate,
            PlayedPortosLoginCall login,
            PlayedPortosSessionCalls sessions,
            PlayedPortosDirectoryCalls directory,
            PlayedPortosLicenceCalls licence,
            PlayedPortosProblemAnswers problems) {
        this.readings = readings;
        this.counters = counters;
        this.conduct = conduct;
        this.rate = rate;
        this.faults = faults;
        this.gate = gate;
        this.login = login;
        this.sessions = sessions;
        this.directory = directory;
        this.licence = licence;
        this.problems = problems;
    }

    @Override
    public PlayedAnswer answer(ReceivedCall call) {
        Found found =
                PlayedPortosRoute.find(
                        call.method(), call.path(), readings.of(PortosSwitches.PATH_PREFIX));
        String label = label(found, call);
        counters.count(label);
        conduct.called(call);
        PlayedAnswer answer =
                faults.next(label)
                        .map(fault -> fault.befall(call, () -> answered(found, call)))
                        .orElseGet(() -> answered(found, call));
        conduct.answered(call, answer.status());
        return answer;
    }

    private static String label(Found found, ReceivedCall call) {
        return switch (found) {
            case Found.Known known -> known.route().label();
            case Found.OtherMethod other -> call.method() + " " + other.path();
            case Found.Nowhere _ -> call.method() + " " + ELSEWHERE;
        };
    }

    private PlayedAnswer answered(Found found, ReceivedCall call) {
        try {
            rate.check();
            return switch (found) {
                case Found.Known known -> known(known, call);
                case Found.OtherMethod other ->
                        throw new PlayedPortosRefusalException(
                                PlayedPortosProblem.wrongMethod(other.allowed()));
                case Found.Nowhere _ ->
                        throw new PlayedPortosRefusalException(PlayedPortosProblem.notFound());
            };
        } catch (PlayedPortosRefusalException refused) {
            return problems.answer(refused.problem(), call);
        }
    }

    private PlayedAnswer known(Found.Known found, ReceivedCall call) {
        return switch (found.route()) {
            case LOGIN -> login.login(call);
            case HEALTH -> licence.health();
            case LICENCE -> licence.licence();
            case LIST_SESSIONS -> sessions.list(call, gate.admit(call));
            case READ_SESSION -> {
                gate.admit(call);
                yield sessions.read(found.name());
            }
            case END_SESSION -> sessions.end(found.name(), gate.admit(call));
            case LIST_DEVICES -> {
                gate.admit(call);
                yield directory.devices(call);
            }
            case READ_DEVICE -> {
                gate.admit(call);
                yield directory.device(found.name());
            }
            case LIST_USERS -> {
                gate.admit(call);
                yield directory.users(call);
            }
        };
    }
}
