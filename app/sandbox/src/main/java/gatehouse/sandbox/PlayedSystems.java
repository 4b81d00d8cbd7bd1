package gatehouse.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.control.AccessDetails;
import gatehouse.sandbox.control.ControlSecret;
import gatehouse.sandbox.control.ControlServer;
import gatehouse.sandbox.control.PlayedSystem;
import gatehouse.sandbox.control.PlayedSystemFactory;
import gatehouse.sandbox.control.PlayedSystemSettings;
import gatehouse.sandbox.control.SandboxClock;
import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.LoopbackServer;
import gatehouse.sandbox.http.WireSettings;
import gatehouse.sandbox.portos.PlayedPortos;
import gatehouse.sandbox.srs.PlayedSrs;
import gatehouse.sandbox.superoffice.PlayedSuperOffice;
import gatehouse.sandbox.variants.ContractVariants;
import gatehouse.sandbox.variants.SandboxVariants;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** The systems that Gatehouse looks after, played on 127.0.0.1 until the sandbox is closed. */
public final class PlayedSystems implements AutoCloseable {
    private static final List<PlayedSystemFactory> SYSTEMS =
            List.of(PlayedPortos.FACTORY, PlayedSuperOffice.FACTORY, PlayedSrs.FACTORY);

    private final List<PlayedSystem> systems;
    private final ControlSecret secret = ControlSecret.drawn();
    private final ControlServer steering;
    private final LoopbackServer control;

    private PlayedSystems(List<PlayedSystem> systems, SandboxClock clock) {
        this.systems = systems;
        this.steering = new ControlServer(systems, clock, secret);
        this.control =
                LoopbackServer.start(
                        0,
                        steering,
                        clock,
                        WireSettings.plain().withLongestBody(ControlServer.LONGEST_BODY));
    }

    /** Starts all systems at the same time; they answer calls when this returns. */
    public static PlayedSystems start(SandboxOptions options) {
        var clock = new SandboxClock(options.clock());
        List<ContractVariants> variants =
                SYSTEMS.stream().map(PlayedSystemFactory::defaults).toList();
        options.variants().forEach(new SandboxVariants(variants)::choose);
        var starting = new ArrayList<Future<PlayedSystem>>();
        // Platform threads: virtual ones that initialize the same classes can block each other for
        // ever, as each keeps one of the few threads that carry them.
        ThreadFactory threads = Thread.ofPlatform().daemon().factory();
        try (ExecutorService starters = Executors.newThreadPerTaskExecutor(threads)) {
            for (int i = 0; i < SYSTEMS.size(); i++) {
                PlayedSystemFactory factory = SYSTEMS.get(i);
                var settings =
                        new PlayedSystemSettings(
                                options.port(factory.name()),
                                options.sessions(),
                                options.seed(),
                                options.store(),
                                clock,
                                variants.get(i));
                starting.add(starters.submit(() -> factory.start(settings)));
            }
        }
        return new PlayedSystems(started(starting), clock);
    }

    /** All systems; where one could not be started, the others are closed again. */
    private static List<PlayedSystem> started(List<Future<PlayedSystem>> starting) {
        var started = new ArrayList<PlayedSystem>();
        var failures = new ArrayList<RuntimeException>();
        for (Future<PlayedSystem> one : starting) {
            try {
                started.add(one.get());
            } catch (ExecutionException e) {
                failures.add(
                        e.getCause() instanceof RuntimeException why
                                ? why
                                : new IllegalStateException(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failures.add(new IllegalStateException(e));
            }
        }
        if (!failures.isEmpty()) {
            started.forEach(PlayedSystem::close);
            throw failures.getFirst();
        }
        return List.copyOf(started);
    }

    /** Where Portos is played, and the sign-in that ends no till's session. */
    public PlayedPortosAccess portos() {
        return PlayedPortosAccess.of(access(PlayedPortos.NAME));
    }

    /** Where SuperOffice is played, and what opens it. */
    public PlayedSuperOfficeAccess superOffice() {
        return PlayedSuperOfficeAccess.of(access(PlayedSuperOffice.NAME));
    }

    /** Where SRS is played; its scheme can change at any time. */
    public PlayedSrsAccess srs() {
        return PlayedSrsAccess.of(access(PlayedSrs.NAME));
    }

    /** Where tests set the clock and look behind the answers. */
    public URI control() {
        return control.address();
    }

    /** What each call to the control address carries as {@code X-Sandbox-Secret}. */
    public String controlSecret() {
        return secret.text();
    }

    /**
     * Orders a fault, as {@code POST /faults} of the control address does.
     *
     * @param parameters the {@code kind}, the {@code system}, how many {@code times}, on which
     *     {@code route}, and the parameters of the kind
     */
    public void order(Map<String, String> parameters) {
        steering.order(parameters);
    }

    /** Plays a contract another way from now on; takes {@code SYSTEM.SWITCH=VALUE}. */
    public void play(String variant) {
        steering.play(variant);
    }

    /** One line of JSON with all that a script needs to call the sandbox. */
    public String readyLine() {
        var line = new ByteArrayOutputStream();
        try (var out = JsonStreamWriter.to(line)) {
            out.object();
            for (PlayedSystem system : systems) {
                out.object(system.name()).values(system.access().members()).end();
            }
            out.text("control", control().toString()).text("controlSecret", secret.text()).end();
        }
        return line.toString(UTF_8);
    }

    @Override
    public void close() {
        control.close();
        systems.reversed().forEach(PlayedSystem::close);
    }

    private AccessDetails access(String system) {
        return systems.stream()
                .filter(played -> played.name().equals(system))
                .findFirst()
                .orElseThrow()
                .access();
    }
}
