package gatehouse.sandbox.superoffice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Sees who calls too often. It goes by the time on the wall, as a stopped sandbox clock says
 * nothing about the pace of a caller.
 */
final class PlayedSuperOfficeCallPace {
    private static final int CALLS = 10;
    private static final int REPORTS = 3;

    /** A little less than the second that the contract names: calls bunch up on their way. */
    private static final Duration SECOND = Duration.ofMillis(900);

    private static final Duration WHILE = Duration.ofMinutes(10);

    private final LongSupplier nanoTime;
    private final Map<String, Deque<Long>> calls = new ConcurrentHashMap<>();
    private final Map<String, Deque<Long>> reports = new ConcurrentHashMap<>();

    PlayedSuperOfficeCallPace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Counts a call; true for the first one that is too many in a second. */
    boolean isTooQuick(String tenant) {
        return counted(calls, tenant, SECOND) == CALLS + 1;
    }

    /** Counts a report of a session; true for the first one that is too many for one person. */
    boolean isPolled(String sessionKey) {
        return counted(reports, sessionKey, WHILE) == REPORTS + 1;
    }

    private int counted(Map<String, Deque<Long>> byName, String name, Duration span) {
        Deque<Long> times = byName.computeIfAbsent(name, _ -> new ArrayDeque<>());
        long now = nanoTime.getAsLong();
        synchronized (times) {
            while (!times.isEmpty() && now - times.getFirst() > span.toNanos()) {
                times.removeFirst();
            }
            times.addLast(now);
            return times.size();
        }
    }
}
