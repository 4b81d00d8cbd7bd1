package gatehouse.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.control.Control;
import gatehouse.sandbox.http.JsonOut;
import gatehouse.sandbox.http.LoopbackServer;
import gatehouse.sandbox.http.SandboxClock;
import gatehouse.sandbox.portos.Portos;
import gatehouse.sandbox.readings.AllReadings;
import gatehouse.sandbox.srs.Srs;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The systems that Gatehouse looks after, played on 127.0.0.1 until it is closed. */
public final class Sandbox implements AutoCloseable {
    private final Portos portos;
    private final LoopbackServer portosServer;
    private final Srs srs;
    private final LoopbackServer control;

    private Sandbox(Portos portos, LoopbackServer portosServer, Srs srs, LoopbackServer control) {
        this.portos = portos;
        this.portosServer = portosServer;
        this.srs = srs;
        this.control = control;
    }

    /**
     * Answers calls when it returns; the store and the web server take their first steps abreast.
     */
    public static Sandbox start(SandboxOptions options) {
        var clock = new SandboxClock(options.clock());
        var portosReadings = Portos.standardReadings();
        var srsReadings = Srs.standardReadings();
        var all = new AllReadings(List.of(portosReadings, srsReadings));
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
            return started(
                    opening, portosServer, Srs.open(options.srsPort(), clock, srsReadings), clock);
        } catch (RuntimeException e) {
            portosServer.close();
            var _ = opening.thenAccept(Portos::close);
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException why
                    ? why
                    : e;
        }
    }

    private static Sandbox started(
            CompletableFuture<Portos> opening,
            LoopbackServer portosServer,
            Srs srs,
            SandboxClock clock) {
        try {
            Portos portos = opening.join();
            var control = new Control(List.of(portos, srs), clock);
            return new Sandbox(portos, portosServer, srs, LoopbackServer.start(0, control, clock));
        } catch (RuntimeException e) {
            srs.close();
            throw e;
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

    /** Where SRS is played, which may change its scheme while it is played. */
    public SrsAccess srs() {
        var access = srs.access();
        return new SrsAccess(
                srs.address(),
                srs.origin(),
                access.getOrDefault("user", ""),
                access.getOrDefault("password", ""));
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
            srs().tell(out.object("srs"));
            out.text("control", control().toString()).end();
        }
        return line.toString(UTF_8);
    }

    @Override
    public void close() {
        control.close();
        srs.close();
        portosServer.close();
        portos.close();
    }
}
