package gatehouse.console.desk;

import gatehouse.clients.http.Address;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Trust;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.superoffice.Localization;
import gatehouse.clients.superoffice.Secret;
import gatehouse.clients.superoffice.SuperOfficeCredential;
import gatehouse.clients.superoffice.SuperOfficeSettings;
import gatehouse.console.acts.ActEvents;
import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.portos.PortosCaller;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.connections.portos.PortosSignIn;
import gatehouse.console.connections.portos.SignInActs;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.connections.srs.ThisComputer;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.connections.superoffice.SuperOfficePlaces;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.Journal;
import gatehouse.console.recording.CertificateTrust;
import gatehouse.console.recording.Recording;
import gatehouse.console.recording.RecordingActs;
import gatehouse.console.recording.RecordingServerCheck;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.SessionNotes;
import gatehouse.console.servicelogin.MadeLogins;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLogins;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.Sessions;
import gatehouse.console.sessions.SignOutService;
import gatehouse.console.temporarykey.KeyChecks;
import gatehouse.console.wire.WireLog;
import gatehouse.console.words.Words;
import gatehouse.console.work.Failure;
import gatehouse.console.work.Repeats;

import javafx.util.Subscription;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Opens environments: sets up connections and services by hand, and shares what is open. Safe for
 * any thread.
 */
public final class Desks {
    private static final String LANGUAGE = "en-GB";
    private static final String CRM_LANGUAGE = "en";

    private final EmbeddedSandbox sandbox;
    private final SessionNotes notes;
    private final String operator;
    private final InstantSource clock;
    private final Patience patience;
    private final Repeats repeats;
    private final ActRunner runner;
    private final Map<String, MadeLogins> logins = new ConcurrentHashMap<>();
    private final Map<Environment, OpenEnvironment> opened = new HashMap<>();
    private final Set<SignOutListener> listeners = new CopyOnWriteArraySet<>();

    /**
     * @param notes of sessions that are open
     * @param operator the user of this computer, for the journal
     */
    public Desks(
            EmbeddedSandbox sandbox,
            Journal journal,
            SessionNotes notes,
            String operator,
            InstantSource clock,
            Patience patience) {
        this.sandbox = sandbox;
        this.notes = notes;
        this.operator = operator;
        this.clock = clock;
        this.patience = patience;
        this.repeats = new Repeats(patience.pause(), clock, RandomGenerator.getDefault());
        this.runner = new ActRunner(journal, repeats, patience.pause(), clock, new ActEvents());
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
    public Desk open(Environment environment) throws CallException {
        if (!environment.equals(Environment.SANDBOX)) {
            requireSystem(environment);
            return lease(environment, environment, Optional.empty());
        }
        EmbeddedSandbox.Access access = sandbox.start();
        Desk desk = lease(environment, access.environment(), Optional.ofNullable(access.srs()));
        try {
            signIn(desk, access);
            return desk;
        } catch (CallException | RuntimeException failed) {
            desk.close();
            throw failed;
        }
    }

    private static void signIn(Desk desk, EmbeddedSandbox.Access access) throws CallException {
        EmbeddedSandbox.User crm = access.superOffice();
        if (crm != null) {
            desk.superOffice().ifPresent(there -> there.connection().signIn(caller(crm)));
        }
        PortosDesk portos = desk.tills();
        if (portos.connection().signedIn().isPresent()) {
            return;
        }
        EmbeddedSandbox.PortosUser user = access.portos();
        Optional<Failure> failure =
                portos.signIn()
                        .signIn(
                                new PortosSignIn(user.name(), user.device()),
                                user.password().toCharArray(),
                                false,
                                false)
                        .outcome()
                        .failure();
        if (failure.isPresent() && failure.get() instanceof Failure.Call call) {
            throw call.thrown();
        }
    }

    /** The service logins that were opened in this run and may be alive, by environment. */
    public Map<String, List<ServiceLogin>> livingLogins() {
        var living = new TreeMap<String, List<ServiceLogin>>();
        logins.forEach((environment, made) -> {
            if (!made.living().isEmpty()) {
                living.put(environment, made.living());
            }
        });
        return living;
    }

    /** Ends what is polled, within 5 s, as the program ends. */
    public void endPolling() {
        open().forEach(each ->
                each.systems()
                        .srs()
                        .ifPresent(
                                there -> there.session().end(Words.of("recording.ended.closed"))));
    }

    /** Signs out of everything that is still open and closes it, as the program ends. */
    public void end() {
        open().forEach(OpenEnvironment::endNow);
    }

    private List<OpenEnvironment> open() {
        synchronized (opened) {
            return List.copyOf(opened.values());
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
     * @param agent who may sign in to a played SRS
     */
    private Desk lease(
            Environment environment, Environment where, Optional<EmbeddedSandbox.User> agent) {
        synchronized (opened) {
            OpenEnvironment there = opened.get(environment);
            if (there == null || !there.enter()) {
                there = opened(environment, where, agent);
                there.enter();
                opened.put(environment, there);
            }
            return new Desk(there);
        }
    }

    private OpenEnvironment opened(
            Environment environment, Environment where, Optional<EmbeddedSandbox.User> agent) {
        var wire = new WireLog();
        var guard = new WriteGuard(clock);
        return new OpenEnvironment(
                environment,
                wire,
                guard,
                (left, end) -> listeners.forEach(each -> each.signedOut(left, end)),
                hold ->
                        new EnvironmentSystems(
                                Optional.ofNullable(where.portos())
                                        .map(portos ->
                                                portos(environment, portos, wire, guard, hold)),
                                Optional.ofNullable(where.superoffice())
                                        .map(there ->
                                                superOffice(environment, there, wire, guard, hold)),
                                Optional.ofNullable(where.srs())
                                        .map(srs ->
                                                srs(environment, srs, agent, wire, guard, hold))));
    }

    private SuperOfficeDesk superOffice(
            Environment environment,
            Environment.SuperOffice where,
            WireLog wire,
            WriteGuard guard,
            Supplier<ActHold> hold) {
        var settings =
                new SuperOfficeSettings(SuperOfficePlaces.of(where), Localization.of(CRM_LANGUAGE));
        var connection = new SuperOfficeConnection(settings, wire, clock);
        MadeLogins made = logins.computeIfAbsent(environment.name(), _ -> new MadeLogins());
        var site =
                new ConnectionSite(
                        guard, () -> connection.signedIn().orElse(""), Optional::empty, hold);
        var serviceLogins =
                new ServiceLogins(
                        runner,
                        origin(environment, "superoffice"),
                        site,
                        connection,
                        made,
                        patience.pause(),
                        clock);
        return new SuperOfficeDesk(
                connection, serviceLogins, new KeyChecks(connection, patience.pause()));
    }

    private static gatehouse.clients.superoffice.SuperOfficeCaller caller(
            EmbeddedSandbox.User user) {
        return gatehouse.clients.superoffice.SuperOfficeCaller.of(
                new SuperOfficeCredential.Basic(user.name(), Secret.of(user.password())));
    }

    private PortosDesk portos(
            Environment environment,
            Environment.Portos where,
            WireLog wire,
            WriteGuard guard,
            Supplier<ActHold> hold) {
        var settings =
                new PortosSettings(
                        Address.parse(where.server()), where.prefix(), LANGUAGE, patience.limits());
        var portos = new PortosConnection(settings, wire, clock);
        var sessions = new Sessions(portos, repeats, clock);
        var site =
                new ConnectionSite(
                        guard,
                        () -> portos.signedIn().map(PortosCaller::text).orElse(""),
                        portos.clock()::offset,
                        hold);
        ActOrigin origin = origin(environment, "portos");
        var acts =
                new PortosActs(runner, origin, site, portos, sessions.lookup(), patience.pause());
        return new PortosDesk(
                portos,
                new SignInActs(runner, origin, site, portos),
                sessions,
                acts,
                new SignOutService(acts, sessions));
    }

    private SrsDesk srs(
            Environment environment,
            Environment.Srs where,
            Optional<EmbeddedSandbox.User> agent,
            WireLog wire,
            WriteGuard guard,
            Supplier<ActHold> hold) {
        var srs =
                new SrsConnection(
                        where.base(),
                        where.origin(),
                        ThisComputer.name(System.getenv()),
                        Trust.system(),
                        patience.recording(),
                        wire,
                        clock);
        var acts =
                new RecordingActs(
                        runner,
                        origin(environment, "srs"),
                        new ConnectionSite(guard, () -> "", Optional::empty, hold),
                        srs);
        var session = new RecordingSession(srs, acts, notes, guard, clock, System::nanoTime);
        return new SrsDesk(
                srs,
                new Recording(srs, clock),
                session,
                new CertificateTrust(srs, session, acts),
                new RecordingServerCheck(patience.recording(), wire, clock),
                notes,
                agent);
    }

    private ActOrigin origin(Environment environment, String connection) {
        return new ActOrigin(operator, environment.name(), environment.kind().name(), connection);
    }
}
