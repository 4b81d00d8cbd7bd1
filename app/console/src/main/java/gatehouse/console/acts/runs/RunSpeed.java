package gatehouse.console.acts.runs;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Measures how many acts end in a second, over the last seconds. For one thread at a time. */
final class RunSpeed {
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(500);

    private final Deque<SpeedSample> samples = new ArrayDeque<>();
    private double perSecond;

    private record SpeedSample(Duration at, int done) {}

    /**
     * Takes in how many acts have ended by now.
     *
     * @param at the time since the run began
     */
    void measure(Duration at, int done) {
        if (samples.isEmpty() || !at.minus(samples.getLast().at()).minus(STEP).isNegative()) {
            samples.addLast(new SpeedSample(at, done));
        }
        while (samples.size() > 2 && samples.getFirst().at().plus(WINDOW).compareTo(at) < 0) {
            samples.removeFirst();
        }
        SpeedSample first = samples.getFirst();
        long millis = at.minus(first.at()).toMillis();
        perSecond = millis == 0 ? 0 : (done - first.done()) * 1000.0 / millis;
    }

    /** How many acts ended in each second. */
    double perSecond() {
        return perSecond;
    }

    /** How long as many more acts take; empty where none ended lately. */
    Optional<Duration> timeFor(int acts) {
        return perSecond > 0
                ? Optional.of(Duration.ofSeconds(Math.round(acts / perSecond)))
                : Optional.empty();
    }
}
