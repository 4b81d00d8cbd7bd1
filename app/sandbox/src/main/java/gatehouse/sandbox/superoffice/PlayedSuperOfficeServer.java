package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.http.AnswerDelays;
import gatehouse.sandbox.http.ConnectionDroppedException;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.http.RouteTable;
import gatehouse.sandbox.http.RouteTable.Match;
import gatehouse.sandbox.instruments.SystemInstruments;
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

/** Plays the SuperOffice WebAPI: finds the place, lets the caller in, hands the call on. */
final class PlayedSuperOfficeServer {
    private final SystemInstruments instruments;
    private final ContractVariants variants;
    private final SuperOfficeRuleChecker rules;
    private final PlayedSuperOfficeFaultCatalog faults;
    private final PlayedTenantRegistry tenants;
    private final PlayedSuperOfficeAuthenticator authenticator;
    private final PlayedSuperOfficeDialect dialect;
    private final PlayedSuperOfficeMedia media;
    private final PlayedSuperOfficeLoginCalls sessions;
    private final PlayedTemporaryKeyCalls keys;
    private final PlayedSuperOfficeInformationCalls information;
    private final PlayedSuperOfficeErrorAnswers errors;
    private final RouteTable<BaseAction> routes;
    private final RouteTable<BaseAction> olderRoutes;

    /** Answers a call below a base address. */
    private interface BaseAction {
        PlayedAnswer answer(ReceivedCall call, PlayedSuperOfficeTarget.Base base);
    }

    PlayedSuperOfficeServer(
            SystemInstruments instruments,
            SuperOfficeRuleChecker rules,
            PlayedSuperOfficeFaultCatalog faults,
            PlayedTenantRegistry tenants,
            PlayedSuperOfficeAuthenticator authenticator,
            PlayedSuperOfficeDialect dialect,
            PlayedSuperOfficeLoginCalls sessions,
            PlayedTemporaryKeyCalls keys,
            PlayedSuperOfficeErrorAnswers errors,
            PlayedSuperOfficeInformationCalls information) {
        this.instruments = instruments;
        this.variants = instruments.variants();
        this.rules = rules;
        this.faults = faults;
        this.tenants = tenants;
        this.authenticator = authenticator;
        this.dialect = dialect;
        this.media = new PlayedSuperOfficeMedia(variants);
        this.sessions = sessions;
        this.keys = keys;
        this.information = information;
        this.errors = errors;
        this.routes = routes(true);
        this.olderRoutes = routes(false);
    }

    /** Answers a call that reached this host. */
    PlayedAnswer answer(ReceivedCall call, String host) {
        PlayedSuperOfficeTarget target =
                PlayedSuperOfficeTarget.of(
                        call.path(), variants.of(SuperOfficeSwitches.ONSITE_PATH));
        String label = label(call, target);
        return instruments.record(
                label,
                Map.of(),
                () -> {
                    rules.called(call, target);
                    AnswerDelays.pause(variants.of(SuperOfficeSwitches.DELAY));
                    return instruments.act(
                            label, call, acted -> underTheSwitch(acted, target, host));
                });
    }

    /** The switch can let a fault befall every call. */
    private PlayedAnswer underTheSwitch(
            ReceivedCall call, PlayedSuperOfficeTarget target, String host) {
        return faults.fault(variants.of(SuperOfficeSwitches.FAULT))
                .strike(call, acted -> answered(acted, target, host));
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
                            PlayedSuperOfficeOperation.at(base.rest())
                                    .map(PlayedSuperOfficeOperation::label)
                                    .orElse("superoffice elsewhere");
                    case PlayedSuperOfficeTarget.Nowhere _ -> "superoffice elsewhere";
                };
    }

    private PlayedAnswer answered(ReceivedCall call, PlayedSuperOfficeTarget target, String host) {
        try {
            return switch (target) {
                case PlayedSuperOfficeTarget.State state when call.method().equals("GET") ->
                        information.state(state.tenant());
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
        return switch (variants.of(SuperOfficeSwitches.TENANT_DOWN)) {
            case EMPTY -> PlayedAnswer.empty(503);
            case HTML -> PlayedSuperOfficeErrorAnswers.unavailable();
            case UNAUTHORIZED -> throw authenticator.unauthorized("The tenant cannot be used now");
            case DROP -> throw ConnectionDroppedException.beforeActing();
        };
    }

    private PlayedAnswer based(ReceivedCall call, PlayedSuperOfficeTarget.Base base) {
        boolean current = variants.of(SuperOfficeSwitches.GENERATION_CURRENT);
        var match = (current ? routes : olderRoutes).match(call.method(), base.rest());
        return switch (match) {
            case Match.Known<BaseAction> known -> known.route().action().answer(call, base);
            case Match.OtherMethod<BaseAction> other ->
                    throw new PlayedSuperOfficeRefusalException(
                            new PlayedSuperOfficeProblem.TurnedDown(
                                    405,
                                    "The requested resource does not support this method.",
                                    Map.of("Allow", other.allowed())));
            case Match.Nowhere<BaseAction> _ -> throw nowhere(call);
        };
    }

    /** The calls below a base address (contract: SuperOffice 1 and 3.3). */
    private RouteTable<BaseAction> routes(boolean newerToo) {
        var table =
                new RouteTable<BaseAction>()
                        .add(
                                "GET",
                                "",
                                (call, base) -> information.about(written(call, base.rest()), call))
                        .add(
                                "GET",
                                "/v1",
                                (call, base) -> information.addresses(written(call, base.rest())));
        for (PlayedSuperOfficeOperation operation : PlayedSuperOfficeOperation.all(newerToo)) {
            table.add("GET", operation.path(), (_, _) -> information.description(operation))
                    .add(
                            "POST",
                            operation.path(),
                            (call, base) ->
                                    run(operation, authenticator.admit(call, base.tenant())));
        }
        return table;
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
        rules.sent(call, operation, body);
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
        throw variants.of(SuperOfficeSwitches.RIGHTS_REFUSAL_FORBIDS)
                ? PlayedSuperOfficeRefusalException.forbidden(message)
                : PlayedSuperOfficeRefusalException.failed("SoSentryException", message);
    }

    private static PlayedSuperOfficeRefusalException nowhere(ReceivedCall call) {
        return new PlayedSuperOfficeRefusalException(
                new PlayedSuperOfficeProblem.Nowhere(call.path()));
    }
}
