package gatehouse.bench;

import javafx.application.Platform;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Knocks at the JavaFX thread every 2 ms, and notes how long it takes to answer and what it did
 * meanwhile.
 */
public final class ThreadPulse {
    private static final long EVERY = 2_000_000;

    /** Milliseconds; what a shorter wait was for is not asked, which would take time itself. */
    private static final double SHORT = 5;

    private final ConcurrentLinkedQueue<KnockAnswer> answers = new ConcurrentLinkedQueue<>();

    /** How long a knock waited, in milliseconds, and what the thread did meanwhile. */
    private record KnockAnswer(double waited, ThreadCost cost) {}

    /** Knocks at the thread that calls this, which must be that of JavaFX, until the end. */
    public void start() {
        var costs = new ThreadCost.CostReader();
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    while (true) {
                        ThreadCost before = costs.read();
                        long knocked = System.nanoTime();
                        Platform.runLater(() -> {
                            double waited = (System.nanoTime() - knocked) / 1e6;
                            answers.add(
                                    new KnockAnswer(
                                            waited,
                                            waited < SHORT
                                                    ? ThreadCost.NONE
                                                    : costs.read().minus(before)));
                        });
                        LockSupport.parkNanos(EVERY);
                    }
                });
    }

    /** Forgets what was noted so far. */
    public void begin() {
        answers.clear();
    }

    /**
     * The 99th percentile and the longest wait since it began, in milliseconds, and what the
     * slowest hundredth waited for on average: garbage collection, a processor, work of the thread
     * itself.
     */
    public String told() {
        List<KnockAnswer> sorted =
                answers.stream().sorted(Comparator.comparing(KnockAnswer::waited)).toList();
        int most = sorted.size() - 1;
        List<KnockAnswer> slow = sorted.subList((int) (most * 0.99), sorted.size());
        ThreadCost sum =
                slow.stream().map(KnockAnswer::cost).reduce(ThreadCost.NONE, ThreadCost::plus);
        return String.format(
                "%.1f\t%.1f\t%.1f\t%.1f\t%.1f",
                slow.getFirst().waited(),
                sorted.getLast().waited(),
                sum.collecting() / slow.size(),
                sum.queueing() / slow.size(),
                sum.working() / slow.size());
    }
}
