package gatehouse.sandbox.faults;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The kinds of faults that can be ordered of one system. */
public final class FaultCatalog {
    /** The parameters that every order may have. */
    private static final Set<String> COMMON = Set.of("kind", "times", "route");

    private final Map<String, FaultKind> kinds = new LinkedHashMap<>();

    /** One kind: how it is made from an order, and which parameters it takes. */
    private record FaultKind(Function<FaultOrder, InjectedFault> maker, Set<String> parameters) {}

    /** Adds a kind that takes no parameters. */
    public FaultCatalog add(String kind, InjectedFault fault) {
        return add(kind, _ -> fault);
    }

    /** Adds a kind that is made from the parameters of its order. */
    public FaultCatalog add(
            String kind, Function<FaultOrder, InjectedFault> maker, String... parameters) {
        kinds.put(kind, new FaultKind(maker, Set.of(parameters)));
        return this;
    }

    InjectedFault make(String kind, FaultOrder order) {
        FaultKind known = kinds.get(kind);
        if (known == null) {
            throw new IllegalArgumentException(
                    "There is no fault of kind " + kind + "; known are " + kinds.keySet());
        }
        var allowed = new TreeSet<>(COMMON);
        allowed.addAll(known.parameters());
        if (!allowed.containsAll(order.parameters().keySet())) {
            throw new IllegalArgumentException(
                    "The fault "
                            + kind
                            + " takes "
                            + allowed
                            + "; not "
                            + order.parameters().keySet());
        }
        return known.maker().apply(order);
    }
}
