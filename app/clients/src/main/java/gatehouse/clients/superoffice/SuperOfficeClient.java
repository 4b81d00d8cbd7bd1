package gatehouse.clients.superoffice;

import gatehouse.clients.gateway.Gateway;
import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.Answered;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.Limits;
import gatehouse.clients.http.NotAnswered;
import gatehouse.clients.http.Request;
import gatehouse.clients.json.JsonReader;

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
    private final Wire customerService;
    private final Wire others;

    /** A client with connections of its own; {@code wire} is handed every call that was tried. */
    public SuperOfficeClient(
            SuperOfficeSettings settings, Consumer<Exchange> wire, InstantSource clock) {
        this(settings, wire, clock, new Pace());
    }

    SuperOfficeClient(
            SuperOfficeSettings settings, Consumer<Exchange> wire, InstantSource clock, Pace pace) {
        this(settings, HttpCore.ofOneClient(ClockPair.of(clock), wire), pace, CallScope.none());
    }

    /** A client that calls on behalf of that scope, through the program's core. */
    public SuperOfficeClient(SuperOfficeSettings settings, HttpCore core, CallScope scope) {
        this(settings, core, new Pace(), scope);
    }

    private SuperOfficeClient(
            SuperOfficeSettings settings, HttpCore core, Pace pace, CallScope scope) {
        this(
                settings,
                new Gateway(core, settings.customerService(), settings.trust()),
                new Gateway(core, settings.person(), settings.trust()),
                pace,
                scope);
    }

    private SuperOfficeClient(
            SuperOfficeSettings settings,
            Gateway slower,
            Gateway quicker,
            Pace pace,
            CallScope scope) {
        this(
                settings,
                slower,
                quicker,
                new Wire(slower, json(settings.customerService()), pace, scope.withSystem(SYSTEM)),
                new Wire(quicker, json(settings.person()), pace, scope.withSystem(SYSTEM)));
    }

    private SuperOfficeClient(
            SuperOfficeSettings settings,
            Gateway slower,
            Gateway quicker,
            Wire customerService,
            Wire others) {
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
     * TenantState#validUntil()}, and after {@link Trouble#TENANT_MOVED} (contract: SuperOffice
     * 3.4). An unknown tenant may be answered 404 or by a state.
     */
    public Answered<TenantState> tenantState() throws AgentException {
        if (!(settings.place() instanceof SuperOfficePlace.Online online)) {
            throw new AgentException(
                    new NotAnswered<>(
                            new CallFailure.NotSent(SuperOfficeNotSentReasons.NO_TENANT),
                            null,
                            others.scope()),
                    Trouble.UNREADABLE);
        }
        return others.askOrThrow(
                () ->
                        Request.of("GET", online.environment().host(), "/api/state")
                                .segment(online.tenant())
                                .header("Accept", "application/json"),
                (tree, answer) -> Descriptions.state(online, tree, answer));
    }

    /**
     * Whether a WebAPI answers there: one {@code GET {base}/api}, without a credential and without
     * any effect (contract: SuperOffice 3.3).
     *
     * @throws IllegalArgumentException when the address was named for another place
     */
    public Answered<ApiDescription> describe(ApiAddress api) throws AgentException {
        check(api);
        return others.askOrThrow(
                () -> Request.of("GET", api.base(), "/api").header("Accept", "application/json"),
                Descriptions::api);
    }

    /** Cancels what is under way and closes the connections, for every agent. */
    @Override
    public void close() {
        slower.close();
        quicker.close();
    }

    private AgentRequestWriter agent(Wire wire, ApiAddress api, SuperOfficeCaller caller) {
        check(api);
        return new AgentRequestWriter(wire, api, caller, settings.localization());
    }

    private void check(ApiAddress api) {
        if (!api.place().equals(settings.place())) {
            throw new IllegalArgumentException("The address was named for another place.");
        }
    }

    private static JsonReader json(Limits limits) {
        return new JsonReader(limits.depth(), limits.textLength());
    }
}
