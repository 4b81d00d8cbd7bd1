package gatehouse.sandbox.portos;

import gatehouse.sandbox.faults.Faults;
import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.Counters;
import gatehouse.sandbox.http.Server;
import gatehouse.sandbox.portos.Route.Found;
import gatehouse.sandbox.readings.Readings;

/** Plays the Portos API: finds the route, lets the caller in, hands the call on. */
final class PortosServer implements Server {
    private static final String ELSEWHERE = "elsewhere";

    private final Readings readings;
    private final Counters counters;
    private final Conduct conduct;
    private final RateGuard rate;
    private final Faults faults;
    private final Gate gate;
    private final LoginCall login;
    private final SessionCalls sessions;
    private final DirectoryCalls directory;
    private final LicenceCalls licence;
    private final Problems problems;

    PortosServer(
            Readings readings,
            Counters counters,
            Conduct conduct,
            RateGuard rate,
            Faults faults,
            Gate gate,
            LoginCall login,
            SessionCalls sessions,
            DirectoryCalls directory,
            LicenceCalls licence,
            Problems problems) {
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
    public Answer answer(Call call) {
        Found found =
                Route.find(call.method(), call.path(), readings.of(PortosReadings.PATH_PREFIX));
        String label = label(found, call);
        counters.count(label);
        conduct.called(call);
        Answer answer =
                faults.next(label)
                        .map(fault -> fault.befall(call, () -> answered(found, call)))
                        .orElseGet(() -> answered(found, call));
        conduct.answered(call, answer.status());
        return answer;
    }

    private static String label(Found found, Call call) {
        return switch (found) {
            case Found.Known known -> known.route().label();
            case Found.OtherMethod other -> call.method() + " " + other.path();
            case Found.Nowhere _ -> call.method() + " " + ELSEWHERE;
        };
    }

    private Answer answered(Found found, Call call) {
        try {
            rate.check();
            return switch (found) {
                case Found.Known known -> known(known, call);
                case Found.OtherMethod other ->
                        throw new Refused(Problem.wrongMethod(other.allowed()));
                case Found.Nowhere _ -> throw new Refused(Problem.notFound());
            };
        } catch (Refused refused) {
            return problems.answer(refused.problem(), call);
        }
    }

    private Answer known(Found.Known found, Call call) {
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
