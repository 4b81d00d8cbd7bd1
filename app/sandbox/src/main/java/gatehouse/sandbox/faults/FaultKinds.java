package gatehouse.sandbox.faults;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.ConnectionDropped;
import gatehouse.sandbox.http.Slowly;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The kinds of faults that can be ordered of one system: those of all systems, and its own. */
public final class FaultKinds {
    private final Map<String, Function<Map<String, String>, Fault>> kinds = new LinkedHashMap<>();

    private FaultKinds() {}

    /** The kinds that every system has: the wire's, and the way that leads elsewhere. */
    public static FaultKinds ofAllSystems() {
        return new FaultKinds()
                .and("delay", wanted -> delay(duration(wanted, "by", "PT1S")))
                .and("drip", wanted -> drip(duration(wanted, "between", "PT0.5S")))
                .and("drop-before", dropBefore())
                .and("drop-after", dropAfter())
                .and(
                        "redirect",
                        wanted -> redirect(302, wanted.getOrDefault("location", "/moved")));
    }

    /** Adds a kind of a system's own that nothing more needs to be told of. */
    public FaultKinds and(String kind, Fault fault) {
        return and(kind, _ -> fault);
    }

    /** Adds a kind of a system's own that is made from the members of its order. */
    public FaultKinds and(String kind, Function<Map<String, String>, Fault> made) {
        kinds.put(kind, made);
        return this;
    }

    /** The answer is late. */
    public static Fault delay(Duration by) {
        return (_, acting) -> {
            Slowly.pause(by);
            return acting.get();
        };
    }

    /** The answer comes a byte at a time. */
    public static Fault drip(Duration between) {
        return (_, acting) -> Slowly.dripping(acting.get(), between);
    }

    /** The connection breaks, and nothing was done. */
    public static Fault dropBefore() {
        return (_, _) -> {
            throw ConnectionDropped.before();
        };
    }

    /** The connection breaks when all was done. */
    public static Fault dropAfter() {
        return (_, acting) -> {
            throw ConnectionDropped.insteadOf(acting.get());
        };
    }

    /** The way leads elsewhere, and nothing was done. */
    public static Fault redirect(int status, String location) {
        return (_, _) -> Answer.empty(status).with("Location", location);
    }

    Set<String> names() {
        return kinds.keySet();
    }

    Fault made(String kind, Map<String, String> wanted) {
        var maker = kinds.get(kind);
        if (maker == null) {
            throw new IllegalArgumentException(
                    "There is no fault of kind " + kind + "; known are " + names());
        }
        return maker.apply(wanted);
    }

    private static Duration duration(Map<String, String> wanted, String name, String standard) {
        return Duration.parse(wanted.getOrDefault(name, standard));
    }
}
