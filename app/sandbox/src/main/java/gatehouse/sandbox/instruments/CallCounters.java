package gatehouse.sandbox.instruments;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each route was called, answered or not. */
public final class CallCounters {
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();

    public void count(String route) {
        calls.computeIfAbsent(route, _ -> new LongAdder()).increment();
    }

    public void reset() {
        calls.clear();
    }

    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        calls.forEach((route, times) -> counts.put(route, times.sum()));
        return counts;
    }
}
