package gatehouse.cli;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sandbox's own table of readings, and the cases that are drawn from it.
 *
 * @param rows the ways to read each point by its name, the default first
 */
record ReadingTable(Map<String, List<String>> rows) {
    /** Readings that bite together: every combination of each line is a case. */
    private static final List<List<String>> TOGETHER =
            List.of(
                    List.of("sort-keys", "sort-refused", "default-order"),
                    List.of("sort-keys", "sort-refused", "take-max"),
                    List.of("take-max", "take-default", "bad-paging"),
                    List.of("take-max", "rate-limit"),
                    List.of("page-count", "count-body", "empty-items"),
                    List.of("list-access", "directory-access"),
                    List.of("list-access", "empty-items", "take-max"),
                    List.of("directory-envelope", "take-default", "take-max"),
                    List.of("delete-answer", "delete-missing"),
                    List.of("delete-answer", "self-delete"),
                    List.of("filter-operators", "filter-refused", "unknown-query"),
                    List.of("hmac-sessions", "hmac-window"),
                    List.of("expired-sessions", "takeover", "session-length"),
                    List.of("session-length", "expiry-moves"),
                    List.of("times", "date-form"),
                    List.of("error-body", "error-type", "unauthorized-body"),
                    List.of("seat-limit", "error-body"),
                    List.of("extra-members", "odd-enums"));

    private static final String SYSTEM = "portos.";

    static ReadingTable of(JsonNode told) {
        var rows = new LinkedHashMap<String, List<String>>();
        for (JsonNode row : told.path("table")) {
            rows.put(
                    row.path("name").asString(),
                    row.path("values").valueStream().map(JsonNode::asString).toList());
        }
        return new ReadingTable(rows);
    }

    /** Each alternative of each row, alone. */
    Stream<Map<String, String>> alone() {
        return rows.entrySet().stream()
                .flatMap(row ->
                        row.getValue().stream()
                                .skip(1)
                                .map(value -> Map.of(SYSTEM + row.getKey(), value)));
    }

    /** Every combination of those that bite together, each once. */
    Stream<Map<String, String>> together() {
        return TOGETHER.stream().flatMap(this::combinations).distinct();
    }

    /** One way to read each point, drawn by a number: the same number draws the same. */
    Map<String, String> mixture(long number) {
        var random = new SplittableRandom(number);
        var drawn = new TreeMap<String, String>();
        rows.forEach((name, values) -> {
            String value = values.get(random.nextInt(values.size()));
            if (!value.equals(values.getFirst())) {
                drawn.put(SYSTEM + name, value);
            }
        });
        return drawn;
    }

    private Stream<Map<String, String>> combinations(List<String> names) {
        List<Map<String, String>> all = List.of(Map.of());
        for (String name : names) {
            var longer = new ArrayList<Map<String, String>>();
            for (Map<String, String> shorter : all) {
                for (String value : rows.get(name)) {
                    longer.add(with(shorter, name, value));
                }
            }
            all = longer;
        }
        return all.stream().filter(chosen -> chosen.size() > 1);
    }

    private Map<String, String> with(Map<String, String> others, String name, String value) {
        if (value.equals(rows.get(name).getFirst())) {
            return others;
        }
        var more = new TreeMap<>(others);
        more.put(SYSTEM + name, value);
        return more;
    }
}
