package gatehouse.clients.superoffice;

import gatehouse.clients.gateway.Gateway;
import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallResult;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.NotAnswered;
import gatehouse.clients.http.RequestSigner;
import gatehouse.clients.json.JsonReader;
import gatehouse.clients.superoffice.access.ApiAddress;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeNotSentReasons;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.clients.superoffice.answer.ApiDescription;
import gatehouse.clients.superoffice.answer.TenantState;

import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Asks one SuperOffice, onsite or a tenant online: the way to its agents, and what it tells without
 * a credential. Each method sends one request, once (contract: SuperOffice 1 and 3).
 */
public final class SuperOfficeClient implements AutoCloseable {
    private static final String SYSTEM = "superoffice";

    private final SuperOfficeSettings settings;
    private final Gateway slower;
    private final Gateway quicker;
    private final SuperOfficeGateway customerService;
    private final SuperOfficeGateway others;

    /** What puts the credential of a caller into requests to that address. */
    public static RequestSigner signer(ApiAddress api, SuperOfficeCaller caller) {
        return new CredentialSigner(api, caller);
    }

    /** A client with connections of its own; {@code wire} is handed every call that was tried. */
    public SuperOfficeClient(
            SuperOfficeSettings settings, Consumer<Exchange> wire, InstantSource clock) {
        this(settings, wire, clock, new CallRateLimiter());
    }

    SuperOfficeClient(
            SuperOfficeSettings settings,
            Consumer<Exchange> wire,
            InstantSource clock,
            CallRateLimiter pace) {
        this(settings, HttpCore.ofOneClient(ClockPair.of(clock), wire), pace, CallScope.none());
    }

    /** A client that calls on behalf of that scope, through the program's core. */
    public SuperOfficeClient(SuperOfficeSettings settings, HttpCore core, CallScope scope) {
        this(settings, core, new CallRateLimiter(), scope);
    }

    private SuperOfficeClient(
            SuperOfficeSettings settings, HttpCore core, CallRateLimiter pace, CallScope scope) {
        this(
                settings,
                new Gateway(core, settings.customerService(), settings.trust(), settings.route()),
                new Gateway(core, settings.person(), settings.trust(), settings.route()),
                pace,
                scope);
    }

    private SuperOfficeClient(
            SuperOfficeSettings settings,
            Gateway slower,
            Gateway quicker,
            CallRateLimiter pace,
            CallScope scope) {
        this(
                settings,
                slower,
                quicker,
                new SuperOfficeGateway(
                        slower, json(settings.customerService()), pace, scope.withSystem(SYSTEM)),
                new SuperOfficeGateway(
                        quicker, json(settings.person()), pace, scope.withSystem(SYSTEM)));
    }

    private SuperOfficeClient(
            SuperOfficeSettings settings,
            Gateway slower,
            Gateway quicker,
            SuperOfficeGateway customerService,
            SuperOfficeGateway others) {
        this.settings = settings;
        this.slower = slower;
        this.quicker = quicker;
        this.customerService = customerService;
        this.others = others;
    }

    /** The same connection used on behalf of another scope; closing either closes both. */
    public SuperOfficeClient in(CallScope other) {
        CallScope scope = other.withSystem(SYSTEM);
        return new SuperOfficeClient(
                settings, slower, quicker, customerService.in(scope), others.in(scope));
    }

    /**
     * The agent for sessions of the Service module.
     *
     * @throws IllegalArgumentException when the address was named for another place
     */
    public CustomerServiceAgent customerService(ApiAddress api, SuperOfficeCaller caller) {
        return new CustomerServiceAgent(agent(customerService, api, caller));
    }

    /**
     * The agent for temporary keys.
     *
     * @throws IllegalArgumentException when the address was named for another place
     */
    public PersonAgent person(ApiAddress api, SuperOfficeCaller caller) {
        return new PersonAgent(agent(others, api, caller));
    }

    /**
     * Where the tenant is and how it fares: one {@code GET {environment}/api/state/{tenant}},
     * without a credential. To be asked before the first call, after {@link
     * TenantState#validUntil()}, and after {@link SuperOfficeTrouble#TENANT_MOVED} (contract:
     * SuperOffice 3.4). An unknown tenant may be answered 404 or by a state.
     */
    public CallResult<TenantState> tenantState() throws AgentException {
        if (!(settings.place() instanceof SuperOfficePlace.Online online)) {
            throw new AgentException(
                    new NotAnswered<>(
                            new CallFailure.NotSent(SuperOfficeNotSentReasons.NO_TENANT),
                            null,
                            others.scope()),
                    SuperOfficeTrouble.UNREADABLE);
        }
        return others.askOrThrow(
                () ->
                        CallRequest.of("GET", online.environment().host(), "/api/state")
                                .purpose("tenant-state")
                                .segment(online.tenant())
                                .header("Accept", "application/json"),
                (tree, answer) -> PublicDescriptionReader.state(online, tree, answer));
    }

    /**
     * Whether a WebAPI answers there: one {@code GET {base}/api}, without a credential and without
     * any effect (contract: SuperOffice 3.3).
     *
     * @throws IllegalArgumentException when the address was named for another place
     */
    public CallResult<ApiDescription> describe(ApiAddress api) throws AgentException {
        check(api);
        return others.askOrThrow(
                () ->
                        CallRequest.of("GET", api.base(), "/api")
                                .purpose("api-description")
                                .header("Accept", "application/json"),
                PublicDescriptionReader::api);
    }

    /** Cancels what is under way and closes the connections, for every agent. */
    @Override
    public void close() {
        slower.close();
        quicker.close();
    }

    private AgentRequestWriter agent(
            SuperOfficeGateway wire, ApiAddress api, SuperOfficeCaller caller) {
        check(api);
        return new AgentRequestWriter(wire, api, caller, settings.localization());
    }

    private void check(ApiAddress api) {
        if (!api.place().equals(settings.place())) {
            throw new IllegalArgumentException("The address was named for another place.");
        }
    }

    private static JsonReader json(CallLimits limits) {
        return new JsonReader(limits.depth(), limits.textLength());
    }
}
