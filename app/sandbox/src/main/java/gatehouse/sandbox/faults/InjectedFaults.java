package gatehouse.sandbox.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that were ordered of one system and have not happened yet. */
public final class InjectedFaults {
    private final FaultCatalog catalog;
    private final List<Waiting> waiting = new ArrayList<>();

    public InjectedFaults(FaultCatalog catalog) {
        this.catalog = catalog;
    }

    /** A fault for a number of calls; an empty route means any call. */
    private record Waiting(String kind, InjectedFault fault, String route, int times) {
        Waiting onceLess() {
            return new Waiting(kind, fault, route, times - 1);
        }
    }

    /**
     * Orders a fault.
     *
     * @param parameters the {@code kind}, how many {@code times} (1), on which {@code route} (any),
     *     and the parameters of the kind
     */
    public synchronized void order(Map<String, String> parameters) {
        var order = new FaultOrder(Map.copyOf(parameters));
        String kind = order.text("kind", "");
        InjectedFault fault = catalog.make(kind, order);
        waiting.add(new Waiting(kind, fault, order.text("route", ""), order.number("times", 1)));
    }

    public synchronized void reset() {
        waiting.clear();
    }

    /** How often each ordered kind is still to happen. */
    public synchronized Map<String, Integer> waiting() {
        var times = new LinkedHashMap<String, Integer>();
        waiting.forEach(one -> times.merge(one.kind(), one.times(), Integer::sum));
        return times;
    }

    /**
     * Takes the fault that strikes this call; it is used up by that. One that was ordered for the
     * route of the call comes before those for any call.
     */
    public synchronized Optional<InjectedFault> next(String label) {
        return waitingOn(label).or(() -> waitingOn("")).map(this::take);
    }

    private Optional<Waiting> waitingOn(String route) {
        return waiting.stream().filter(one -> one.route().equals(route)).findFirst();
    }

    private InjectedFault take(Waiting one) {
        int place = waiting.indexOf(one);
        if (one.times() > 1) {
            waiting.set(place, one.onceLess());
        } else {
            waiting.remove(place);
        }
        return one.fault();
    }
}
