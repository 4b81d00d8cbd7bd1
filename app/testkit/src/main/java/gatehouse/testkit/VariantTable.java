package gatehouse.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The contract variants of a system as its sandbox lists them, and the cases that tests draw from
 * them. A case maps the full name of a switch, such as {@code portos.touch}, to its value; switches
 * that keep their default are left out.
 *
 * @param rows the values of each switch by its full name, the default first
 */
public record VariantTable(Map<String, List<String>> rows) {
    /** Each value of each switch that is not its default, alone. */
    public Stream<Map<String, String>> alone() {
        return rows.entrySet().stream()
                .flatMap(row ->
                        row.getValue().stream().skip(1).map(value -> Map.of(row.getKey(), value)));
    }

    /**
     * Every combination of two or more values that are not the default, each once.
     *
     * @param groups the full names of switches that affect each other
     */
    public Stream<Map<String, String>> together(List<List<String>> groups) {
        return groups.stream().flatMap(this::combinations).distinct();
    }

    /** One value of each switch, drawn by a number: the same number draws the same values. */
    public Map<String, String> mixture(long number) {
        var random = new SplittableRandom(number);
        var drawn = new TreeMap<String, String>();
        rows.forEach((name, values) -> {
            String value = values.get(random.nextInt(values.size()));
            if (!value.equals(values.getFirst())) {
                drawn.put(name, value);
            }
        });
        return drawn;
    }

    private Stream<Map<String, String>> combinations(List<String> names) {
        List<Map<String, String>> all = List.of(Map.of());
        for (String name : names) {
            var longer = new ArrayList<Map<String, String>>();
            for (Map<String, String> shorter : all) {
                for (String value : values(name)) {
                    longer.add(with(shorter, name, value));
                }
            }
            all = longer;
        }
        return all.stream().filter(chosen -> chosen.size() > 1);
    }

    private Map<String, String> with(Map<String, String> others, String name, String value) {
        if (value.equals(values(name).getFirst())) {
            return others;
        }
        var more = new TreeMap<>(others);
        more.put(name, value);
        return more;
    }

    private List<String> values(String name) {
        List<String> values = rows.get(name);
        if (values == null) {
            throw new IllegalArgumentException("There is no switch " + name);
        }
        return values;
    }
}
