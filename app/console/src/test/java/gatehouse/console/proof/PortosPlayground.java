package gatehouse.console.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.RetryDelay;
import gatehouse.sandbox.PlayedPortosAccess;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;
import gatehouse.testkit.SingleCallClient;
import gatehouse.testkit.SingleCallClient.WireAnswer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A played Portos and what is true there. Its clock is the caller's too, and stands still but for
 * the waits of the caller, who so never waits in earnest.
 */
final class PortosPlayground implements AutoCloseable {
    private static final Map<String, String> PREFIXES =
            Map.of("both", "/api", "api", "/api", "none", "", "api-v1", "/api/v1");

    private static final Duration LONGER_THAN_ANY_RATE = Duration.ofSeconds(11);
    private static final Duration LONG = Duration.ofHours(2);

    final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22.345Z"));
    final SandboxControl control;
    private final PlayedSystems sandbox;
    private final Instant beginning = clock.instant();
    private final Map<String, Known> atTheStart = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private Map<String, String> readings = Map.of();

    /** What a plain request told of a session before any reading was chosen. */
    private record Known(String userName, Instant expiresAt) {}

    PortosPlayground(int sessions) {
        this.sandbox =
                PlayedSystems.start(
                        SandboxOptions.standard().withSessions(sessions).withClock(clock));
        this.control = new SandboxControl(sandbox.control(), sandbox.controlSecret());
        lookAround();
    }

    /** As it was at the start but for these readings; what lives longer than the clock is gone. */
    PortosPlayground as(Map<String, String> wanted) {
        for (String switched : List.of("readings", "faults", "violations", "counters")) {
            control.ask("POST", "/" + switched + "/reset", "");
        }
        Set<String> alive = control.alive();
        begun.addAll(alive);
        begun.removeAll(atTheStart.keySet());
        begun.forEach(control::end);
        atTheStart.keySet().stream().filter(id -> !alive.contains(id)).forEach(control::end);
        atTheStart.keySet().retainAll(alive);
        begun.clear();
        pass(LONGER_THAN_ANY_RATE);
        readings = Map.copyOf(wanted);
        control.choose(readings);
        return this;
    }

    /** Whether so much time has passed that many of the sessions have run out. */
    boolean isOld() {
        return Duration.between(beginning, clock.instant()).compareTo(LONG) > 0;
    }

    /** Lets somebody sign in somewhere. */
    String begin(String userName, String deviceName) {
        String id = control.begin(userName, deviceName);
        begun.add(id);
        return id;
    }

    /** How a point is read, or an empty text for its default. */
    String reading(String name) {
        return readings.getOrDefault("portos." + name, "");
    }

    PortosSettings settings(CallLimits limits) {
        String prefix = readings.getOrDefault("portos.path-prefix", "both");
        return new PortosSettings(
                ServerAddress.parse(sandbox.portos().server().toString()),
                PREFIXES.get(prefix),
                "en-GB",
                limits);
    }

    PlayedPortosAccess access() {
        return sandbox.portos();
    }

    /** Lets time pass instead of waiting for it. */
    RetryDelay pause() {
        return length -> {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            pass(length);
        };
    }

    void pass(Duration length) {
        synchronized (clock) {
            clock.pass(length);
        }
    }

    /** Of these sessions those that a caller is offered. */
    Set<String> offered(Set<String> sessionIds, ProofCaller caller, Set<String> begunByCaller) {
        if (!reading("list-access").equals("own-only")) {
            return sessionIds;
        }
        return sessionIds.stream()
                .filter(id ->
                        begunByCaller.contains(id)
                                || atTheStart.containsKey(id)
                                        && atTheStart.get(id).userName().equals(caller.user))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a session that lived at the start has run out by now. */
    boolean hasRunOut(String sessionId) {
        Known known = atTheStart.get(sessionId);
        return known != null && !known.expiresAt().isAfter(clock.instant());
    }

    /** Every session as the wire tells it, by a request of the test's own. */
    private void lookAround() {
        Map<String, String> watcher =
                Map.of(
                        "UserName",
                        "999",
                        "Password",
                        ProofCaller.PASSWORD,
                        "DeviceName",
                        "BackOffice");
        Set<String> before = control.alive();
        URI server = sandbox.portos().server();
        JsonNode login =
                send(server.resolve("/api/auth"), "POST", List.of(), SandboxControl.json(watcher));
        String bearer = "Bearer " + login.path("tokenId").asString();
        JsonNode list =
                send(server.resolve("/api/sessions"), "GET", List.of("Authorization", bearer), "");
        for (JsonNode session : list.path("items")) {
            atTheStart.put(
                    session.path("sessionId").asString(),
                    new Known(
                            session.path("identity").path("userName").asString(),
                            Instant.parse(session.path("expiresAt").asString())));
        }
        control.alive().stream().filter(id -> !before.contains(id)).forEach(control::end);
        control.ask("POST", "/counters/reset", "");
    }

    private static JsonNode send(URI address, String method, List<String> headers, String body) {
        try {
            WireAnswer answer =
                    SingleCallClient.send(address, method, headers, body.getBytes(UTF_8));
            if (answer.status() != 200) {
                throw new AssertionError(address + " was answered " + answer.text());
            }
            return JsonMapper.shared().readTree(answer.text());
        } catch (IOException failed) {
            throw new UncheckedIOException(address.toString(), failed);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
