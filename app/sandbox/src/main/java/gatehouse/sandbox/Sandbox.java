package gatehouse.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.control.ControlServer;
import gatehouse.sandbox.control.PlayedSystem;
import gatehouse.sandbox.control.SandboxClock;
import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.LoopbackServer;
import gatehouse.sandbox.portos.PlayedPortos;
import gatehouse.sandbox.srs.PlayedSrs;
import gatehouse.sandbox.superoffice.PlayedSuperOffice;
import gatehouse.sandbox.variants.SandboxVariants;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The systems that Gatehouse looks after, played on 127.0.0.1 until it is closed. */
public final class Sandbox implements AutoCloseable {
    private final ClosingStack stage;
    private final LoopbackServer portosServer;
    private final PlayedSuperOffice superOffice;
    private final PlayedSrs srs;
    private final LoopbackServer control;

    private Sandbox(SandboxOptions options, ClosingStack stage) {
        this.stage = stage;
        var clock = new SandboxClock(options.clock());
        var portosReadings = PlayedPortos.standardReadings();
        var superOfficeReadings = PlayedSuperOffice.standardReadings();
        var srsReadings = PlayedSrs.standardReadings();
        var all = new SandboxVariants(List.of(portosReadings, superOfficeReadings, srsReadings));
        options.readings().forEach(all::choose);
        var opening =
                stage.put(
                        CompletableFuture.supplyAsync(() ->
                                PlayedPortos.open(
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
                        PlayedSuperOffice.start(
                                options.superofficePort(),
                                options.seed(),
                                clock,
                                superOfficeReadings),
                        PlayedSuperOffice::close);
        this.srs =
                stage.put(PlayedSrs.open(options.srsPort(), clock, srsReadings), PlayedSrs::close);
        var systems = List.<PlayedSystem>of(opened(opening), superOffice, srs);
        this.control =
                stage.put(
                        LoopbackServer.start(0, new ControlServer(systems, clock), clock),
                        LoopbackServer::close);
    }

    /**
     * Answers calls when it returns; the store and the web servers take their first steps abreast.
     */
    public static Sandbox start(SandboxOptions options) {
        var stage = new ClosingStack();
        try {
            return new Sandbox(options, stage);
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private static PlayedPortos opened(CompletableFuture<PlayedPortos> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    /** Why it could not be opened, was told by {@link #opened}. */
    private static void closeOpened(CompletableFuture<PlayedPortos> opening) {
        opening.handle((portos, _) -> Optional.ofNullable(portos))
                .join()
                .ifPresent(PlayedPortos::close);
    }

    /** Where Portos is played, and the sign-in that ends no till's session. */
    public PlayedPortosAccess portos() {
        var access = PlayedPortos.access();
        return new PlayedPortosAccess(
                portosServer.address(),
                "/api",
                access.getOrDefault("user", ""),
                access.getOrDefault("password", ""),
                access.getOrDefault("device", ""),
                access.getOrDefault("key", ""),
                access.getOrDefault("secret", ""));
    }

    /** Where SuperOffice is played, and what opens it. */
    public PlayedSuperOfficeAccess superOffice() {
        var access = superOffice.access();
        return new PlayedSuperOfficeAccess(
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
    public PlayedSrsAccess srs() {
        var access = srs.access();
        return new PlayedSrsAccess(
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
        try (var out = JsonStreamWriter.to(line)) {
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
