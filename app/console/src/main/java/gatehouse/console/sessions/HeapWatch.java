package gatehouse.console.sessions;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/** Watches how much of the largest heap is free after a garbage collection. */
final class HeapWatch {
    private static final double LEAST_FREE = 0.2;

    private final List<MemoryPoolMXBean> pools =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();

    /** Whether less than a fifth was free after the last collection of each part of the heap. */
    boolean isLow() {
        long used = pools.stream().mapToLong(HeapWatch::usedAfterCollection).sum();
        return isLow(used, Runtime.getRuntime().maxMemory());
    }

    static boolean isLow(long used, long largest) {
        return largest - used < LEAST_FREE * largest;
    }

    private static long usedAfterCollection(MemoryPoolMXBean pool) {
        MemoryUsage usage = pool.getCollectionUsage();
        return usage == null ? 0 : usage.getUsed();
    }
}
