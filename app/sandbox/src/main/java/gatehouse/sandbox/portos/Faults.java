package gatehouse.sandbox.portos;

import gatehouse.sandbox.portos.Fault.Delay;
import gatehouse.sandbox.portos.Fault.Drip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The faults that are ordered and have not happened yet, each for some of the next calls. */
public final class Faults {
    private static final Map<String, Function<Map<String, String>, Fault>> KINDS = kinds();
    private static final Set<String> MEMBERS =
            Set.of("kind", "times", "route", "by", "between", "location");

    private final List<Order> orders = new ArrayList<>();

    /** A fault for a number of calls; the route is empty when any will do. */
    private record Order(String kind, Fault fault, String route, int times) {
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
        var fault = KINDS.get(kind);
        if (fault == null) {
            throw new IllegalArgumentException(
                    "There is no fault of kind " + kind + "; known are " + KINDS.keySet());
        }
        if (!MEMBERS.containsAll(wanted.keySet())) {
            throw new IllegalArgumentException(
                    "A fault takes " + MEMBERS + "; not " + wanted.keySet());
        }
        int times = Integer.parseInt(wanted.getOrDefault("times", "1"));
        orders.add(new Order(kind, fault.apply(wanted), wanted.getOrDefault("route", ""), times));
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
    synchronized Optional<Fault> next(String label) {
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

    private static Map<String, Function<Map<String, String>, Fault>> kinds() {
        var kinds = new LinkedHashMap<String, Function<Map<String, String>, Fault>>();
        kinds.put("delay", wanted -> new Delay(duration(wanted, "by", "PT1S")));
        kinds.put("drip", wanted -> new Drip(duration(wanted, "between", "PT0.5S")));
        kinds.put("drop-before", _ -> new Fault.DropBefore());
        kinds.put("drop-after", _ -> new Fault.DropAfter());
        kinds.put("locked", _ -> new Fault.Locked());
        kinds.put("licence-expired", _ -> new Fault.LicenceExpired());
        kinds.put("version-mismatch", _ -> new Fault.VersionMismatch());
        kinds.put(
                "redirect",
                wanted -> new Fault.Redirect(wanted.getOrDefault("location", "/moved")));
        kinds.put("server-error", _ -> new Fault.ServerError());
        return kinds;
    }

    private static Duration duration(Map<String, String> wanted, String name, String standard) {
        return Duration.parse(wanted.getOrDefault(name, standard));
    }
}
