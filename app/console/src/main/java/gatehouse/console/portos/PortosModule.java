package gatehouse.console.portos;

import gatehouse.clients.gateway.ServerProbe;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.portos.server.PortosLicense;
import gatehouse.console.acts.ActSite;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.portos.PortosCaller;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.connections.portos.PortosSignIn;
import gatehouse.console.connections.portos.SignInActs;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.environments.network.NetworkSettings;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.sessions.SignOutService;
import gatehouse.console.systems.ConnectionContext;
import gatehouse.console.systems.ProbePlan;
import gatehouse.console.systems.ProbeSequence;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.systems.ProbeStep.ProbeStage;
import gatehouse.console.systems.SystemModule;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.RetryDelay;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.WorkFailure;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Portos, the tills. */
public final class PortosModule implements SystemModule<PortosServices> {
    private final CallLimits limits;
    private final RetryDelay pause;
    private final InstantSource clock;
    private final TimeFormat times;

    /**
     * @param limits of one call
     * @param pause waits between two tries
     */
    public PortosModule(
            CallLimits limits, RetryDelay pause, InstantSource clock, TimeFormat times) {
        this.limits = limits;
        this.pause = pause;
        this.clock = clock;
        this.times = times;
    }

    @Override
    public ConnectionSchema schema() {
        return PortosAddress.SCHEMA;
    }

    @Override
    public String name() {
        return MessageBundle.of("system.portos");
    }

    @Override
    public Class<PortosServices> connectionType() {
        return PortosServices.class;
    }

    @Override
    public PortosServices connect(ConnectionContext context) {
        PortosSettings settings = settings(context.connection(), context.secrets());
        var portos = new PortosConnection(settings, context.http(), context.scope());
        var repeats = new RetryPolicy(pause, clock, RandomGenerator.getDefault());
        var sessions = new SessionService(portos, repeats, clock);
        ActSite site =
                context.site(
                        () -> portos.signedIn().map(PortosCaller::text).orElse(""),
                        portos.clock()::offset);
        var acts =
                new PortosActs(
                        context.runner(), context.origin(), site, portos, sessions.lookup(), pause);
        return new PortosServices(
                portos,
                new SignInActs(context.runner(), context.origin(), site, portos),
                sessions,
                acts,
                new SignOutService(acts, sessions),
                settings.limits().parallelCalls(),
                context.played());
    }

    /** Where somebody is signed in already, it stays so. */
    @Override
    public void signInToPlayed(PortosServices portos) throws CallException {
        if (portos.played().isPresent() && portos.connection().signedIn().isEmpty()) {
            signIn(portos, portos.played().get());
        }
    }

    private static void signIn(PortosServices portos, EmbeddedSandbox.SandboxUser user)
            throws CallException {
        Optional<WorkFailure> failure =
                portos.signIn()
                        .signIn(
                                new PortosSignIn(user.name(), user.device()),
                                user.password().toCharArray(),
                                false,
                                false)
                        .outcome()
                        .failure();
        if (failure.isPresent()) {
            refuse(failure.get());
        }
    }

    private static void refuse(WorkFailure why) throws CallException {
        String sentence = "The sandbox could not be signed in to.";
        switch (why) {
            case WorkFailure.Call call -> throw call.thrown();
            case WorkFailure.Bug(Throwable cause) ->
                    throw new IllegalStateException(sentence, cause);
            case WorkFailure.Storage _,
                    WorkFailure.BrokenJournal _,
                    WorkFailure.Answered _,
                    WorkFailure.Input _ ->
                    throw new IllegalStateException(sentence + " " + why);
        }
    }

    private PortosSettings settings(ConnectionSpec connection, ConnectionSecrets secrets) {
        PortosAddress where = PortosAddress.of(connection);
        return new PortosSettings(
                ServerAddress.parse(where.server()),
                where.prefix(),
                PortosAddress.language(connection, MessageBundle.locale()),
                NetworkSettings.limits(connection.settings(), limits),
                connection.trust().certificates(),
                NetworkSettings.route(connection.settings(), secrets));
    }

    /** The health follows no prefix, so it says whether it is a Portos whatever that is. */
    @Override
    public List<ProbeStep> probe(ConnectionSpec connection, ProbePlan plan) {
        PortosSettings settings = settings(connection, plan.secrets());
        var steps =
                new ProbeSequence(
                        plan,
                        failed -> FailureMessages.ofRead(WorkFailure.of(failed), name()).text());
        steps.reach(
                settings.server(),
                ServerProbe.of(
                        plan.http(),
                        settings.limits(),
                        settings.server(),
                        settings.trust(),
                        settings.route()));
        try (var client =
                new PortosClient(settings, plan.http().observedBy(steps), CallScope.none())) {
            steps.call(ProbeStage.SYSTEM, "health", () -> client.health().status());
            steps.call(
                    ProbeStage.PREFIX,
                    "license",
                    () -> licensed(client.license()),
                    () -> betterPrefix(client));
        }
        return steps.steps();
    }

    private static Map<String, String> betterPrefix(PortosClient client) throws CallException {
        return client.findPrefix()
                .map(prefix -> Map.of(PortosAddress.PREFIX.key(), prefix))
                .orElseGet(Map::of);
    }

    private String licensed(PortosLicense license) {
        return MessageBundle.of(
                "portos.probe.license", license.shopId(), times.full(license.expirationTime()));
    }
}
