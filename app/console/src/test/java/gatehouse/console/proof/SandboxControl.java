package gatehouse.console.proof;

import gatehouse.testkit.ControlClient;
import gatehouse.testkit.VariantTable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a test sets at the sandbox, and what is true there, told on an address of its own. */
record SandboxControl(URI address, String secret) {
    /** The ways to read the contract of a system, as {@code portos}. */
    VariantTable table(String system) {
        var rows = new LinkedHashMap<String, List<String>>();
        for (JsonNode row : ask("GET", "/readings/" + system, "").path("table")) {
            rows.put(
                    system + "." + row.path("name").asString(),
                    row.path("values").valueStream().map(JsonNode::asString).toList());
        }
        return new VariantTable(rows);
    }

    void choose(Map<String, String> readings) {
        ask("POST", "/readings", json(readings));
    }

    /** Orders a fault for calls of one route, as {@code GET /sessions}. */
    void order(String route, String kind, int times, Map<String, String> more) {
        var wanted = new HashMap<>(more);
        wanted.putAll(Map.of("kind", kind, "route", route, "times", Integer.toString(times)));
        ask("POST", "/faults", json(wanted));
    }

    /** How many ordered faults have not happened. */
    int faultsWaiting() {
        return ask("GET", "/faults", "").valueStream().mapToInt(JsonNode::asInt).sum();
    }

    void clock(String member, String value) {
        ask("POST", "/clock", json(Map.of(member, value)));
    }

    /** The ids of the sessions that live. */
    Set<String> alive() {
        var alive = new TreeSet<String>();
        ask("GET", "/sessions", "").path("alive").forEach(id -> alive.add(id.asString()));
        return alive;
    }

    String begin(String userName, String deviceName) {
        return ask(
                        "POST",
                        "/sessions",
                        json(Map.of("userName", userName, "deviceName", deviceName)))
                .path("sessionId")
                .asString();
    }

    void end(String sessionId) {
        ask("DELETE", "/sessions/" + sessionId, "");
    }

    void replace(String sessionId, Map<String, String> told) {
        ask("POST", "/sessions/" + sessionId + "/replace", json(told));
    }

    /** How often a route was called, as {@code DELETE /sessions/{id}}. */
    int calls(String route) {
        return ask("GET", "/counters", "").path(route).asInt(0);
    }

    /** Everything that the sandbox holds against the client. */
    String violations() {
        JsonNode seen = ask("GET", "/violations", "").path("violations");
        return seen.isEmpty() ? "" : seen.toString();
    }

    JsonNode ask(String method, String path, String body) {
        return JsonMapper.shared()
                .readTree(new ControlClient(address, secret).send(method, path, body));
    }

    static String json(Map<String, String> members) {
        return JsonMapper.shared().writeValueAsString(members);
    }
}
