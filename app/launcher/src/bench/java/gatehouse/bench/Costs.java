package gatehouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What several runs of the same took. */
final class Costs {
    private final List<Cost> runs = new ArrayList<>();

    void add(Cost run) {
        runs.add(run);
    }

    double wall() {
        return median(Cost::wall);
    }

    double own() {
        return median(Cost::own);
    }

    /** Median, least and most of the time that passed, in seconds. */
    @Override
    public String toString() {
        double[] walls = sorted(Cost::wall);
        return String.format(
                Locale.ROOT,
                "%.2f s (%.2f–%.2f)",
                wall() / 1e3,
                walls[0] / 1e3,
                walls[walls.length - 1] / 1e3);
    }

    private double median(ToDoubleFunction<Cost> part) {
        double[] values = sorted(part);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private double[] sorted(ToDoubleFunction<Cost> part) {
        return runs.stream().mapToDouble(part).sorted().toArray();
    }
}
