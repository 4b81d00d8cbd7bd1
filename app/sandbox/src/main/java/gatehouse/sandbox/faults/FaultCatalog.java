package gatehouse.sandbox.faults;

import gatehouse.sandbox.http.AnswerDelays;
import gatehouse.sandbox.http.ConnectionDroppedException;
import gatehouse.sandbox.http.PlayedAnswer;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The kinds of faults that can be ordered of one system: those of all systems, and its own. */
public final class FaultCatalog {
    private final Map<String, Function<Map<String, String>, InjectedFault>> kinds =
            new LinkedHashMap<>();

    private FaultCatalog() {}

    /** The kinds that every system has: the wire's, and the way that leads elsewhere. */
    public static FaultCatalog ofAllSystems() {
        return new FaultCatalog()
                .and("delay", wanted -> delay(duration(wanted, "by", "PT1S")))
                .and("drip", wanted -> drip(duration(wanted, "between", "PT0.5S")))
                .and("drop-before", dropBefore())
                .and("drop-after", dropAfter())
                .and(
                        "redirect",
                        wanted -> redirect(302, wanted.getOrDefault("location", "/moved")));
    }

    /** Adds a kind of a system's own that nothing more needs to be told of. */
    public FaultCatalog and(String kind, InjectedFault fault) {
        return and(kind, _ -> fault);
    }

    /** Adds a kind of a system's own that is made from the members of its order. */
    public FaultCatalog and(String kind, Function<Map<String, String>, InjectedFault> made) {
        kinds.put(kind, made);
        return this;
    }

    /** The answer is late. */
    public static InjectedFault delay(Duration by) {
        return (_, acting) -> {
            AnswerDelays.pause(by);
            return acting.get();
        };
    }

    /** The answer comes a byte at a time. */
    public static InjectedFault drip(Duration between) {
        return (_, acting) -> AnswerDelays.dripping(acting.get(), between);
    }

    /** The connection breaks, and nothing was done. */
    public static InjectedFault dropBefore() {
        return (_, _) -> {
            throw ConnectionDroppedException.before();
        };
    }

    /** The connection breaks when all was done. */
    public static InjectedFault dropAfter() {
        return (_, acting) -> {
            throw ConnectionDroppedException.insteadOf(acting.get());
        };
    }

    /** The way leads elsewhere, and nothing was done. */
    public static InjectedFault redirect(int status, String location) {
        return (_, _) -> PlayedAnswer.empty(status).with("Location", location);
    }

    Set<String> names() {
        return kinds.keySet();
    }

    InjectedFault made(String kind, Map<String, String> wanted) {
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
