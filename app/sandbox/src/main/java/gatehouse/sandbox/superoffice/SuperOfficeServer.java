package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.faults.Fault;
import gatehouse.sandbox.faults.Faults;
import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.ConnectionDropped;
import gatehouse.sandbox.http.Counters;
import gatehouse.sandbox.http.Slowly;
import gatehouse.sandbox.readings.Readings;

import java.util.Map;
import java.util.Optional;

/** Plays the SuperOffice WebAPI: finds the place, lets the caller in, hands the call on. */
final class SuperOfficeServer {
    private final Readings readings;
    private final Counters counters;
    private final Faults faults;
    private final Conduct conduct;
    private final Mishaps mishaps;
    private final Tenants tenants;
    private final Gate gate;
    private final Dialect dialect;
    private final Media media;
    private final SessionCalls sessions;
    private final KeyCalls keys;
    private final AroundCalls around;
    private final Errors errors;

    SuperOfficeServer(
            Readings readings,
            Counters counters,
            Faults faults,
            Conduct conduct,
            Mishaps mishaps,
            Tenants tenants,
            Gate gate,
            Dialect dialect,
            SessionCalls sessions,
            KeyCalls keys,
            Errors errors,
            AroundCalls around) {
        this.readings = readings;
        this.counters = counters;
        this.faults = faults;
        this.conduct = conduct;
        this.mishaps = mishaps;
        this.tenants = tenants;
        this.gate = gate;
        this.dialect = dialect;
        this.media = new Media(readings);
        this.sessions = sessions;
        this.keys = keys;
        this.around = around;
        this.errors = errors;
    }

    /** Answers a call that reached this host. */
    Answer answer(Call call, String host) {
        Target target = Target.of(call.path(), readings.of(SuperOfficeReadings.ONSITE_PATH));
        String label = label(call, target);
        counters.count(label);
        conduct.called(call, target);
        Slowly.pause(readings.of(SuperOfficeReadings.DELAY));
        return fault(label)
                .map(fault -> fault.befall(call, () -> answered(call, target, host)))
                .orElseGet(() -> answered(call, target, host));
    }

    private Optional<Fault> fault(String label) {
        return faults.next(label)
                .or(() -> readings.of(SuperOfficeReadings.FAULT).map(mishaps::own));
    }

    private static String label(Call call, Target target) {
        return call.method()
                + " "
                + switch (target) {
                    case Target.State _ -> Target.STATE + "{tenant}";
                    case Target.Base base when base.rest().isEmpty() -> "/api";
                    case Target.Base base when base.rest().equals("/v1") -> "/api/v1";
                    case Target.Base base ->
                            Operation.at(base.rest(), true)
                                    .map(Operation::label)
                                    .orElse("superoffice elsewhere");
                    case Target.Nowhere _ -> "superoffice elsewhere";
                };
    }

    private Answer answered(Call call, Target target, String host) {
        try {
            return switch (target) {
                case Target.State state when call.method().equals("GET") ->
                        around.state(state.tenant());
                case Target.Base base when base.tenant().isPresent() ->
                        online(call, base, base.tenant().get(), host);
                case Target.Base base when host.equals(Tenants.HERE) -> based(call, base);
                case Target.State _, Target.Base _, Target.Nowhere _ -> throw nowhere(call);
            };
        } catch (Refused refused) {
            return errors.answer(refused.problem());
        }
    }

    private Answer online(Call call, Target.Base base, String name, String host) {
        Tenant tenant =
                tenants.find(name)
                        .filter(known -> known.host().equals(host))
                        .orElseThrow(SuperOfficeServer::misdirected);
        return tenant.state().isUsable() ? based(call, base) : down();
    }

    private static Refused misdirected() {
        return new Refused(
                new Problem.Refusal(
                        421, "SoServerException", "Wrong subdomain used to access tenant"));
    }

    private Answer down() {
        return switch (readings.of(SuperOfficeReadings.TENANT_DOWN)) {
            case EMPTY -> Answer.empty(503);
            case HTML -> Errors.unavailable();
            case UNAUTHORIZED -> throw gate.unauthorized("The tenant cannot be used now");
            case DROP -> throw ConnectionDropped.before();
        };
    }

    private Answer based(Call call, Target.Base base) {
        String rest = base.rest();
        String here = written(call, rest);
        if (call.method().equals("GET") && rest.isEmpty()) {
            return around.about(here, call);
        }
        if (call.method().equals("GET") && rest.equals("/v1")) {
            return around.addresses(here);
        }
        Operation operation =
                Operation.at(rest, readings.of(SuperOfficeReadings.GENERATION_CURRENT))
                        .orElseThrow(() -> nowhere(call));
        return switch (call.method()) {
            case "GET" -> around.description(operation);
            case "POST" -> run(operation, gate.admit(call, base.tenant()));
            default ->
                    throw new Refused(
                            new Problem.TurnedDown(
                                    405,
                                    "The requested resource does not support this method.",
                                    Map.of("Allow", "GET, POST")));
        };
    }

    /** The base address as the server itself would write it. */
    private static String written(Call call, String rest) {
        String path = call.path().replaceAll("/$", "");
        return "http://"
                + call.header("Host").orElse("")
                + path.substring(0, path.length() - rest.length());
    }

    private Answer run(Operation operation, Caller caller) {
        Call call = caller.call();
        dialect.check(call);
        String type = media.wanted(call);
        Body body = media.read(call, operation);
        conduct.sent(call, operation, body);
        return dialect.echoed(media.answer(outcome(operation, body, caller), type), call);
    }

    private Outcome outcome(Operation operation, Body body, Caller caller) {
        return switch (operation) {
            case CREATE_SESSION -> sessions.create(body, entitled(caller));
            case SESSION_IS_VALID -> sessions.isValid(body);
            case REPORT_SESSION_ACTIVE -> sessions.report(body);
            case REMOVE_SESSION -> sessions.remove(body, entitled(caller));
            case CHECK_TEMPORARY_KEY -> keys.check(body, caller);
            case CREATE_TEMPORARY_KEY -> keys.create(body, entitled(caller));
            case CREATE_TEMPORARY_KEY_WITH_PAYLOAD ->
                    keys.createWithPayload(body, entitled(caller));
            case DELETE_TEMPORARY_KEYS_OF_DOMAIN -> {
                entitled(caller);
                yield keys.delete(body);
            }
        };
    }

    /** What writes needs a right. */
    private Caller entitled(Caller caller) {
        if (caller.user().hasRights()) {
            return caller;
        }
        String message = "The user lacks a right";
        throw readings.of(SuperOfficeReadings.RIGHTS_REFUSAL_FORBIDS)
                ? Refused.forbidden(message)
                : Refused.failed("SoSentryException", message);
    }

    private static Refused nowhere(Call call) {
        return new Refused(new Problem.Nowhere(call.path()));
    }
}
