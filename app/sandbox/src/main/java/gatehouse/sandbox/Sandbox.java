package gatehouse.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.control.Control;
import gatehouse.sandbox.control.PlayedSystem;
import gatehouse.sandbox.http.JsonOut;
import gatehouse.sandbox.http.LoopbackServer;
import gatehouse.sandbox.http.SandboxClock;
import gatehouse.sandbox.portos.Portos;
import gatehouse.sandbox.readings.AllReadings;
import gatehouse.sandbox.srs.Srs;
import gatehouse.sandbox.superoffice.SuperOffice;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The systems that Gatehouse looks after, played on 127.0.0.1 until it is closed. */
public final class Sandbox implements AutoCloseable {
    private final Stage stage;
    private final LoopbackServer portosServer;
    private final SuperOffice superOffice;
    private final Srs srs;
    private final LoopbackServer control;

    private Sandbox(SandboxOptions options, Stage stage) {
        this.stage = stage;
        var clock = new SandboxClock(options.clock());
        var portosReadings = Portos.standardReadings();
        var superOfficeReadings = SuperOffice.standardReadings();
        var srsReadings = Srs.standardReadings();
        var all = new AllReadings(List.of(portosReadings, superOfficeReadings, srsReadings));
        options.readings().forEach(all::choose);
        var opening =
                stage.put(
                        CompletableFuture.supplyAsync(() ->
                                Portos.open(
                                        options.store(),
                                        options.sessions(),
                                        options.seed(),
                                        clock,
                                        portosReadings)),
                        Sandbox::closeOpened);
        this.portosServer =
                stage.put(
                        LoopbackServer.start(
                                options.portosPort(),
                                call -> opening.join().server().answer(call),
                                clock),
                        LoopbackServer::close);
        this.superOffice =
                stage.put(
                        SuperOffice.start(
                                options.superofficePort(),
                                options.seed(),
                                clock,
                                superOfficeReadings),
                        SuperOffice::close);
        this.srs = stage.put(Srs.open(options.srsPort(), clock, srsReadings), Srs::close);
        var systems = List.<PlayedSystem>of(opened(opening), superOffice, srs);
        this.control =
                stage.put(
                        LoopbackServer.start(0, new Control(systems, clock), clock),
                        LoopbackServer::close);
    }

    /**
     * Answers calls when it returns; the store and the web servers take their first steps abreast.
     */
    public static Sandbox start(SandboxOptions options) {
        var stage = new Stage();
        try {
            return new Sandbox(options, stage);
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private static Portos opened(CompletableFuture<Portos> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    /** Why it could not be opened, was told by {@link #opened}. */
    private static void closeOpened(CompletableFuture<Portos> opening) {
        opening.handle((portos, _) -> Optional.ofNullable(portos)).join().ifPresent(Portos::close);
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

    /** Where SuperOffice is played, and what opens it. */
    public SuperOfficeAccess superOffice() {
        var access = superOffice.access();
        return new SuperOfficeAccess(
                superOffice.base(),
                access.getOrDefault("user", ""),
                access.getOrDefault("password", ""),
                access.getOrDefault("ticket", ""),
                access.getOrDefault("token", ""),
                access.getOrDefault("appToken", ""),
                access.getOrDefault("xsrf", ""),
                access.getOrDefault("cookie", ""),
                superOffice.exampleKeys(),
                superOffice.online());
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
            superOffice().tell(out.object("superoffice"));
            srs().tell(out.object("srs"));
            out.text("control", control().toString()).end();
        }
        return line.toString(UTF_8);
    }

    @Override
    public void close() {
        stage.close();
    }
}
