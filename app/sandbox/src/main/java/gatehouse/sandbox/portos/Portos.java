package gatehouse.sandbox.portos;

import gatehouse.sandbox.control.PlayedSystem;
import gatehouse.sandbox.faults.Faults;
import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.Counters;
import gatehouse.sandbox.http.Server;
import gatehouse.sandbox.http.Violations;
import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The played Portos as a whole: put together here, called over the wire, steered by tests. */
public final class Portos implements PlayedSystem, AutoCloseable {
    public static final String NAME = "portos";

    private final PortosStore store;
    private final InstantSource clock;
    private final Readings readings;
    private final Counters counters = new Counters();
    private final Violations violations;
    private final Faults faults;
    private final Directory directory;
    private final Sessions sessions;
    private final Server server;

    private Portos(
            PortosStore store,
            List<Session> known,
            Instant beginning,
            InstantSource clock,
            Readings readings) {
        this.store = store;
        this.clock = clock;
        this.readings = readings;
        this.violations = new Violations(clock);
        this.directory = new Directory(store.devices(), store.users());
        var tokens = new Tokens();
        this.sessions = new Sessions(store, known, beginning, readings, clock, tokens);
        var json = new Json(readings);
        var problems = new Problems(readings, json);
        this.faults = new Faults(new Mishaps(readings, sessions, clock, problems).kinds());
        this.server = server(tokens, json, problems);
    }

    /** Plays what the store holds; an empty store is filled from the seed. */
    public static Portos open(
            @Nullable Path file, int sessions, long seed, InstantSource clock, Readings readings) {
        PortosStore store = PortosStore.open(file);
        Instant beginning = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Session> known =
                store.isEmpty() ? filled(store, sessions, seed, beginning) : store.sessions();
        return new Portos(store, known, beginning, clock, readings);
    }

    /** Every point of the contract, read by its default. */
    public static Readings standardReadings() {
        return new Readings(NAME, PortosReadings.TABLE);
    }

    private static List<Session> filled(
            PortosStore store, int wanted, long seed, Instant beginning) {
        var chain = new Chain(seed, beginning);
        List<Session> sessions = chain.sessions(wanted);
        store.fill(chain.devices(), chain.users(), sessions);
        return sessions;
    }

    public static Map<String, String> access() {
        return Map.of(
                "user", Gate.KEY_USER,
                "password", ChainPeople.PASSWORD,
                "device", Gate.KEY_DEVICE,
                "key", Gate.KEY,
                "secret", Gate.SECRET);
    }

    @Override
    public String name() {
        return NAME;
    }

    public Server server() {
        return server;
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
    public Violations violations() {
        return violations;
    }

    @Override
    public Faults faults() {
        return faults;
    }

    /** The ids of the sessions that live. */
    public List<String> alive() {
        return sessions.look(roll -> roll.all().filter(Session::isAlive).map(Session::id).toList());
    }

    public boolean isAlive(String id) {
        return sessions.find(id).filter(Session::isAlive).isPresent();
    }

    /** Logs someone in behind the callers' backs; empty when there is no such device. */
    public Optional<String> begin(String userName, String deviceName) {
        return directory
                .device(deviceName)
                .map(device -> sessions.begin(userName, device, "Bearer").id());
    }

    /** Ends a session behind the callers' backs. */
    public boolean end(String id) {
        return sessions.end(id).isPresent();
    }

    /**
     * Lets an id tell another session; what is not named stays as it was.
     *
     * @param told members of a session by their names on the wire, {@code identity} left out
     */
    public boolean replace(String id, Map<String, String> told) {
        return sessions.find(id)
                .map(before -> sessions.replace(retold(before, told)))
                .orElse(false);
    }

    /** Before the beginning, all sessions go along. */
    @Override
    public void clockWasSet() {
        sessions.clockWasSet();
    }

    @Override
    public Optional<Answer> steer(Call call) {
        return new PortosControl(this).answer(call);
    }

    @Override
    public void close() {
        store.close();
    }

    private Session retold(Session before, Map<String, String> told) {
        Identity identity = before.identity();
        String device = told.getOrDefault("deviceName", identity.deviceName());
        String env = directory.device(device).map(Device::envName).orElse(identity.envName());
        return new Session(
                before.id(),
                new Identity(
                        told.getOrDefault("userName", identity.userName()),
                        device,
                        told.getOrDefault("envName", env),
                        told.getOrDefault("authenticationType", identity.authenticationType())),
                instant(told, "startedAt").orElse(before.startedAt()),
                instant(told, "expiresAt").orElse(before.expiresAt()),
                instant(told, "lastAccessAt").orElse(before.lastAccessAt()),
                Integer.parseInt(told.getOrDefault("_v", Integer.toString(before.version()))),
                before.standing(),
                before.endsAt());
    }

    private static Optional<Instant> instant(Map<String, String> told, String member) {
        return Optional.ofNullable(told.get(member)).map(Instant::parse);
    }

    private Server server(Tokens tokens, Json json, Problems problems) {
        var enums = new OddEnums(readings);
        var people = new DirectoryWriter(directory, enums);
        return new PortosServer(
                readings,
                counters,
                new Conduct(tokens, violations),
                new RateGuard(readings, clock),
                faults,
                new Gate(directory, sessions, tokens, readings, clock),
                new LoginCall(directory, sessions, tokens, readings, people, json),
                new SessionCalls(sessions, readings, new SessionWriter(readings, enums), json),
                new DirectoryCalls(directory, readings, people, json),
                new LicenceCalls(clock, readings, enums, json),
                problems);
    }
}
