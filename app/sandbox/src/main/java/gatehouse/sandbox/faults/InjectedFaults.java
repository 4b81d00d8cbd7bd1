package gatehouse.sandbox.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The faults that are ordered of one system and have not happened yet, each for some of the next
 * calls.
 */
public final class InjectedFaults {
    private static final Set<String> MEMBERS =
            Set.of("kind", "times", "route", "by", "between", "location");

    private final FaultCatalog kinds;
    private final List<Order> orders = new ArrayList<>();

    public InjectedFaults(FaultCatalog kinds) {
        this.kinds = kinds;
    }

    /** A fault for a number of calls; the route is empty when any will do. */
    private record Order(String kind, InjectedFault fault, String route, int times) {
        boolean befalls(String label) {
            return route.isEmpty() || route.equals(label);
        }

        Order onceLess() {
            return new Order(kind, fault, route, times - 1);
        }
    }

    /** Orders a fault by its {@code kind}, for so many {@code times} (1), on one {@code route}. */
    public synchronized void order(Map<String, String> wanted) {
        String kind = wanted.getOrDefault("kind", "");
        InjectedFault fault = kinds.made(kind, wanted);
        if (!MEMBERS.containsAll(wanted.keySet())) {
            throw new IllegalArgumentException(
                    "A fault takes " + MEMBERS + "; not " + wanted.keySet());
        }
        int times = Integer.parseInt(wanted.getOrDefault("times", "1"));
        orders.add(new Order(kind, fault, wanted.getOrDefault("route", ""), times));
    }

    public synchronized void reset() {
        orders.clear();
    }

    /** How often each ordered kind is still to happen. */
    public synchronized Map<String, Integer> waiting() {
        var waiting = new LinkedHashMap<String, Integer>();
        orders.forEach(order -> waiting.merge(order.kind(), order.times(), Integer::sum));
        return waiting;
    }

    /** What befalls this call; it is used up by that. */
    public synchronized Optional<InjectedFault> next(String label) {
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            if (order.befalls(label)) {
                if (order.times() > 1) {
                    orders.set(i, order.onceLess());
                } else {
                    orders.remove(i);
                }
                return Optional.of(order.fault());
            }
        }
        return Optional.empty();
    }
}
