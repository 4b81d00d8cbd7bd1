package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.faults.InjectedFault;
import gatehouse.sandbox.faults.InjectedFaults;
import gatehouse.sandbox.http.AnswerDelays;
import gatehouse.sandbox.http.ConnectionDroppedException;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.instruments.CallCounters;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeDialect;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeErrorAnswers;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeMedia;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeOperation;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeOutcome;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeProblem;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeRefusalException;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeRequestBody;
import gatehouse.sandbox.superoffice.keys.PlayedTemporaryKeyCalls;
import gatehouse.sandbox.superoffice.logins.PlayedSuperOfficeLoginCalls;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeAuthenticator;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeCaller;
import gatehouse.sandbox.superoffice.tenants.PlayedSuperOfficeInformationCalls;
import gatehouse.sandbox.superoffice.tenants.PlayedSuperOfficeTarget;
import gatehouse.sandbox.superoffice.tenants.PlayedTenant;
import gatehouse.sandbox.superoffice.tenants.PlayedTenantRegistry;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.Map;
import java.util.Optional;

/** Plays the SuperOffice WebAPI: finds the place, lets the caller in, hands the call on. */
final class PlayedSuperOfficeServer {
    private final ContractVariants readings;
    private final CallCounters counters;
    private final InjectedFaults faults;
    private final SuperOfficeRuleChecker conduct;
    private final PlayedSuperOfficeFaultCatalog mishaps;
    private final PlayedTenantRegistry tenants;
    private final PlayedSuperOfficeAuthenticator gate;
    private final PlayedSuperOfficeDialect dialect;
    private final PlayedSuperOfficeMedia media;
    private final PlayedSuperOfficeLoginCalls sessions;
    private final PlayedTemporaryKeyCalls keys;
    private final PlayedSuperOfficeInformationCalls around;
    private final PlayedSuperOfficeErrorAnswers errors;

    PlayedSuperOfficeServer(
            ContractVariants readings,
            CallCounters counters,
            InjectedFaults faults,
            SuperOfficeRuleChecker conduct,
            PlayedSuperOfficeFaultCatalog mishaps,
            PlayedTenantRegistry tenants,
            PlayedSuperOfficeAuthenticator gate,
            PlayedSuperOfficeDialect dialect,
            PlayedSuperOfficeLoginCalls sessions,
            PlayedTemporaryKeyCalls keys,
            PlayedSuperOfficeErrorAnswers errors,
            PlayedSuperOfficeInformationCalls around) {
        this.readings = readings;
        this.counters = counters;
        this.faults = faults;
        this.conduct = conduct;
        this.mishaps = mishaps;
        this.tenants = tenants;
        this.gate = gate;
        this.dialect = dialect;
        this.media = new PlayedSuperOfficeMedia(readings);
        this.sessions = sessions;
        this.keys = keys;
        this.around = around;
        this.errors = errors;
    }

    /** Answers a call that reached this host. */
    PlayedAnswer answer(ReceivedCall call, String host) {
        PlayedSuperOfficeTarget target =
                PlayedSuperOfficeTarget.of(
                        call.path(), readings.of(SuperOfficeSwitches.ONSITE_PATH));
        String label = label(call, target);
        counters.count(label);
        conduct.called(call, target);
        AnswerDelays.pause(readings.of(SuperOfficeSwitches.DELAY));
        return fault(label)
                .map(fault -> fault.befall(call, () -> answered(call, target, host)))
                .orElseGet(() -> answered(call, target, host));
    }

    private Optional<InjectedFault> fault(String label) {
        return faults.next(label)
                .or(() -> readings.of(SuperOfficeSwitches.FAULT).map(mishaps::own));
    }

    private static String label(ReceivedCall call, PlayedSuperOfficeTarget target) {
        return call.method()
                + " "
                + switch (target) {
                    case PlayedSuperOfficeTarget.State _ ->
                            PlayedSuperOfficeTarget.STATE + "{tenant}";
                    case PlayedSuperOfficeTarget.Base base when base.rest().isEmpty() -> "/api";
                    case PlayedSuperOfficeTarget.Base base when base.rest().equals("/v1") ->
                            "/api/v1";
                    case PlayedSuperOfficeTarget.Base base ->
                            PlayedSuperOfficeOperation.at(base.rest(), true)
                                    .map(PlayedSuperOfficeOperation::label)
                                    .orElse("superoffice elsewhere");
                    case PlayedSuperOfficeTarget.Nowhere _ -> "superoffice elsewhere";
                };
    }

    private PlayedAnswer answered(ReceivedCall call, PlayedSuperOfficeTarget target, String host) {
        try {
            return switch (target) {
                case PlayedSuperOfficeTarget.State state when call.method().equals("GET") ->
                        around.state(state.tenant());
                case PlayedSuperOfficeTarget.Base base when base.tenant().isPresent() ->
                        online(call, base, base.tenant().get(), host);
                case PlayedSuperOfficeTarget.Base base
                        when host.equals(PlayedTenantRegistry.HERE) ->
                        based(call, base);
                case PlayedSuperOfficeTarget.State _,
                        PlayedSuperOfficeTarget.Base _,
                        PlayedSuperOfficeTarget.Nowhere _ ->
                        throw nowhere(call);
            };
        } catch (PlayedSuperOfficeRefusalException refused) {
            return errors.answer(refused.problem());
        }
    }

    private PlayedAnswer online(
            ReceivedCall call, PlayedSuperOfficeTarget.Base base, String name, String host) {
        PlayedTenant tenant =
                tenants.find(name)
                        .filter(known -> known.host().equals(host))
                        .orElseThrow(PlayedSuperOfficeServer::misdirected);
        return tenant.state().isUsable() ? based(call, base) : down();
    }

    private static PlayedSuperOfficeRefusalException misdirected() {
        return new PlayedSuperOfficeRefusalException(
                new PlayedSuperOfficeProblem.Refusal(
                        421, "SoServerException", "Wrong subdomain used to access tenant"));
    }

    private PlayedAnswer down() {
        return switch (readings.of(SuperOfficeSwitches.TENANT_DOWN)) {
            case EMPTY -> PlayedAnswer.empty(503);
            case HTML -> PlayedSuperOfficeErrorAnswers.unavailable();
            case UNAUTHORIZED -> throw gate.unauthorized("The tenant cannot be used now");
            case DROP -> throw ConnectionDroppedException.before();
        };
    }

    private PlayedAnswer based(ReceivedCall call, PlayedSuperOfficeTarget.Base base) {
        String rest = base.rest();
        String here = written(call, rest);
        if (call.method().equals("GET") && rest.isEmpty()) {
            return around.about(here, call);
        }
        if (call.method().equals("GET") && rest.equals("/v1")) {
            return around.addresses(here);
        }
        PlayedSuperOfficeOperation operation =
                PlayedSuperOfficeOperation.at(
                                rest, readings.of(SuperOfficeSwitches.GENERATION_CURRENT))
                        .orElseThrow(() -> nowhere(call));
        return switch (call.method()) {
            case "GET" -> around.description(operation);
            case "POST" -> run(operation, gate.admit(call, base.tenant()));
            default ->
                    throw new PlayedSuperOfficeRefusalException(
                            new PlayedSuperOfficeProblem.TurnedDown(
                                    405,
                                    "The requested resource does not support this method.",
                                    Map.of("Allow", "GET, POST")));
        };
    }

    /** The base address as the server itself would write it. */
    private static String written(ReceivedCall call, String rest) {
        String path = call.path().replaceAll("/$", "");
        return "http://"
                + call.header("Host").orElse("")
                + path.substring(0, path.length() - rest.length());
    }

    private PlayedAnswer run(PlayedSuperOfficeOperation operation, PlayedSuperOfficeCaller caller) {
        ReceivedCall call = caller.call();
        dialect.check(call);
        String type = media.wanted(call);
        PlayedSuperOfficeRequestBody body = media.read(call, operation);
        conduct.sent(call, operation, body);
        return dialect.echoed(media.answer(outcome(operation, body, caller), type), call);
    }

    private PlayedSuperOfficeOutcome outcome(
            PlayedSuperOfficeOperation operation,
            PlayedSuperOfficeRequestBody body,
            PlayedSuperOfficeCaller caller) {
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
    private PlayedSuperOfficeCaller entitled(PlayedSuperOfficeCaller caller) {
        if (caller.user().hasRights()) {
            return caller;
        }
        String message = "The user lacks a right";
        throw readings.of(SuperOfficeSwitches.RIGHTS_REFUSAL_FORBIDS)
                ? PlayedSuperOfficeRefusalException.forbidden(message)
                : PlayedSuperOfficeRefusalException.failed("SoSentryException", message);
    }

    private static PlayedSuperOfficeRefusalException nowhere(ReceivedCall call) {
        return new PlayedSuperOfficeRefusalException(
                new PlayedSuperOfficeProblem.Nowhere(call.path()));
    }
}
