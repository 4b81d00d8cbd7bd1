package gatehouse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.cli.OddServerFront.ServerManner;
import gatehouse.cli.verb.InterruptSignals;
import gatehouse.clients.http.CallLimits;
import gatehouse.console.ConnectionLimits;
import gatehouse.sandbox.SandboxOptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A terminal in an environment of all three systems, and what is true there. */
final class ShopTerminal implements AutoCloseable {
    private static final String STRAIGHT = "All";
    private static final String ODD = "Odd";
    private static final String PRODUCTION = "Real";

    final PlayedShop shop;
    private String environment = STRAIGHT;
    private String target = "";
    private String key = "";
    private Runnable inWait = () -> {};
    private boolean stopsInWait;
    private boolean diskIsFull;

    ShopTerminal(Path home) {
        var clock = new StillClock();
        shop =
                PlayedShop.open(
                        home,
                        SandboxOptions.standard().withSessions(2).withClock(clock),
                        new ConnectionLimits(
                                wait -> {
                                    clock.pass(wait);
                                    inWait.run();
                                },
                                CallLimits.standard()));
        add(STRAIGHT, "test", Map.of());
    }

    /** Every further verb goes to the same systems as those of production. */
    void goToProduction() {
        add(PRODUCTION, "production", Map.of());
        environment = PRODUCTION;
    }

    /** Runs a write while standard output takes nothing. */
    RunResult intoFullDisk(PlayedWrite write) {
        diskIsFull = true;
        try {
            return write.run(this);
        } finally {
            diskIsFull = false;
        }
    }

    /** Every further verb goes through a front of one system. */
    OddServerFront front(String system, ServerManner manner) {
        var front = new OddServerFront(URI.create(addresses().get(system)), manner);
        String path = URI.create(addresses().get(system)).getPath();
        add(ODD, "test", Map.of(system, front.address() + path));
        RecordingNoteFiles.in(shop.home())
                .replace("(?m)^address=.*$", "address=" + front.address() + path);
        environment = ODD;
        return front;
    }

    /** A session of somebody else, to be revoked. */
    void beginSession() {
        target = shop.begin("112", "BackOffice");
    }

    boolean isSessionAlive() {
        return shop.lives(target);
    }

    /** A service login of one's own, to be removed or reported. */
    void createLogin() {
        JsonNode made = createdLogin("--reveal").json();
        target = made.path("loginId").asString();
        key = made.path("key").asString();
    }

    RunResult createdLogin(String... more) {
        return run(
                Stream.concat(
                                Stream.of("service-login", "create", "--remote-ip", "10.1.2.3"),
                                Stream.concat(Stream.of(more), Stream.of("--reason", "x", "--yes")))
                        .toArray(String[]::new));
    }

    boolean isLoginAlive() {
        return shop.control("GET", "/superoffice/logins/" + target, "").path("alive").asBoolean();
    }

    /** A session of screen recording that a Gatehouse left open, which was killed. */
    void leaveAgentLoggedIn() {
        order("srs", "GET /api/v2/me", Map.of("kind", "drop-after"));
        run("recording", "login", "--reason", "x", "--yes");
        RecordingNoteFiles.in(shop.home()).leaveBehind();
    }

    String target() {
        return target;
    }

    RunResult run(String... verb) {
        var input = new ByteArrayInputStream(key.getBytes(UTF_8));
        if (diskIsFull) {
            return shop.runIntoFullDisk(credentials(), input, in(verb));
        }
        return shop.run(credentials(), input, Optional.empty(), this::listen, _ -> {}, in(verb));
    }

    /** From now on the program is told to end while it waits between two tries. */
    void stopInWait() {
        stopsInWait = true;
    }

    private InterruptSignals.SignalWatch listen(Runnable stop) {
        inWait = stopsInWait ? stop : () -> {};
        return () -> inWait = () -> {};
    }

    void order(String system, String route, Map<String, String> fault) {
        var order = new HashMap<>(fault);
        order.put("system", system);
        if (!route.isEmpty()) {
            order.put("route", route);
        }
        shop.control("POST", "/faults", JsonMapper.shared().writeValueAsString(order));
    }

    /** How often a system answered a call of a route as done. */
    long done(String route) {
        return shop.control("GET", "/log", "")
                .path("calls")
                .valueStream()
                .filter(call -> call.path("call").asString().equals(route))
                .filter(call -> call.path("outcome").asString().startsWith("2"))
                .count();
    }

    /** Counts and logs from now on. */
    void begin() {
        shop.resetCounters();
        shop.control("POST", "/log/reset", "");
    }

    /** What must be in no output. */
    List<String> secrets() {
        return Stream.of(shop.access().password(), shop.superOffice().password(), key)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    private Map<String, String> addresses() {
        return Map.of(
                "portos", shop.access().server().toString(),
                "superoffice", shop.superOffice().base().toString(),
                "srs", shop.srs().base().toString());
    }

    private void add(String name, String kind, Map<String, String> others) {
        var all = new HashMap<>(addresses());
        all.putAll(others);
        RunResult added =
                shop.run(
                        ("environments add "
                                        + name
                                        + " --kind "
                                        + kind
                                        + " --portos-prefix /api --portos "
                                        + all.get("portos")
                                        + " --superoffice "
                                        + all.get("superoffice")
                                        + " --srs "
                                        + all.get("srs")
                                        + " --srs-origin "
                                        + shop.srs().origin())
                                .split(" "));
        if (added.exit() != 0) {
            throw new AssertionError(added.err());
        }
    }

    private String[] in(String... verb) {
        return Stream.concat(Stream.of(verb), Stream.of("-e", environment, "-o", "json"))
                .toArray(String[]::new);
    }

    private Map<String, String> credentials() {
        var all = new HashMap<>(shop.credentials());
        all.put("GATEHOUSE_SUPEROFFICE_USER", shop.superOffice().user());
        all.put("GATEHOUSE_SUPEROFFICE_PASSWORD", shop.superOffice().password());
        all.put("GATEHOUSE_SRS_USER", shop.srs().user());
        all.put("GATEHOUSE_SRS_PASSWORD", shop.srs().password());
        return all;
    }

    @Override
    public void close() {
        shop.close();
    }
}
