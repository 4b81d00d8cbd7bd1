package gatehouse.sandbox.portos;

import gatehouse.sandbox.control.PlayedSystem;
import gatehouse.sandbox.faults.InjectedFaults;
import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.instruments.CallCounters;
import gatehouse.sandbox.instruments.RuleViolations;
import gatehouse.sandbox.portos.answers.PlayedPortosJsonAnswers;
import gatehouse.sandbox.portos.answers.PlayedPortosOpenEnums;
import gatehouse.sandbox.portos.answers.PlayedPortosProblemAnswers;
import gatehouse.sandbox.portos.directory.PlayedPortosDevice;
import gatehouse.sandbox.portos.directory.PlayedPortosDirectory;
import gatehouse.sandbox.portos.directory.PlayedPortosDirectoryCalls;
import gatehouse.sandbox.portos.directory.PlayedPortosDirectoryWriter;
import gatehouse.sandbox.portos.directory.PlayedPortosLicenceCalls;
import gatehouse.sandbox.portos.sessions.PlayedPortosIdentity;
import gatehouse.sandbox.portos.sessions.PlayedPortosSession;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionCalls;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionRegistry;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionWriter;
import gatehouse.sandbox.portos.sessions.PlayedPortosTokenRegistry;
import gatehouse.sandbox.portos.signin.PlayedPortosAuthenticator;
import gatehouse.sandbox.portos.signin.PlayedPortosLoginCall;
import gatehouse.sandbox.portos.store.PlayedPortosSampleData;
import gatehouse.sandbox.portos.store.PlayedPortosSamplePeople;
import gatehouse.sandbox.portos.store.PlayedPortosStore;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The played Portos as a whole: put together here, called over the wire, steered by tests. */
public final class PlayedPortos implements PlayedSystem, AutoCloseable {
    public static final String NAME = "portos";

    private final PlayedPortosStore store;
    private final InstantSource clock;
    private final ContractVariants readings;
    private final CallCounters counters = new CallCounters();
    private final RuleViolations violations;
    private final InjectedFaults faults;
    private final PlayedPortosDirectory directory;
    private final PlayedPortosSessionRegistry sessions;
    private final CallHandler server;

    private PlayedPortos(
            PlayedPortosStore store,
            List<PlayedPortosSession> known,
            Instant beginning,
            InstantSource clock,
            ContractVariants readings) {
        this.store = store;
        this.clock = clock;
        this.readings = readings;
        this.violations = new RuleViolations(clock);
        this.directory = new PlayedPortosDirectory(store.devices(), store.users());
        var tokens = new PlayedPortosTokenRegistry();
        this.sessions =
                new PlayedPortosSessionRegistry(store, known, beginning, readings, clock, tokens);
        var json = new PlayedPortosJsonAnswers(readings);
        var problems = new PlayedPortosProblemAnswers(readings, json);
        this.faults =
                new InjectedFaults(
                        new PlayedPortosFaultCatalog(readings, sessions, clock, problems).kinds());
        this.server = server(tokens, json, problems);
    }

    /** Plays what the store holds; an empty store is filled from the seed. */
    public static PlayedPortos open(
            @Nullable Path file,
            int sessions,
            long seed,
            InstantSource clock,
            ContractVariants readings) {
        PlayedPortosStore store = PlayedPortosStore.open(file);
        Instant beginning = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<PlayedPortosSession> known =
                store.isEmpty() ? filled(store, sessions, seed, beginning) : store.sessions();
        return new PlayedPortos(store, known, beginning, clock, readings);
    }

    /** Every point of the contract, read by its default. */
    public static ContractVariants standardReadings() {
        return new ContractVariants(NAME, PortosSwitches.TABLE);
    }

    private static List<PlayedPortosSession> filled(
            PlayedPortosStore store, int wanted, long seed, Instant beginning) {
        var chain = new PlayedPortosSampleData(seed, beginning);
        List<PlayedPortosSession> sessions = chain.sessions(wanted);
        store.fill(chain.devices(), chain.users(), sessions);
        return sessions;
    }

    public static Map<String, String> access() {
        return Map.of(
                "user", PlayedPortosAuthenticator.KEY_USER,
                "password", PlayedPortosSamplePeople.PASSWORD,
                "device", PlayedPortosAuthenticator.KEY_DEVICE,
                "key", PlayedPortosAuthenticator.KEY,
                "secret", PlayedPortosAuthenticator.SECRET);
    }

    @Override
    public String name() {
        return NAME;
    }

    public CallHandler server() {
        return server;
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
    public RuleViolations violations() {
        return violations;
    }

    @Override
    public InjectedFaults faults() {
        return faults;
    }

    /** The ids of the sessions that live. */
    public List<String> alive() {
        return sessions.look(roll ->
                roll.all()
                        .filter(PlayedPortosSession::isAlive)
                        .map(PlayedPortosSession::id)
                        .toList());
    }

    public boolean isAlive(String id) {
        return sessions.find(id).filter(PlayedPortosSession::isAlive).isPresent();
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
    public Optional<PlayedAnswer> steer(ReceivedCall call) {
        return new PlayedPortosControl(this).answer(call);
    }

    @Override
    public void close() {
        store.close();
    }

    private PlayedPortosSession retold(PlayedPortosSession before, Map<String, String> told) {
        PlayedPortosIdentity identity = before.identity();
        String device = told.getOrDefault("deviceName", identity.deviceName());
        String env =
                directory
                        .device(device)
                        .map(PlayedPortosDevice::envName)
                        .orElse(identity.envName());
        return new PlayedPortosSession(
                before.id(),
                new PlayedPortosIdentity(
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

    private CallHandler server(
            PlayedPortosTokenRegistry tokens,
            PlayedPortosJsonAnswers json,
            PlayedPortosProblemAnswers problems) {
        var enums = new PlayedPortosOpenEnums(readings);
        var people = new PlayedPortosDirectoryWriter(directory, enums);
        return new PlayedPortosServer(
                readings,
                counters,
                new PortosRuleChecker(tokens, violations),
                new PlayedPortosRateLimiter(readings, clock),
                faults,
                new PlayedPortosAuthenticator(directory, sessions, tokens, readings, clock),
                new PlayedPortosLoginCall(directory, sessions, tokens, readings, people, json),
                new PlayedPortosSessionCalls(
                        sessions, readings, new PlayedPortosSessionWriter(readings, enums), json),
                new PlayedPortosDirectoryCalls(directory, readings, people, json),
                new PlayedPortosLicenceCalls(clock, readings, enums, json),
                problems);
    }
}
