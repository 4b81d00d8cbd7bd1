package gatehouse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.cli.streams.ResultStream;
import gatehouse.cli.verb.InterruptSignals;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.cli.verb.TerminalPrompt;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.work.RetryDelay;
import gatehouse.sandbox.PlayedPortosAccess;
import gatehouse.sandbox.PlayedSrsAccess;
import gatehouse.sandbox.PlayedSuperOfficeAccess;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A played shop, known as {@code Shop}, and a terminal to look after it from. */
final class PlayedShop implements AutoCloseable {
    private static final InterruptSignals NEVER = _ -> () -> {};

    /** So long that a busy computer never ends a call that is not to end by its limit. */
    private static final ConnectionLimits AMPLE_LIMITS =
            new ConnectionLimits(
                    RetryDelay.real(),
                    CallLimits.standard()
                            .withConnect(Duration.ofMinutes(1))
                            .withCall(Duration.ofMinutes(1)));

    private final PlayedSystems sandbox;
    private final SandboxControl control;
    private Path home;
    private final InstantSource clock;
    private final ConnectionLimits limits;
    private PasswordStore passwords = PasswordStore.none();
    private final Set<String> known;
    private long lastEntry;

    private PlayedShop(
            PlayedSystems sandbox, Path home, InstantSource clock, ConnectionLimits limits) {
        this.sandbox = sandbox;
        this.control = new SandboxControl(sandbox);
        this.home = home;
        this.clock = clock;
        this.limits = limits;
        this.known = new HashSet<>(alive());
    }

    static PlayedShop open(Path home) {
        return open(home, options -> options);
    }

    static PlayedShop open(Path home, UnaryOperator<SandboxOptions> as) {
        return open(home, as.apply(SandboxOptions.standard().withSessions(30)), AMPLE_LIMITS);
    }

    static PlayedShop open(Path home, SandboxOptions options, ConnectionLimits limits) {
        return at(PlayedSystems.start(options), home, options.clock(), limits);
    }

    /** The shop of a sandbox that is there already, known in another home. */
    static PlayedShop at(PlayedSystems sandbox, Path home) {
        return at(sandbox, home, InstantSource.system(), AMPLE_LIMITS);
    }

    private static PlayedShop at(
            PlayedSystems sandbox, Path home, InstantSource clock, ConnectionLimits limits) {
        var shop = new PlayedShop(sandbox, home, clock, limits);
        shop.add("Shop", shop.access().server().toString());
        return shop;
    }

    /** The computer has this store of passwords from now on. */
    void has(PasswordStore store) {
        passwords = store;
    }

    void add(String name, String server) {
        add(name, server, "/api");
    }

    void add(String name, String server, String prefix) {
        add(name, "test", server, prefix);
    }

    /** The same shop as a production environment. */
    void addProduction(String name) {
        add(name, "production", access().server().toString(), "/api");
    }

    private void add(String name, String kind, String server, String prefix) {
        String verb = "environments add %s --kind %s --portos %s --portos-prefix %s";
        RunResult added = run(verb.formatted(name, kind, server, prefix).split(" ", -1));
        if (added.exit() != 0) {
            throw new AssertionError(added.err());
        }
    }

    PlayedSrsAccess srs() {
        return sandbox.srs();
    }

    PlayedSuperOfficeAccess superOffice() {
        return sandbox.superOffice();
    }

    /** Lets the next call of a route go wrong; of any route where it is empty. */
    void fault(String system, String kind, String route) {
        control(
                "POST",
                "/faults",
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("system", system, "kind", kind, "route", route)));
    }

    /** Reads the contract another way. */
    void reading(String name, String value) {
        control("POST", "/readings", JsonMapper.shared().writeValueAsString(Map.of(name, value)));
    }

    PlayedPortosAccess access() {
        return sandbox.portos();
    }

    Path home() {
        return home;
    }

    /**
     * From now on the terminal has another home, which knows the same environments. Each verb
     * checks the last thousand records of a journal: in a new one these are few.
     */
    void moveTo(Path next) {
        try {
            Files.createDirectories(next);
            Files.copy(HomeFolder.of(home).environments(), HomeFolder.of(next).environments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        home = next;
    }

    Map<String, String> credentials() {
        return Map.of(
                "GATEHOUSE_HOME", home.toString(),
                "GATEHOUSE_PORTOS_USER", access().user(),
                "GATEHOUSE_PORTOS_PASSWORD", access().password(),
                "GATEHOUSE_PORTOS_DEVICE", access().device());
    }

    /** As a script that knows the credentials. */
    RunResult run(String... args) {
        return run(credentials(), args);
    }

    RunResult run(Map<String, String> env, String... args) {
        return run(env, Optional.empty(), NEVER, _ -> {}, args);
    }

    /** As a script that writes into standard input. */
    RunResult runWith(Map<String, String> env, String input, String... args) {
        var in = new ByteArrayInputStream(input.getBytes(UTF_8));
        return run(env, in, Optional.empty(), NEVER, _ -> {}, args);
    }

    /** As a person at a terminal. */
    RunResult runAsked(TerminalPrompt prompt, String... args) {
        return run(credentials(), Optional.of(prompt), NEVER, _ -> {}, args);
    }

    /**
     * As a script that is watched.
     *
     * @param said gets each line on standard error
     */
    RunResult runWatched(InterruptSignals interrupts, Consumer<String> said, String... args) {
        return run(credentials(), Optional.empty(), interrupts, said, args);
    }

    RunResult run(
            Map<String, String> env,
            Optional<TerminalPrompt> prompt,
            InterruptSignals interrupts,
            Consumer<String> said,
            String... args) {
        return run(env, InputStream.nullInputStream(), prompt, interrupts, said, args);
    }

    /** As a script whose standard output is on a full disk. */
    RunResult runIntoFullDisk(String... args) {
        return runIntoFullDisk(credentials(), InputStream.nullInputStream(), args);
    }

    RunResult runIntoFullDisk(Map<String, String> env, InputStream input, String... args) {
        return run(env, input, new FullDiskOutput(), Optional.empty(), NEVER, _ -> {}, args);
    }

    RunResult run(
            Map<String, String> env,
            InputStream input,
            Optional<TerminalPrompt> prompt,
            InterruptSignals interrupts,
            Consumer<String> said,
            String... args) {
        return run(env, input, new ByteArrayOutputStream(), prompt, interrupts, said, args);
    }

    private RunResult run(
            Map<String, String> env,
            InputStream input,
            ByteArrayOutputStream out,
            Optional<TerminalPrompt> prompt,
            InterruptSignals interrupts,
            Consumer<String> said,
            String... args) {
        var err = new HeardErrors(said);
        var around =
                new ProcessContext(
                        input,
                        new ResultStream(out, UTF_8, () -> false),
                        err.stream(),
                        env,
                        prompt,
                        interrupts,
                        clock instanceof StillClock still ? still.pair() : ClockPair.of(clock),
                        ZoneOffset.UTC,
                        limits,
                        passwords);
        int exit = new TerminalProgram(around).run(args);
        return new RunResult(exit, out.toString(UTF_8), err.text());
    }

    /** The id of a session of somebody else, begun behind the terminal's back. */
    String begin(String userName, String deviceName) {
        String body =
                JsonMapper.shared()
                        .writeValueAsString(Map.of("userName", userName, "deviceName", deviceName));
        String id = control("POST", "/sessions", body).path("sessionId").asString();
        known.add(id);
        return id;
    }

    /** The sessions that sign-ins from the terminal have made, as far as they live. */
    List<String> signedIn() {
        return alive().stream().filter(id -> !known.contains(id)).toList();
    }

    List<String> alive() {
        return control("GET", "/sessions", "")
                .path("alive")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Stops the shop's clock, so that all that follows happens at once. */
    void stopClock() {
        control("POST", "/clock", "{\"now\":\"" + Instant.now() + "\"}");
    }

    boolean lives(String sessionId) {
        return control("GET", "/sessions/" + sessionId, "").path("alive").asBoolean();
    }

    void end(String sessionId) {
        control("DELETE", "/sessions/" + sessionId, "");
    }

    void replace(String sessionId, String startedAt) {
        control(
                "POST",
                "/sessions/" + sessionId + "/replace",
                "{\"startedAt\":\"" + startedAt + "\"}");
    }

    /** How often any route with these words was called. */
    long calls(String words) {
        return control("GET", "/counters", "").properties().stream()
                .filter(counter -> counter.getKey().contains(words))
                .mapToLong(counter -> counter.getValue().asLong())
                .sum();
    }

    /** How often a session was asked to end, but for those that the terminal signed out of. */
    long revokes() {
        return calls("DELETE") - signOuts();
    }

    /** From now on counts calls that come after this one. */
    void resetCounters() {
        control("POST", "/counters/reset", "");
        lastEntry =
                run("journal", "list", "--limit", "1")
                        .json()
                        .path("entries")
                        .path(0)
                        .path("id")
                        .asLong(0);
    }

    private long signOuts() {
        return run("journal", "list", "--filter", "sessions.signOut", "--limit", "40")
                .json()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("id").asLong() > lastEntry)
                .mapToLong(entry -> entry.path("sends").asLong())
                .sum();
    }

    /** Everything that the sandbox held against the client. */
    JsonNode violations() {
        return control("GET", "/violations", "").path("violations");
    }

    /** Asks what the sandbox tells tests, or sets what it lets them set. */
    JsonNode control(String method, String path, String body) {
        return control.send(method, path, body);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
