package gatehouse.sandbox.srs;

import gatehouse.sandbox.control.AccessDetails;
import gatehouse.sandbox.control.ControlAction;
import gatehouse.sandbox.control.PlayedSystem;
import gatehouse.sandbox.control.PlayedSystemFactory;
import gatehouse.sandbox.control.PlayedSystemSettings;
import gatehouse.sandbox.faults.SecretMemory;
import gatehouse.sandbox.faults.WireFaults;
import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.RouteTable;
import gatehouse.sandbox.http.WireSettings.AnswerDelivery.Paced;
import gatehouse.sandbox.instruments.RequestLog;
import gatehouse.sandbox.instruments.SystemInstruments;
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
import gatehouse.sandbox.srs.transport.PlayedSrsPort.PortState;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants.CertificateKind;
import gatehouse.sandbox.srs.variants.SrsVariants.RwsCheck;
import gatehouse.sandbox.srs.variants.SrsVariants.ServiceState;
import gatehouse.sandbox.srs.variants.SrsVariants.SessionCookie;
import gatehouse.sandbox.variants.ContractVariants;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The played Screen Recording Service as a whole. It opens and closes its port while it is played,
 * because how the port is opened is one of its variants.
 */
public final class PlayedSrs implements PlayedSystem {
    public static final String NAME = "srs";
    public static final PlayedSystemFactory FACTORY =
            new PlayedSystemFactory(NAME, SrsSwitches.TABLE, PlayedSrs::started);

    private final ContractVariants variants;
    private final InstantSource clock;
    private final SystemInstruments instruments;
    private final PlayedSrsOrigins origins;
    private final PlayedSrsSessionRegistry sessions;
    private final PlayedSrsConfigurationChecker configurations;
    private final PlayedSrsCertificates certificates = new PlayedSrsCertificates();
    private final PlayedSrsPort port;
    private final PlayedSrsPort recordingServer;
    private boolean recordingServerAsked;

    private PlayedSrs(PlayedSystemSettings settings) {
        this.variants = settings.variants();
        this.clock = settings.clock();
        var secrets = new SecretMemory();
        this.instruments =
                SystemInstruments.of(variants, WireFaults.catalog(clock, secrets), secrets, clock);
        this.origins = new PlayedSrsOrigins(variants, clock);
        this.sessions = new PlayedSrsSessionRegistry(variants, clock);
        this.configurations = new PlayedSrsConfigurationChecker(variants);
        var finder = new PlayedSrsSessionFinder(variants, sessions);
        PlayedSrsServer server = server(finder);
        this.port =
                new PlayedSrsPort(
                        settings.port(),
                        clock,
                        certificates,
                        state -> handler(state, server),
                        () -> variants.of(SrsSwitches.ANSWER_DELAY));
        var rws = new PlayedRecordingServer(instruments, finder);
        this.recordingServer =
                new PlayedSrsPort(0, clock, certificates, _ -> rws, () -> Paced.AT_ONCE);
    }

    private static PlayedSrs started(PlayedSystemSettings settings) {
        var srs = new PlayedSrs(settings);
        srs.variantsWereSet();
        return srs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SystemInstruments instruments() {
        return instruments;
    }

    @Override
    public AccessDetails access() {
        return new AccessDetails()
                .with("base", port.address())
                .with("origin", origins.profile())
                .with("user", PlayedSrsUserDirectory.ORDINARY.name())
                .with("password", PlayedSrsUserDirectory.ORDINARY.password());
    }

    @Override
    public RouteTable<ControlAction> controlRoutes() {
        return new PlayedSrsControl(this).routes();
    }

    @Override
    public synchronized void variantsWereSet() {
        origins.variantsWereSet();
        port.open(portState());
        if (recordingServerAsked) {
            recordingServer.open(recordingServerState());
        }
    }

    @Override
    public void close() {
        port.close();
        recordingServer.close();
    }

    /** Where the recording server itself is played; it opens when it is first asked for. */
    synchronized URI recordingServer() {
        recordingServerAsked = true;
        recordingServer.open(recordingServerState());
        return recordingServer.address();
    }

    /** The certificate that https shows now, and the one that a caller can choose to trust. */
    Map<String, String> certificate() {
        CertificateKind kind = variants.of(SrsSwitches.CERTIFICATE);
        return Map.of(
                "shown", certificates.shownAsPem(kind),
                "trust", certificates.toBeTrustedAsPem(kind));
    }

    /** Opens another session without a call; empty when a session bars it. */
    Optional<PlayedSrsSession> desktopSignsIn(PlayedSrsUser user) {
        var session =
                new PlayedSrsSession(
                        user,
                        Opener.DESKTOP,
                        clock.instant(),
                        PlayedSrsCookies.fresh(SessionCookie.RANDOM_NAME),
                        PlayedSrsConfiguration.NONE,
                        null);
        return sessions.open(session) ? Optional.of(session) : Optional.empty();
    }

    PlayedSrsOrigins origins() {
        return origins;
    }

    PlayedSrsSessionRegistry sessions() {
        return sessions;
    }

    List<String> keptServers() {
        return configurations.keptServers();
    }

    RequestLog log() {
        return instruments.log();
    }

    private PortState portState() {
        boolean tls = variants.of(SrsSwitches.TLS);
        return new PortState(
                variants.of(SrsSwitches.SERVICE),
                tls ? Optional.of(variants.of(SrsSwitches.CERTIFICATE)) : Optional.empty());
    }

    private PortState recordingServerState() {
        boolean down = variants.of(SrsSwitches.RWS_CHECK) == RwsCheck.DOWN;
        return new PortState(
                down ? ServiceState.CLOSED : ServiceState.UP, Optional.of(CertificateKind.GOOD));
    }

    private static CallHandler handler(ServiceState state, PlayedSrsServer server) {
        return switch (state) {
            case UP -> server;
            case DROP_AFTER_READ -> server::drop;
            case SILENT, NOT_HTTP, CLOSED -> server::ignore;
        };
    }

    private PlayedSrsServer server(PlayedSrsSessionFinder finder) {
        var csrf = new PlayedSrsCsrfProtection(variants, sessions);
        var answers = new PlayedSrsAnswers(variants);
        return new PlayedSrsServer(
                instruments,
                new SrsRuleChecker(
                        finder,
                        new SrsLoginRepeatDetector(InstantSource.system()),
                        instruments.violations()),
                new PlayedSrsCorsPolicy(variants, origins),
                sessions,
                new PlayedSrsLoginCall(
                        variants, finder, sessions, configurations, csrf, answers, clock),
                new PlayedSrsPingCall(variants, finder, sessions, csrf, answers),
                new PlayedSrsLogoutCall(variants, finder, sessions, csrf, answers));
    }
}
