package gatehouse.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.control.Control;
import gatehouse.sandbox.http.JsonOut;
import gatehouse.sandbox.http.LoopbackServer;
import gatehouse.sandbox.http.SandboxClock;
import gatehouse.sandbox.portos.Portos;
import gatehouse.sandbox.readings.AllReadings;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The systems that Gatehouse looks after, played on 127.0.0.1 until it is closed. */
public final class Sandbox implements AutoCloseable {
    private final Portos portos;
    private final LoopbackServer portosServer;
    private final LoopbackServer control;

    private Sandbox(Portos portos, LoopbackServer portosServer, LoopbackServer control) {
        this.portos = portos;
        this.portosServer = portosServer;
        this.control = control;
    }

    /**
     * Answers calls when it returns; the store and the web server take their first steps abreast.
     */
    public static Sandbox start(SandboxOptions options) {
        var clock = new SandboxClock(options.clock());
        var portosReadings = Portos.standardReadings();
        var all = new AllReadings(List.of(portosReadings));
        options.readings().forEach(all::choose);
        var opening =
                CompletableFuture.supplyAsync(() ->
                        Portos.open(
                                options.store(),
                                options.sessions(),
                                options.seed(),
                                clock,
                                portosReadings));
        var portosServer =
                LoopbackServer.start(
                        options.portosPort(), call -> opening.join().server().answer(call), clock);
        try {
            Portos portos = opening.join();
            return new Sandbox(
                    portos,
                    portosServer,
                    LoopbackServer.start(0, new Control(List.of(portos), clock), clock));
        } catch (CompletionException e) {
            portosServer.close();
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    /** Where Portos is played, and the sign-in that ends no till's session. */
    public PortosAccess portos() {
        var access = Portos.access();
        return new PortosAccess(
                portosServer.address(),
                "/api",
                access.getOrDefault("user", ""),
                access.getOrDefault("password", ""),
                access.getOrDefault("device", ""),
                access.getOrDefault("key", ""),
                access.getOrDefault("secret", ""));
    }

    /** Where tests set the clock and look behind the answers. */
    public URI control() {
        return control.address();
    }

    /** One line of JSON that tells a script all it needs to call the sandbox. */
    public String readyLine() {
        var line = new ByteArrayOutputStream();
        try (var out = JsonOut.to(line)) {
            out.object();
            portos().tell(out.object("portos"));
            out.text("control", control().toString()).end();
        }
        return line.toString(UTF_8);
    }

    @Override
    public void close() {
        control.close();
        portosServer.close();
        portos.close();
    }
}
