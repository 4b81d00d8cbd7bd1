package gatehouse.console.superoffice;

import static java.util.Comparator.comparing;

import gatehouse.clients.gateway.ServerProbe;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.superoffice.SuperOfficeClient;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.clients.superoffice.answer.ApiDescription;
import gatehouse.clients.superoffice.answer.TenantState;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddressReader;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.environments.network.NetworkSettings;
import gatehouse.console.servicelogin.CreatedServiceLogins;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLoginService;
import gatehouse.console.systems.ConnectionContext;
import gatehouse.console.systems.ProbePlan;
import gatehouse.console.systems.ProbeSequence;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.systems.ProbeStep.ProbeStage;
import gatehouse.console.systems.SystemModule;
import gatehouse.console.temporarykey.KeyCheckService;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.RetryDelay;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** SuperOffice, the CRM. */
public final class SuperOfficeModule implements SystemModule<SuperOfficeServices> {
    private final RetryDelay pause;
    private final InstantSource clock;
    private final Map<ConnectionKey, CreatedServiceLogins> logins = new ConcurrentHashMap<>();

    /** A connection, with the name of its environment for people. */
    private record ConnectionKey(Environment environment, ConnectionId connection) {}

    /**
     * @param pause waits between two tries
     */
    public SuperOfficeModule(RetryDelay pause, InstantSource clock) {
        this.pause = pause;
        this.clock = clock;
    }

    /** The service logins that were opened in this run and may be alive, by environment. */
    public Map<Environment, List<ServiceLogin>> livingLogins() {
        var living = new TreeMap<Environment, List<ServiceLogin>>(comparing(Environment::name));
        logins.forEach((made, all) -> {
            List<ServiceLogin> alive = all.living();
            if (!alive.isEmpty()) {
                living.computeIfAbsent(made.environment(), _ -> new ArrayList<>()).addAll(alive);
            }
        });
        return living;
    }

    @Override
    public ConnectionSchema schema() {
        return SuperOfficeAddress.SCHEMA;
    }

    @Override
    public String name() {
        return MessageBundle.of("system.superoffice");
    }

    @Override
    public Class<SuperOfficeServices> connectionType() {
        return SuperOfficeServices.class;
    }

    @Override
    public SuperOfficeServices connect(ConnectionContext context) {
        var connection =
                new SuperOfficeConnection(
                        settings(context.connection(), context.secrets()),
                        context.http(),
                        context.scope());
        var key = new ConnectionKey(context.environment(), context.connection().id());
        var serviceLogins =
                new ServiceLoginService(
                        context.runner(),
                        context.origin(),
                        context.site(() -> connection.signedIn().orElse(""), Optional::empty),
                        connection,
                        logins.computeIfAbsent(key, _ -> new CreatedServiceLogins()),
                        pause,
                        clock);
        return new SuperOfficeServices(
                connection,
                serviceLogins,
                new KeyCheckService(connection, pause),
                context.played());
    }

    /** No call is sent by it: the credential is tried by the first call that needs it. */
    @Override
    public void signInToPlayed(SuperOfficeServices superOffice) {
        superOffice
                .played()
                .ifPresent(user ->
                        superOffice
                                .connection()
                                .signIn(
                                        SuperOfficeCaller.of(
                                                new SuperOfficeCredential.Basic(
                                                        user.name(),
                                                        SecretText.of(user.password())))));
    }

    private static SuperOfficeSettings settings(
            ConnectionSpec connection, ConnectionSecrets secrets) {
        SuperOfficePlace place = SuperOfficeAddressReader.of(connection);
        return new SuperOfficeSettings(
                        place, LocalizationSettings.of(MessageBundle.locale().getLanguage()))
                .within(
                        NetworkSettings.limits(
                                connection.settings(), SuperOfficeSettings.customerServiceLimits()),
                        NetworkSettings.limits(
                                connection.settings(), SuperOfficeSettings.personLimits()))
                .trusting(connection.trust().certificates())
                .over(NetworkSettings.route(connection.settings(), secrets));
    }

    @Override
    public List<ProbeStep> probe(ConnectionSpec connection, ProbePlan plan) {
        SuperOfficeSettings settings = settings(connection, plan.secrets());
        var steps =
                new ProbeSequence(plan, failed -> SuperOfficeFailure.of(failed).sentence().text());
        ServerAddress server = server(settings.place());
        steps.reach(
                server,
                ServerProbe.of(
                        plan.http(),
                        settings.person(),
                        server,
                        settings.trust(),
                        settings.route()));
        try (var client =
                new SuperOfficeClient(settings, plan.http().observedBy(steps), CallScope.none())) {
            switch (settings.place()) {
                case SuperOfficePlace.Onsite onsite ->
                        steps.call(
                                ProbeStage.SYSTEM,
                                "api",
                                () -> words(client.describe(onsite.api()).value()));
                case SuperOfficePlace.Online _ ->
                        steps.call(
                                ProbeStage.SYSTEM,
                                "state",
                                () -> words(client.tenantState().value()));
            }
        }
        return steps.steps();
    }

    private static ServerAddress server(SuperOfficePlace place) {
        return switch (place) {
            case SuperOfficePlace.Onsite onsite -> onsite.base();
            case SuperOfficePlace.Online online -> online.environment().host();
        };
    }

    private static String words(ApiDescription api) {
        String version = api.netServerVersion();
        return version == null
                ? MessageBundle.of("superoffice.probe.api")
                : MessageBundle.of("superoffice.probe.api.version", VisibleText.text(version));
    }

    private static String words(TenantState tenant) {
        return MessageBundle.of("superoffice.probe.tenant", VisibleText.text(tenant.state()));
    }
}
