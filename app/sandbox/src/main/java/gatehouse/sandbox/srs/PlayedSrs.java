package gatehouse.sandbox.srs;

import gatehouse.sandbox.control.PlayedSystem;
import gatehouse.sandbox.faults.FaultCatalog;
import gatehouse.sandbox.faults.InjectedFaults;
import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.http.WireSettings.Manner;
import gatehouse.sandbox.instruments.CallCounters;
import gatehouse.sandbox.instruments.RequestLog;
import gatehouse.sandbox.instruments.RuleViolations;
import gatehouse.sandbox.srs.calls.PlayedSrsAnswers;
import gatehouse.sandbox.srs.calls.PlayedSrsConfigurationChecker;
import gatehouse.sandbox.srs.calls.PlayedSrsCorsPolicy;
import gatehouse.sandbox.srs.calls.PlayedSrsCsrfProtection;
import gatehouse.sandbox.srs.calls.PlayedSrsLoginCall;
import gatehouse.sandbox.srs.calls.PlayedSrsLogoutCall;
import gatehouse.sandbox.srs.calls.PlayedSrsOrigins;
import gatehouse.sandbox.srs.calls.PlayedSrsPingCall;
import gatehouse.sandbox.srs.sessions.PlayedSrsConfiguration;
import gatehouse.sandbox.srs.sessions.PlayedSrsCookies;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession.Opener;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionFinder;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionRegistry;
import gatehouse.sandbox.srs.sessions.PlayedSrsUser;
import gatehouse.sandbox.srs.sessions.PlayedSrsUserDirectory;
import gatehouse.sandbox.srs.transport.PlayedSrsCertificates;
import gatehouse.sandbox.srs.transport.PlayedSrsPort;
import gatehouse.sandbox.srs.transport.PlayedSrsPort.Way;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants;
import gatehouse.sandbox.variants.ContractVariants;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The played Screen Recording Service as a whole: put together here, called over the wire, steered
 * by tests. Unlike the other systems it opens and closes its own ports, for how they are opened is
 * one of its readings.
 */
public final class PlayedSrs implements PlayedSystem, AutoCloseable {
    public static final String NAME = "srs";

    private final ContractVariants readings;
    private final InstantSource clock;
    private final CallCounters counters = new CallCounters();
    private final RuleViolations violations;
    private final InjectedFaults faults = new InjectedFaults(FaultCatalog.ofAllSystems());
    private final RequestLog log;
    private final PlayedSrsOrigins origins;
    private final PlayedSrsSessionRegistry sessions;
    private final PlayedSrsConfigurationChecker entries;
    private final PlayedSrsCertificates certificates = new PlayedSrsCertificates();
    private final PlayedSrsPort door;
    private final PlayedSrsPort recordingServer;
    private boolean recordingServerAsked;

    private PlayedSrs(int port, InstantSource clock, ContractVariants readings) {
        this.readings = readings;
        this.clock = clock;
        this.violations = new RuleViolations(clock);
        this.log = new RequestLog(clock);
        this.origins = new PlayedSrsOrigins(readings, clock);
        this.sessions = new PlayedSrsSessionRegistry(readings, clock);
        this.entries = new PlayedSrsConfigurationChecker(readings);
        var gate = new PlayedSrsSessionFinder(readings, sessions);
        var server = server(gate);
        this.door =
                new PlayedSrsPort(
                        port,
                        clock,
                        certificates,
                        service -> behindTheDoor(service, server),
                        () -> readings.of(SrsSwitches.ANSWER_DELAY));
        var rws = new PlayedRecordingServer(readings, counters, gate, violations);
        this.recordingServer =
                new PlayedSrsPort(0, clock, certificates, _ -> rws, () -> Manner.Paced.AT_ONCE);
    }

    /** How SRS is read unless something else is chosen. */
    public static ContractVariants standardReadings() {
        return new ContractVariants(NAME, SrsSwitches.TABLE);
    }

    /** Answers calls when it returns, if it is read so. */
    public static PlayedSrs open(int port, InstantSource clock, ContractVariants readings) {
        var srs = new PlayedSrs(port, clock, readings);
        srs.readingsWereSet();
        return srs;
    }

    public URI address() {
        return door.address();
    }

    /** The origin that is expected by default. */
    public String origin() {
        return origins.profile();
    }

    /** The ordinary user, and a password that nobody else has. */
    public Map<String, String> access() {
        return Map.of(
                "user",
                PlayedSrsUserDirectory.ORDINARY.name(),
                "password",
                PlayedSrsUserDirectory.ORDINARY.password());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CallCounters counters() {
        return counters;
    }

    @Override
    public ContractVariants readings() {
        return readings;
    }

    @Override
    public InjectedFaults faults() {
        return faults;
    }

    @Override
    public RuleViolations violations() {
        return violations;
    }

    @Override
    public void clockWasSet() {}

    @Override
    public synchronized void readingsWereSet() {
        origins.readingsWereSet();
        door.open(way());
        if (recordingServerAsked) {
            recordingServer.open(recordingServerWay());
        }
    }

    @Override
    public Optional<PlayedAnswer> steer(ReceivedCall call) {
        return new PlayedSrsControl(this).steer(call);
    }

    @Override
    public void close() {
        door.close();
        recordingServer.close();
    }

    /** Where the recording server itself is played; it opens when it is first asked for. */
    synchronized URI recordingServer() {
        recordingServerAsked = true;
        recordingServer.open(recordingServerWay());
        return recordingServer.address();
    }

    /** The certificate that https shows now, and the one that a caller is offered to trust. */
    Map<String, String> certificate() {
        SrsVariants.Certificate kind = readings.of(SrsSwitches.CERTIFICATE);
        return Map.of(
                "shown", certificates.shownAsPem(kind),
                "trust", certificates.toBeTrustedAsPem(kind));
    }

    /** Another session is opened, not by a call; empty when a session bars it. */
    Optional<PlayedSrsSession> desktopSignsIn(PlayedSrsUser user) {
        var session =
                new PlayedSrsSession(
                        user,
                        Opener.DESKTOP,
                        clock.instant(),
                        PlayedSrsCookies.fresh(SrsVariants.SessionCookie.RANDOM_NAME),
                        PlayedSrsConfiguration.NONE,
                        null);
        return sessions.open(session) ? Optional.of(session) : Optional.empty();
    }

    void setOrigin(String origin) {
        origins.setProfile(origin);
    }

    PlayedSrsSessionRegistry sessions() {
        return sessions;
    }

    List<String> keptServers() {
        return entries.keptServers();
    }

    RequestLog log() {
        return log;
    }

    private Way way() {
        return new Way(
                readings.of(SrsSwitches.SERVICE),
                readings.of(SrsSwitches.TLS)
                        ? Optional.of(readings.of(SrsSwitches.CERTIFICATE))
                        : Optional.empty());
    }

    private Way recordingServerWay() {
        boolean down = readings.of(SrsSwitches.RWS_CHECK) == SrsVariants.RwsCheck.DOWN;
        return new Way(
                down ? SrsVariants.Service.CLOSED : SrsVariants.Service.UP,
                Optional.of(SrsVariants.Certificate.GOOD));
    }

    private static CallHandler behindTheDoor(SrsVariants.Service service, PlayedSrsServer server) {
        return switch (service) {
            case UP -> server;
            case DROP_AFTER_READ -> server::dropped;
            case SILENT, NOT_HTTP, CLOSED -> server::overheard;
        };
    }

    private PlayedSrsServer server(PlayedSrsSessionFinder gate) {
        var csrf = new PlayedSrsCsrfProtection(readings, sessions);
        var answers = new PlayedSrsAnswers(readings);
        return new PlayedSrsServer(
                readings,
                counters,
                log,
                new SrsRuleChecker(
                        gate, new SrsLoginRepeatDetector(InstantSource.system()), violations),
                faults,
                new PlayedSrsCorsPolicy(readings, origins),
                sessions,
                new PlayedSrsLoginCall(readings, gate, sessions, entries, csrf, answers, clock),
                new PlayedSrsPingCall(readings, gate, sessions, csrf, answers),
                new PlayedSrsLogoutCall(readings, gate, sessions, csrf, answers));
    }
}
