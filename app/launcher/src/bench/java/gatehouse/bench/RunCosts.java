package gatehouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What several runs of the same took. */
final class RunCosts {
    private final List<RunCost> runs = new ArrayList<>();

    void add(RunCost run) {
        runs.add(run);
    }

    double wall() {
        return median(RunCost::wall);
    }

    double own() {
        return median(RunCost::own);
    }

    /** Median, least and most of the time that passed, in seconds. */
    @Override
    public String toString() {
        double[] walls = sorted(RunCost::wall);
        return String.format(
                Locale.ROOT,
                "%.2f s (%.2f–%.2f)",
                wall() / 1e3,
                walls[0] / 1e3,
                walls[walls.length - 1] / 1e3);
    }

    private double median(ToDoubleFunction<RunCost> part) {
        return median(sorted(part));
    }

    /** The middle of values that are sorted, or between the two in the middle. */
    static double median(double... values) {
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private double[] sorted(ToDoubleFunction<RunCost> part) {
        return runs.stream().mapToDouble(part).sorted().toArray();
    }
}
