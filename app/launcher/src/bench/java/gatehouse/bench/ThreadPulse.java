package gatehouse.bench;

import javafx.application.Platform;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Knocks at the JavaFX thread every 2 ms and notes how long it takes to answer. */
public final class ThreadPulse {
    private static final long EVERY = 2_000_000;

    private final ConcurrentLinkedQueue<Double> waits = new ConcurrentLinkedQueue<>();

    /** Knocks until the process ends. */
    public void start() {
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    while (true) {
                        long knocked = System.nanoTime();
                        Platform.runLater(() -> waits.add((System.nanoTime() - knocked) / 1e6));
                        LockSupport.parkNanos(EVERY);
                    }
                });
    }

    /** Forgets what was noted so far. */
    public void begin() {
        waits.clear();
    }

    /** The 99th percentile and the longest wait since it began, in milliseconds. */
    public String told() {
        double[] sorted = waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int most = sorted.length - 1;
        return String.format("%.1f\t%.1f", sorted[(int) (most * 0.99)], sorted[most]);
    }
}
