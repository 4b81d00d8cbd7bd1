package gatehouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one thread has cost, or lost, so far; each in milliseconds.
 *
 * @param collecting how long garbage was collected, whichever thread had to wait for it
 * @param queueing how long the thread was ready to run and had no processor
 * @param working how long it ran
 */
record ThreadCost(double collecting, double queueing, double working) {
    static final ThreadCost NONE = new ThreadCost(0, 0, 0);

    /** Reads the costs of the thread that makes it; needs Linux. */
    static final class CostReader {
        private final List<GarbageCollectorMXBean> collectors =
                ManagementFactory.getGarbageCollectorMXBeans();
        private final Path schedule;

        CostReader() {
            try {
                schedule = Path.of("/proc/thread-self").toRealPath().resolve("schedstat");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The costs up to now; may be asked by any thread. */
        ThreadCost read() {
            try {
                String[] nanos = Files.readString(schedule).split(" ", 3);
                return new ThreadCost(
                        collecting(),
                        Long.parseLong(nanos[1]) / 1e6,
                        Long.parseLong(nanos[0]) / 1e6);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private double collecting() {
            return collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
        }
    }

    ThreadCost plus(ThreadCost other) {
        return new ThreadCost(
                collecting + other.collecting, queueing + other.queueing, working + other.working);
    }

    ThreadCost minus(ThreadCost earlier) {
        return new ThreadCost(
                collecting - earlier.collecting,
                queueing - earlier.queueing,
                working - earlier.working);
    }
}
