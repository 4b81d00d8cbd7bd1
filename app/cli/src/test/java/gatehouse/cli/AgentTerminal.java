package gatehouse.cli;

import gatehouse.cli.verb.InterruptSignals;
import gatehouse.cli.verb.TerminalPrompt;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.console.ConnectionLimits;
import gatehouse.sandbox.PlayedSrsAccess;
import gatehouse.sandbox.SandboxOptions;

import tools.jackson.databind.JsonNode;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The desk of an agent whose SRS is played, known as {@code Desk}, and a terminal on it. */
final class AgentTerminal implements AutoCloseable {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration AMPLE = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    final StillClock clock = new StillClock();
    final PlayedShop shop;
    final PlayedSrsAccess srs;

    private AgentTerminal(Path home, Duration limit) {
        var limits = new SrsTimeLimits(limit, limit, limit, limit, limit);
        this.shop =
                PlayedShop.open(
                        home,
                        SandboxOptions.standard().withSessions(2).withClock(clock),
                        new ConnectionLimits(clock::pass, CallLimits.standard(), limits));
        this.srs = shop.srs();
        add("Desk", srs.base().toString());
    }

    /** One whose terminal waits so long that a busy computer never ends a step. */
    static AgentTerminal open(Path home) {
        return new AgentTerminal(home, AMPLE);
    }

    /** One whose terminal waits no longer than two seconds for an answer. */
    static AgentTerminal impatient(Path home) {
        return new AgentTerminal(home, SHORT);
    }

    /** One whose terminal waits for an answer until it is interrupted. */
    static AgentTerminal patient(Path home) {
        return new AgentTerminal(home, LONG);
    }

    void add(String name, String base) {
        RunResult added =
                shop.run(
                        "environments",
                        "add",
                        name,
                        "--kind",
                        "test",
                        "--srs",
                        base,
                        "--srs-origin",
                        srs.origin());
        if (added.exit() != 0) {
            throw new AssertionError(added.err());
        }
    }

    Map<String, String> credentials() {
        var env = new HashMap<>(Map.of("GATEHOUSE_HOME", shop.home().toString()));
        env.put("GATEHOUSE_SRS_USER", srs.user());
        env.put("GATEHOUSE_SRS_PASSWORD", srs.password());
        return env;
    }

    /** As a script whose standard input is closed. */
    RunResult run(String... args) {
        return shop.run(credentials(), args);
    }

    RunResult runAsked(TerminalPrompt person, String... args) {
        return shop.run(credentials(), Optional.of(person), _ -> () -> {}, _ -> {}, args);
    }

    RunResult runWatched(
            InputStream in, InterruptSignals interrupts, Consumer<String> said, String... args) {
        return shop.run(credentials(), in, Optional.empty(), interrupts, said, args);
    }

    /** What arrived at the SRS, in its order: version, preflight, login, ping, logout. */
    List<String> acts() {
        return shop.control("GET", "/srs/log", "")
                .path("calls")
                .valueStream()
                .map(call -> call.path("act").asString())
                .toList();
    }

    /** The sessions that live at the SRS. */
    int living() {
        return shop.control("GET", "/srs/sessions", "").path("count").asInt();
    }

    static List<String> findings(RunResult ran) {
        return ran.json()
                .path("steps")
                .valueStream()
                .map(step -> step.path("finding").asString())
                .toList();
    }

    /** The journal's entry of an act; fails where there are several. */
    JsonNode journaled(String act) {
        List<JsonNode> entries =
                shop.run("journal", "list")
                        .json()
                        .path("entries")
                        .valueStream()
                        .filter(entry -> entry.path("act").asString().equals(act))
                        .toList();
        if (entries.size() != 1) {
            throw new AssertionError(act + ": " + entries);
        }
        return entries.getFirst();
    }

    @Override
    public void close() {
        shop.close();
    }
}
