package gatehouse.sandbox.srs;

import gatehouse.sandbox.control.PlayedSystem;
import gatehouse.sandbox.faults.FaultKinds;
import gatehouse.sandbox.faults.Faults;
import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.Counters;
import gatehouse.sandbox.http.Server;
import gatehouse.sandbox.http.Violations;
import gatehouse.sandbox.http.Wire.Manner;
import gatehouse.sandbox.readings.Readings;
import gatehouse.sandbox.srs.Door.Way;
import gatehouse.sandbox.srs.Session.Opener;

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
public final class Srs implements PlayedSystem, AutoCloseable {
    public static final String NAME = "srs";

    private final Readings readings;
    private final InstantSource clock;
    private final Counters counters = new Counters();
    private final Violations violations;
    private final Faults faults = new Faults(FaultKinds.ofAllSystems());
    private final RequestLog log;
    private final Origins origins;
    private final Sessions sessions;
    private final Entries entries;
    private final Certificates certificates = new Certificates();
    private final Door door;
    private final Door recordingServer;
    private boolean recordingServerAsked;

    private Srs(int port, InstantSource clock, Readings readings) {
        this.readings = readings;
        this.clock = clock;
        this.violations = new Violations(clock);
        this.log = new RequestLog(clock);
        this.origins = new Origins(readings, clock);
        this.sessions = new Sessions(readings, clock);
        this.entries = new Entries(readings);
        var gate = new Gate(readings, sessions);
        var server = server(gate);
        this.door =
                new Door(
                        port,
                        clock,
                        certificates,
                        service -> behindTheDoor(service, server),
                        () -> readings.of(SrsReadings.ANSWER_DELAY));
        var rws = new RecordingServer(readings, counters, gate, violations);
        this.recordingServer =
                new Door(0, clock, certificates, _ -> rws, () -> Manner.Paced.AT_ONCE);
    }

    /** How SRS is read unless something else is chosen. */
    public static Readings standardReadings() {
        return new Readings(NAME, SrsReadings.TABLE);
    }

    /** Answers calls when it returns, if it is read so. */
    public static Srs open(int port, InstantSource clock, Readings readings) {
        var srs = new Srs(port, clock, readings);
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
        return Map.of("user", Users.ORDINARY.name(), "password", Users.ORDINARY.password());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Counters counters() {
        return counters;
    }

    @Override
    public Readings readings() {
        return readings;
    }

    @Override
    public Faults faults() {
        return faults;
    }

    @Override
    public Violations violations() {
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
    public Optional<Answer> steer(Call call) {
        return new SrsControl(this).steer(call);
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
        Ways.Certificate kind = readings.of(SrsReadings.CERTIFICATE);
        return Map.of(
                "shown", certificates.shownAsPem(kind),
                "trust", certificates.toBeTrustedAsPem(kind));
    }

    /** Another session is opened, not by a call; empty when a session bars it. */
    Optional<Session> desktopSignsIn(User user) {
        var session =
                new Session(
                        user,
                        Opener.DESKTOP,
                        clock.instant(),
                        Cookies.fresh(Ways.SessionCookie.RANDOM_NAME),
                        Configuration.NONE,
                        null);
        return sessions.open(session) ? Optional.of(session) : Optional.empty();
    }

    void setOrigin(String origin) {
        origins.setProfile(origin);
    }

    Sessions sessions() {
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
                readings.of(SrsReadings.SERVICE),
                readings.of(SrsReadings.TLS)
                        ? Optional.of(readings.of(SrsReadings.CERTIFICATE))
                        : Optional.empty());
    }

    private Way recordingServerWay() {
        boolean down = readings.of(SrsReadings.RWS_CHECK) == Ways.RwsCheck.DOWN;
        return new Way(
                down ? Ways.Service.CLOSED : Ways.Service.UP, Optional.of(Ways.Certificate.GOOD));
    }

    private static Server behindTheDoor(Ways.Service service, SrsServer server) {
        return switch (service) {
            case UP -> server;
            case DROP_AFTER_READ -> server::dropped;
            case SILENT, NOT_HTTP, CLOSED -> server::overheard;
        };
    }

    private SrsServer server(Gate gate) {
        var csrf = new Csrf(readings, sessions);
        var answers = new Answers(readings);
        return new SrsServer(
                readings,
                counters,
                log,
                new Conduct(gate, new Repeats(InstantSource.system()), violations),
                faults,
                new Cors(readings, origins),
                sessions,
                new LoginCall(readings, gate, sessions, entries, csrf, answers, clock),
                new PingCall(readings, gate, sessions, csrf, answers),
                new LogoutCall(readings, gate, sessions, csrf, answers));
    }
}
