package gatehouse.console.desk;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.console.acts.ActEvents;
import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.portos.PortosCaller;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.connections.portos.PortosSignIn;
import gatehouse.console.connections.portos.SignInActs;
import gatehouse.console.connections.srs.LocalHostName;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.connections.superoffice.SuperOfficeAddressReader;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.Journal;
import gatehouse.console.recording.CertificatePinner;
import gatehouse.console.recording.RecordingActs;
import gatehouse.console.recording.RecordingProbe;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.RecordingSessionNotes;
import gatehouse.console.recording.server.RecordingServerCheck;
import gatehouse.console.servicelogin.CreatedServiceLogins;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLoginService;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.sessions.SignOutService;
import gatehouse.console.temporarykey.KeyCheckService;
import gatehouse.console.wire.WireLog;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.WorkFailure;

import javafx.util.Subscription;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Opens environments: sets up connections and services by hand, and shares what is open. Safe for
 * any thread.
 */
public final class EnvironmentOpener {
    private static final String LANGUAGE = "en-GB";
    private static final String CRM_LANGUAGE = "en";

    private final EmbeddedSandbox sandbox;
    private final RecordingSessionNotes notes;
    private final String operator;
    private final ClockPair clocks;
    private final InstantSource clock;
    private final ConnectionLimits patience;
    private final RetryPolicy repeats;
    private final ActRunner runner;
    private final Map<Environment, CreatedServiceLogins> logins = new ConcurrentHashMap<>();
    private final Map<Environment, OpenEnvironment> opened = new HashMap<>();
    private final Set<SignOutListener> listeners = new CopyOnWriteArraySet<>();

    /**
     * @param notes of sessions that are open
     * @param operator the user of this computer, for the journal
     * @param events publishes the result of each act
     */
    public EnvironmentOpener(
            EmbeddedSandbox sandbox,
            Journal journal,
            RecordingSessionNotes notes,
            String operator,
            ClockPair clocks,
            ActEvents events,
            ConnectionLimits patience) {
        this.sandbox = sandbox;
        this.notes = notes;
        this.operator = operator;
        this.clocks = clocks;
        this.clock = clocks.wall();
        this.patience = patience;
        this.repeats = new RetryPolicy(patience.pause(), clock, RandomGenerator.getDefault());
        this.runner = new ActRunner(journal, repeats, patience.pause(), clocks, events);
    }

    /** Does every act of the program, and publishes the results. */
    public ActRunner runner() {
        return runner;
    }

    /** Hands {@code listener} what becomes of each sign-in when its environment is left. */
    public Subscription listen(SignOutListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Opens an environment, or takes a further lease on it where it is open; blocks while the
     * sandbox starts. The sandbox's systems are signed in to by themselves, any other system by
     * nobody.
     *
     * @throws CallException when the sandbox does not let Gatehouse in, or the environment has no
     *     system
     */
    public EnvironmentLease open(Environment environment) throws CallException {
        if (!environment.equals(Environment.SANDBOX)) {
            requireSystem(environment);
            return lease(environment, environment, Optional.empty());
        }
        EmbeddedSandbox.SandboxAccess access = sandbox.start();
        EnvironmentLease desk = lease(environment, access.environment(), Optional.of(access));
        try {
            signIn(desk, access);
            return desk;
        } catch (CallException | RuntimeException failed) {
            desk.close();
            throw failed;
        }
    }

    private static void signIn(EnvironmentLease desk, EmbeddedSandbox.SandboxAccess access)
            throws CallException {
        EmbeddedSandbox.SandboxUser crm = access.superOffice();
        if (crm != null) {
            desk.superOffice().ifPresent(there -> there.connection().signIn(caller(crm)));
        }
        PortosServices portos = desk.tills();
        if (portos.connection().signedIn().isPresent()) {
            return;
        }
        EmbeddedSandbox.PortosSandboxUser user = access.portos();
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
            case WorkFailure.Storage _, WorkFailure.Answered _, WorkFailure.Input _ ->
                    throw new IllegalStateException(sentence + " " + why);
        }
    }

    /** The service logins that were opened in this run and may be alive, by environment. */
    public Map<Environment, List<ServiceLogin>> livingLogins() {
        var living = new LinkedHashMap<Environment, List<ServiceLogin>>();
        logins.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().name()))
                .forEach(each -> {
                    List<ServiceLogin> alive = each.getValue().living();
                    if (!alive.isEmpty()) {
                        living.put(each.getKey(), alive);
                    }
                });
        return living;
    }

    /** Ends what is polled, within 5 s, as the program ends. */
    public void endPolling() {
        ClosingSteps.run(open().stream().<Runnable>map(each -> each::endPolling).toList());
    }

    /** Signs out of everything that is still open and closes it, as the program ends. */
    public void end() {
        ClosingSteps.run(open().stream().<Runnable>map(each -> each::endNow).toList());
    }

    private List<OpenEnvironment> open() {
        synchronized (opened) {
            return List.copyOf(opened.values());
        }
    }

    private void closed(OpenEnvironment ended) {
        synchronized (opened) {
            opened.remove(ended.environment(), ended);
        }
    }

    private static void requireSystem(Environment environment) throws CallException {
        if (environment.portos() == null
                && environment.superoffice() == null
                && environment.srs() == null) {
            throw new CallException(new CallFailure.NotSent("no-system"), null);
        }
    }

    /**
     * @param where the addresses, which the sandbox has only while it runs
     * @param played who may sign in to played systems
     */
    private EnvironmentLease lease(
            Environment environment,
            Environment where,
            Optional<EmbeddedSandbox.SandboxAccess> played) {
        synchronized (opened) {
            OpenEnvironment there = opened.get(environment);
            if (there == null || !there.enter()) {
                there = opened(environment, where, played);
                there.enter();
                opened.put(environment, there);
            }
            return new EnvironmentLease(there);
        }
    }

    private OpenEnvironment opened(
            Environment environment,
            Environment where,
            Optional<EmbeddedSandbox.SandboxAccess> played) {
        Optional<EmbeddedSandbox.SandboxUser> agent =
                played.flatMap(access -> Optional.ofNullable(access.srs()));
        var wire = new WireLog();
        var guard = new WriteGuard(clocks);
        return new OpenEnvironment(
                environment,
                wire,
                guard,
                (left, end) -> listeners.forEach(each -> each.signedOut(left, end)),
                this::closed,
                hold ->
                        new EnvironmentSystems(
                                Optional.ofNullable(where.portos())
                                        .map(portos ->
                                                portos(
                                                        environment,
                                                        portos,
                                                        played.map(
                                                                EmbeddedSandbox.SandboxAccess
                                                                        ::portos),
                                                        wire,
                                                        guard,
                                                        hold)),
                                Optional.ofNullable(where.superoffice())
                                        .map(there ->
                                                superOffice(environment, there, wire, guard, hold)),
                                Optional.ofNullable(where.srs())
                                        .map(srs ->
                                                srs(environment, srs, agent, wire, guard, hold))));
    }

    private SuperOfficeServices superOffice(
            Environment environment,
            Environment.SuperOfficeAddress where,
            WireLog wire,
            WriteGuard guard,
            Supplier<ActHold> hold) {
        var settings =
                new SuperOfficeSettings(
                        SuperOfficeAddressReader.of(where), LocalizationSettings.of(CRM_LANGUAGE));
        var connection = new SuperOfficeConnection(settings, wire, clock);
        CreatedServiceLogins made =
                logins.computeIfAbsent(environment, _ -> new CreatedServiceLogins());
        var site =
                new ConnectionSite(
                        guard, () -> connection.signedIn().orElse(""), Optional::empty, hold);
        var serviceLogins =
                new ServiceLoginService(
                        runner,
                        origin(environment, "superoffice"),
                        site,
                        connection,
                        made,
                        patience.pause(),
                        clock);
        return new SuperOfficeServices(
                connection, serviceLogins, new KeyCheckService(connection, patience.pause()));
    }

    private static gatehouse.clients.superoffice.access.SuperOfficeCaller caller(
            EmbeddedSandbox.SandboxUser user) {
        return gatehouse.clients.superoffice.access.SuperOfficeCaller.of(
                new SuperOfficeCredential.Basic(user.name(), SecretText.of(user.password())));
    }

    private PortosServices portos(
            Environment environment,
            Environment.PortosAddress where,
            Optional<EmbeddedSandbox.PortosSandboxUser> played,
            WireLog wire,
            WriteGuard guard,
            Supplier<ActHold> hold) {
        var settings =
                new PortosSettings(
                        ServerAddress.parse(where.server()),
                        where.prefix(),
                        LANGUAGE,
                        patience.limits());
        var portos = new PortosConnection(settings, wire, clock);
        var sessions = new SessionService(portos, repeats, clock);
        var site =
                new ConnectionSite(
                        guard,
                        () -> portos.signedIn().map(PortosCaller::text).orElse(""),
                        portos.clock()::offset,
                        hold);
        ActOrigin origin = origin(environment, "portos");
        var acts =
                new PortosActs(runner, origin, site, portos, sessions.lookup(), patience.pause());
        return new PortosServices(
                portos,
                new SignInActs(runner, origin, site, portos),
                sessions,
                acts,
                new SignOutService(acts, sessions),
                played);
    }

    private SrsServices srs(
            Environment environment,
            Environment.SrsAddress where,
            Optional<EmbeddedSandbox.SandboxUser> agent,
            WireLog wire,
            WriteGuard guard,
            Supplier<ActHold> hold) {
        var srs =
                new SrsConnection(
                        where.base(),
                        where.origin(),
                        LocalHostName.name(System.getenv()),
                        CertificateTrust.system(),
                        patience.recording(),
                        wire,
                        clock);
        var acts =
                new RecordingActs(
                        runner,
                        origin(environment, "srs"),
                        new ConnectionSite(guard, () -> "", Optional::empty, hold),
                        srs);
        var session = new RecordingSession(srs, acts, notes, guard, clock, clocks.nanos());
        return new SrsServices(
                srs,
                new RecordingProbe(srs, clock),
                session,
                new CertificatePinner(srs, session, acts),
                new RecordingServerCheck(patience.recording(), wire, clock),
                notes,
                agent);
    }

    private ActOrigin origin(Environment environment, String connection) {
        return new ActOrigin(operator, environment.name(), environment.kind().name(), connection);
    }
}
