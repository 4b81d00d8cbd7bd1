package gatehouse.sandbox.control;

import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.http.RouteTable;
import gatehouse.sandbox.http.RouteTable.Match;
import gatehouse.sandbox.instruments.RequestLog;
import gatehouse.sandbox.instruments.RuleViolations.Violation;
import gatehouse.sandbox.instruments.SystemInstruments;
import gatehouse.sandbox.variants.SandboxVariants;
import gatehouse.sandbox.variants.VariantSwitch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets tests steer the sandbox and look behind its answers, on an address of its own. */
public final class ControlServer implements CallHandler {
    /** The most bytes that a call may send. */
    public static final int LONGEST_BODY = 1 << 16;

    private final List<PlayedSystem> systems;
    private final SandboxVariants variants;
    private final SandboxClock clock;
    private final ControlSecret secret;
    private final RouteTable<ControlAction> routes = new RouteTable<>();

    /** The first of the systems is meant where a call may name one and does not. */
    public ControlServer(List<PlayedSystem> systems, SandboxClock clock, ControlSecret secret) {
        this.systems = List.copyOf(systems);
        this.variants =
                new SandboxVariants(
                        systems.stream().map(system -> system.instruments().variants()).toList());
        this.clock = clock;
        this.secret = secret;
        addInstruments();
        addVariants("readings");
        addVariants("variants");
        for (PlayedSystem system : systems) {
            system.controlRoutes()
                    .routes()
                    .forEach(route -> routes.add(route.method(), route.path(), route.action()));
        }
    }

    @Override
    public PlayedAnswer answer(ReceivedCall call) {
        if (comesFromAPage(call)) {
            return ControlAnswers.refused(403, "No page is answered.");
        }
        if (!secret.isSentWith(call)) {
            return ControlAnswers.refused(401, ControlSecret.HEADER + " is missing or wrong.");
        }
        if (call.body().length > 0 && !call.mediaType().equals("application/json")) {
            return ControlAnswers.refused(415, "A body must be sent as application/json.");
        }
        try {
            return routed(call);
        } catch (IllegalArgumentException | DateTimeException e) {
            return ControlAnswers.refused(400, String.valueOf(e.getMessage()));
        }
    }

    /** Orders a fault of the named system; the parameters are those of the control address. */
    public void order(Map<String, String> parameters) {
        var fault = new LinkedHashMap<>(parameters);
        String named = fault.remove("system");
        system(named == null ? systems.getFirst().name() : named)
                .instruments()
                .faults()
                .order(fault);
    }

    /** Plays the contracts another way; takes {@code SYSTEM.SWITCH=VALUE}. */
    public void play(String variant) {
        variants.choose(variant);
        systems.forEach(PlayedSystem::variantsWereSet);
    }

    /** A browser tells from where a page calls. */
    private static boolean comesFromAPage(ReceivedCall call) {
        String own = "http://" + call.header("Host").orElse("");
        return call.header("Origin").filter(origin -> !origin.equals(own)).isPresent();
    }

    private PlayedAnswer routed(ReceivedCall call) {
        return switch (routes.match(call.method(), call.path())) {
            case Match.Known<ControlAction> known ->
                    known.route().action().answer(new ControlCall(call, known.texts()));
            case Match.OtherMethod<ControlAction> other ->
                    ControlAnswers.refused(
                            405, other.path() + " takes " + other.allowed() + " only.");
            case Match.Nowhere<ControlAction> _ ->
                    ControlAnswers.refused(
                            404, "There is nothing at " + call.method() + " " + call.path() + ".");
        };
    }

    private void addInstruments() {
        routes.add("GET", "/counters", _ -> counters())
                .add(
                        "POST",
                        "/counters/reset",
                        _ -> reset(one -> one.counters().reset(), this::counters))
                .add("GET", "/violations", _ -> violations())
                .add(
                        "POST",
                        "/violations/reset",
                        _ -> reset(one -> one.violations().reset(), this::violations))
                .add("GET", "/log", _ -> log())
                .add("POST", "/log/reset", _ -> reset(one -> one.log().reset(), this::log))
                .add("GET", "/faults", _ -> faults())
                .add(
                        "POST",
                        "/faults",
                        call -> {
                            order(call.members());
                            return faults();
                        })
                .add("POST", "/faults/reset", _ -> reset(one -> one.faults().reset(), this::faults))
                .add("GET", "/clock", _ -> time())
                .add("POST", "/clock", call -> setTime(call.members()));
    }

    /** The variants under one of their two names, which is also the name of the member. */
    private void addVariants(String name) {
        Function<PlayedSystem, PlayedAnswer> table = system -> variants(name, system);
        routes.add("GET", "/" + name, _ -> table.apply(systems.getFirst()))
                .add(
                        "POST",
                        "/" + name,
                        call -> {
                            variants.choose(call.members());
                            systems.forEach(PlayedSystem::variantsWereSet);
                            return table.apply(systems.getFirst());
                        })
                .add(
                        "POST",
                        "/" + name + "/reset",
                        _ -> {
                            variants.reset();
                            systems.forEach(PlayedSystem::variantsWereSet);
                            return table.apply(systems.getFirst());
                        });
        for (PlayedSystem system : systems) {
            routes.add("GET", "/" + name + "/" + system.name(), _ -> table.apply(system));
        }
    }

    private PlayedAnswer reset(Consumer<SystemInstruments> change, Supplier<PlayedAnswer> shown) {
        systems.stream().map(PlayedSystem::instruments).forEach(change);
        return shown.get();
    }

    private PlayedAnswer counters() {
        var counted = new TreeMap<String, Long>();
        for (PlayedSystem system : systems) {
            system.instruments()
                    .counters()
                    .counts()
                    .forEach((route, times) -> counted.merge(route, times, Long::sum));
        }
        return ControlAnswers.members(counted);
    }

    private PlayedAnswer violations() {
        record Seen(String system, Violation violation) {}
        List<Seen> all =
                systems.stream()
                        .flatMap(system ->
                                system.instruments().violations().seen().stream()
                                        .map(violation -> new Seen(system.name(), violation)))
                        .sorted(Comparator.comparing(seen -> seen.violation().at()))
                        .toList();
        return ControlAnswers.of(out -> {
            out.object().array("violations");
            for (Seen seen : all) {
                out.object()
                        .text("at", seen.violation().at().toString())
                        .text("rule", seen.violation().rule())
                        .text("call", seen.violation().call())
                        .text("system", seen.system())
                        .end();
            }
            out.endArray().end();
        });
    }

    private PlayedAnswer log() {
        return ControlAnswers.of(out -> {
            out.object().array("calls");
            for (PlayedSystem system : systems) {
                for (RequestLog.LoggedRequest entry : system.instruments().log().entries()) {
                    tell(out.object().text("system", system.name()), entry);
                }
            }
            out.endArray().end();
        });
    }

    /** Writes the members of one logged call, and ends its object. */
    public static void tell(JsonStreamWriter out, RequestLog.LoggedRequest entry) {
        out.text("at", entry.at().toString())
                .text("call", entry.call())
                .text("outcome", entry.outcome())
                .values(entry.details())
                .end();
    }

    /** What is played of all systems, and the table of one. */
    private PlayedAnswer variants(String name, PlayedSystem system) {
        return ControlAnswers.of(out -> {
            out.object().texts(name, variants.current()).array("table");
            system.instruments().variants().switches().forEach(point -> tell(out, point));
            out.endArray().end();
        });
    }

    private static void tell(JsonStreamWriter out, VariantSwitch<?> point) {
        out.object()
                .text("name", point.name())
                .text("silent", point.openPoint())
                .text("default", point.standard())
                .texts("values", point.values());
        point.otherValues().ifPresent(what -> out.text("or", what));
        out.end();
    }

    private PlayedSystem system(String name) {
        return systems.stream()
                .filter(system -> system.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no system "
                                        + name
                                        + "; known are "
                                        + systems.stream().map(PlayedSystem::name).toList()));
    }

    private PlayedAnswer faults() {
        var waiting = new LinkedHashMap<String, Integer>();
        for (PlayedSystem system : systems) {
            system.instruments()
                    .faults()
                    .waiting()
                    .forEach((kind, times) -> waiting.merge(kind, times, Integer::sum));
        }
        return ControlAnswers.members(waiting);
    }

    private PlayedAnswer time() {
        return ControlAnswers.members(Map.of("now", clock.instant().toString()));
    }

    private PlayedAnswer setTime(Map<String, String> wanted) {
        if (wanted.containsKey("now")) {
            clock.stopAt(Instant.parse(wanted.getOrDefault("now", "")));
        } else if (wanted.containsKey("offset")) {
            clock.runOffBy(Duration.parse(wanted.getOrDefault("offset", "")));
        } else if (wanted.containsKey("advance")) {
            clock.advance(Duration.parse(wanted.getOrDefault("advance", "")));
        } else if (wanted.containsKey("real")) {
            clock.runInRealTime();
        } else {
            throw new IllegalArgumentException(
                    "The clock takes one of now, offset, advance and real; not " + wanted.keySet());
        }
        systems.forEach(PlayedSystem::clockWasSet);
        return time();
    }
}
