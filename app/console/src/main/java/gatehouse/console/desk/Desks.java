package gatehouse.console.desk;

import gatehouse.clients.http.Address;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Trust;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.superoffice.Caller;
import gatehouse.clients.superoffice.Credential;
import gatehouse.clients.superoffice.Localization;
import gatehouse.clients.superoffice.Secret;
import gatehouse.clients.superoffice.SuperOfficeSettings;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.connections.srs.ThisComputer;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.connections.superoffice.SuperOfficePlaces;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Guard;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.Signature;
import gatehouse.console.recording.CertificateTrust;
import gatehouse.console.recording.Recording;
import gatehouse.console.recording.RecordingServerCheck;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.SessionNotes;
import gatehouse.console.servicelogin.MadeLogins;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLogins;
import gatehouse.console.sessions.Revoking;
import gatehouse.console.sessions.Sessions;
import gatehouse.console.sessions.SigningOut;
import gatehouse.console.temporarykey.KeyChecks;
import gatehouse.console.wire.WireLog;
import gatehouse.console.words.Words;
import gatehouse.console.work.Repeats;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Sets up the desk of an environment: connections and services, by hand. */
public final class Desks {
    private static final String LANGUAGE = "en-GB";
    private static final String CRM_LANGUAGE = "en";

    private final EmbeddedSandbox sandbox;
    private final Journal journal;
    private final SessionNotes notes;
    private final String operator;
    private final InstantSource clock;
    private final Patience patience;
    private final Map<String, MadeLogins> logins = new ConcurrentHashMap<>();
    private final Set<RecordingSession> recorded = ConcurrentHashMap.newKeySet();

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
        this.journal = journal;
        this.notes = notes;
        this.operator = operator;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Opens an environment; blocks while the sandbox starts. The sandbox's systems are signed in to
     * by themselves, any other system by nobody.
     *
     * @throws CallException when the sandbox does not let Gatehouse in, or the environment has no
     *     system
     */
    public Desk open(Environment environment) throws CallException {
        if (!environment.equals(Environment.SANDBOX)) {
            requireSystem(environment);
            return desk(environment, environment, Optional.empty());
        }
        EmbeddedSandbox.Access access = sandbox.start();
        Desk desk = desk(environment, access.environment(), Optional.ofNullable(access.srs()));
        EmbeddedSandbox.User crm = access.superOffice();
        if (crm != null) {
            desk.superOffice().ifPresent(there -> there.connection().signIn(caller(crm)));
        }
        EmbeddedSandbox.PortosUser user = access.portos();
        desk.tills()
                .connection()
                .signInWithoutProof(user.name(), user.password().toCharArray(), user.device());
        return desk;
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

    /** Ends what is polled, within 5 s, as the program ends; what was opened elsewhere stays. */
    public void end() {
        recorded.forEach(session -> session.end(Words.of("recording.ended.closed")));
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
    private Desk desk(
            Environment environment, Environment where, Optional<EmbeddedSandbox.User> agent) {
        var wire = new WireLog();
        var guard = new Guard(clock);
        return new Desk(
                environment,
                wire,
                guard,
                Optional.ofNullable(where.portos())
                        .map(portos -> portos(environment, portos, wire, guard)),
                Optional.ofNullable(where.superoffice())
                        .map(there -> superOffice(environment, there, wire, guard)),
                Optional.ofNullable(where.srs())
                        .map(srs -> srs(environment, srs, agent, wire, guard)));
    }

    private SuperOfficeDesk superOffice(
            Environment environment, Environment.SuperOffice where, WireLog wire, Guard guard) {
        var settings =
                new SuperOfficeSettings(SuperOfficePlaces.of(where), Localization.of(CRM_LANGUAGE));
        var connection = new SuperOfficeConnection(settings, wire, clock);
        MadeLogins made = logins.computeIfAbsent(environment.name(), _ -> new MadeLogins());
        var serviceLogins =
                new ServiceLogins(
                        signature(environment),
                        connection,
                        journal,
                        guard,
                        made,
                        patience.pause(),
                        clock);
        return new SuperOfficeDesk(
                connection, serviceLogins, new KeyChecks(connection, patience.pause()));
    }

    private static Caller caller(EmbeddedSandbox.User user) {
        return Caller.of(new Credential.Basic(user.name(), Secret.of(user.password())));
    }

    private PortosDesk portos(
            Environment environment, Environment.Portos where, WireLog wire, Guard guard) {
        var settings =
                new PortosSettings(
                        Address.parse(where.server()), where.prefix(), LANGUAGE, patience.limits());
        var portos = new PortosConnection(settings, wire, clock);
        var repeats = new Repeats(patience.pause(), clock, RandomGenerator.getDefault());
        var sessions = new Sessions(portos, repeats, clock);
        var revoking =
                new Revoking(
                        signature(environment),
                        portos,
                        sessions,
                        journal,
                        guard,
                        repeats,
                        patience.pause(),
                        clock);
        var signingOut = new SigningOut(signature(environment), journal, clock);
        return new PortosDesk(portos, sessions, revoking, signingOut);
    }

    private SrsDesk srs(
            Environment environment,
            Environment.Srs where,
            Optional<EmbeddedSandbox.User> agent,
            WireLog wire,
            Guard guard) {
        var srs =
                new SrsConnection(
                        where.base(),
                        where.origin(),
                        ThisComputer.name(System.getenv()),
                        Trust.system(),
                        patience.recording(),
                        wire,
                        clock);
        var session =
                new RecordingSession(
                        srs,
                        signature(environment),
                        journal,
                        notes,
                        guard,
                        clock,
                        System::nanoTime);
        recorded.add(session);
        return new SrsDesk(
                srs,
                new Recording(srs, clock),
                session,
                new CertificateTrust(srs, session, signature(environment), journal, clock),
                new RecordingServerCheck(patience.recording(), wire, clock),
                notes,
                agent);
    }

    private Signature signature(Environment environment) {
        return new Signature(operator, environment.name(), environment.kind().name());
    }
}
