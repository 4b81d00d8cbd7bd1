package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallLimits;
import gatehouse.sandbox.SandboxOptions;
import gatehouse.testkit.VariantTable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A shop whose Portos reads the contract as a test says, and what is true there. */
final class ReadShop implements AutoCloseable {
    private static final Duration BEYOND_ANY_RATE = Duration.ofSeconds(11);
    private static final Map<String, String> PREFIXES =
            Map.of("both", "/api", "api", "/api", "none", "", "api-v1", "/api/v1");

    final StillClock clock = new StillClock();
    final PlayedShop shop;
    private final Map<String, JsonNode> atTheStart = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Path homes;
    private Map<String, String> readings = Map.of();
    private int cases;

    ReadShop(Path homes, int sessions) {
        this.homes = homes;
        shop =
                PlayedShop.open(
                        homes.resolve("first"),
                        SandboxOptions.standard().withSessions(sessions).withClock(clock),
                        clock.patience(CallLimits.standard()));
        PREFIXES.forEach((way, prefix) -> shop.add(way, shop.access().server().toString(), prefix));
        Set<String> alive = alive();
        RunResult all = shop.run("sessions", "list", "-e", "Shop");
        for (JsonNode session : all.json().path("sessions")) {
            atTheStart.put(session.path("sessionId").asString(), session);
        }
        atTheStart.keySet().retainAll(alive);
        assertThat(atTheStart.keySet()).isEqualTo(alive);
    }

    VariantTable table() {
        var rows = new LinkedHashMap<String, List<String>>();
        for (JsonNode row : shop.control("GET", "/variants", "").path("table")) {
            rows.put(
                    "portos." + row.path("name").asString(),
                    row.path("values").valueStream().map(JsonNode::asString).toList());
        }
        return new VariantTable(rows);
    }

    /** As it was at the start but for these readings; who has run out meanwhile is gone. */
    void as(Map<String, String> wanted) {
        for (String switched : List.of("readings", "faults", "violations")) {
            shop.control("POST", "/" + switched + "/reset", "");
        }
        cases++;
        shop.moveTo(homes.resolve("case" + cases));
        shop.resetCounters();
        Set<String> alive = alive();
        begun.addAll(alive);
        begun.removeAll(atTheStart.keySet());
        begun.forEach(shop::end);
        begun.clear();
        atTheStart.keySet().stream().filter(id -> !alive.contains(id)).forEach(shop::end);
        atTheStart.keySet().retainAll(alive);
        readings = Map.copyOf(wanted);
        choose(readings);
        rest();
    }

    /** Lets so much time pass that no rate of calls is too high, where there is one. */
    void rest() {
        if (!reading("rate-limit").isEmpty()) {
            clock.pass(BEYOND_ANY_RATE);
        }
    }

    void choose(Map<String, String> wanted) {
        shop.control("POST", "/readings", JsonMapper.shared().writeValueAsString(wanted));
    }

    /** How a point is read, or an empty text for its default. */
    String reading(String name) {
        return readings.getOrDefault("portos." + name, "");
    }

    /** The environment whose prefix is the one that the server has. */
    String environment() {
        return readings.getOrDefault("portos.path-prefix", "Shop");
    }

    String begin(String userName, String deviceName) {
        String id = shop.begin(userName, deviceName);
        begun.add(id);
        return id;
    }

    Set<String> alive() {
        return new TreeSet<>(shop.alive());
    }

    /** Of these sessions those that this user is offered; the sign-ins are the user's own. */
    Set<String> offered(Set<String> sessionIds, String userName) {
        if (!reading("list-access").equals("own-only")) {
            return sessionIds;
        }
        return sessionIds.stream()
                .filter(id -> isOf(userName, id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isOf(String userName, String id) {
        JsonNode known = atTheStart.get(id);
        return known != null && known.path("userName").asString().equals(userName);
    }

    /** The sessions that have ended since then, but for those that have run out. */
    Set<String> endedSince(Set<String> before) {
        var ended = new TreeSet<>(before);
        ended.removeAll(alive());
        ended.removeIf(this::hasRunOut);
        return ended;
    }

    private boolean hasRunOut(String id) {
        JsonNode known = atTheStart.get(id);
        return known != null
                && !Instant.parse(known.path("expiresAt").asString()).isAfter(clock.instant());
    }

    @Override
    public void close() {
        shop.close();
    }
}
