package gatehouse.sandbox.control;

import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.instruments.RuleViolations.Violation;
import gatehouse.sandbox.variants.SandboxVariants;
import gatehouse.sandbox.variants.VariantSwitch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lets tests steer the sandbox and look behind its answers, on an address of its own. */
public final class ControlServer implements CallHandler {
    private final List<PlayedSystem> systems;
    private final SandboxVariants readings;
    private final SandboxClock clock;

    /** Of the systems, the first is meant where a call may name one and does not. */
    public ControlServer(List<PlayedSystem> systems, SandboxClock clock) {
        this.systems = List.copyOf(systems);
        this.readings = new SandboxVariants(systems.stream().map(PlayedSystem::readings).toList());
        this.clock = clock;
    }

    @Override
    public PlayedAnswer answer(ReceivedCall call) {
        try {
            return routed(call);
        } catch (IllegalArgumentException | DateTimeException e) {
            return ControlAnswers.refused(400, String.valueOf(e.getMessage()));
        }
    }

    private PlayedAnswer routed(ReceivedCall call) {
        return switch (call.method() + " " + call.path()) {
            case "GET /counters" -> counters();
            case "POST /counters/reset" -> {
                systems.forEach(system -> system.counters().reset());
                yield counters();
            }
            case "GET /violations" -> violations();
            case "POST /violations/reset" -> {
                systems.forEach(system -> system.violations().reset());
                yield violations();
            }
            case "GET /readings" -> readings(systems.getFirst());
            case "POST /readings" -> {
                readings.choose(ControlAnswers.members(call));
                systems.forEach(PlayedSystem::readingsWereSet);
                yield readings(systems.getFirst());
            }
            case "POST /readings/reset" -> {
                readings.reset();
                systems.forEach(PlayedSystem::readingsWereSet);
                yield readings(systems.getFirst());
            }
            case "GET /faults" -> faults();
            case "POST /faults" -> {
                order(ControlAnswers.members(call));
                yield faults();
            }
            case "POST /faults/reset" -> {
                systems.forEach(system -> system.faults().reset());
                yield faults();
            }
            case "GET /clock" -> time();
            case "POST /clock" -> setTime(ControlAnswers.members(call));
            default -> tableOf(call).or(() -> steered(call)).orElseGet(() -> nothing(call));
        };
    }

    private PlayedAnswer counters() {
        var counted = new TreeMap<String, Long>();
        for (PlayedSystem system : systems) {
            system.counters()
                    .now()
                    .forEach((route, times) -> counted.merge(route, times, Long::sum));
        }
        return ControlAnswers.of(out -> numbers(out, counted));
    }

    private PlayedAnswer violations() {
        record Seen(String system, Violation violation) {}
        List<Seen> all =
                systems.stream()
                        .flatMap(system ->
                                system.violations().seen().stream()
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

    /** What is chosen for all systems, and the table of one. */
    private PlayedAnswer readings(PlayedSystem system) {
        return ControlAnswers.of(out -> {
            out.object().texts("readings", readings.now()).array("table");
            system.readings().table().forEach(row -> row(out, row));
            out.endArray().end();
        });
    }

    private static void row(JsonStreamWriter out, VariantSwitch<?> row) {
        out.object()
                .text("name", row.name())
                .text("silent", row.silent())
                .text("default", row.standard())
                .texts("values", row.values());
        row.anyOther().ifPresent(what -> out.text("or", what));
        out.end();
    }

    private Optional<PlayedAnswer> tableOf(ReceivedCall call) {
        return systems.stream()
                .filter(system ->
                        (call.method() + " " + call.path())
                                .equals("GET /readings/" + system.name()))
                .findFirst()
                .map(this::readings);
    }

    private void order(Map<String, String> wanted) {
        var fault = new LinkedHashMap<>(wanted);
        String named = fault.remove("system");
        system(named == null ? systems.getFirst().name() : named).faults().order(fault);
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
            system.faults()
                    .waiting()
                    .forEach((kind, times) -> waiting.merge(kind, times, Integer::sum));
        }
        return ControlAnswers.of(out -> numbers(out, waiting));
    }

    private static void numbers(JsonStreamWriter out, Map<String, ? extends Number> numbers) {
        out.object();
        numbers.forEach((name, number) -> out.number(name, number.longValue()));
        out.end();
    }

    private PlayedAnswer time() {
        return ControlAnswers.of(out -> out.object().text("now", clock.instant().toString()).end());
    }

    private PlayedAnswer setTime(Map<String, String> wanted) {
        if (wanted.containsKey("now")) {
            clock.stopAt(Instant.parse(wanted.getOrDefault("now", "")));
        } else if (wanted.containsKey("offset")) {
            clock.runOffBy(Duration.parse(wanted.getOrDefault("offset", "")));
        } else if (wanted.containsKey("advance")) {
            clock.advance(Duration.parse(wanted.getOrDefault("advance", "")));
        } else if (wanted.containsKey("real")) {
            clock.beReal();
        } else {
            throw new IllegalArgumentException(
                    "The clock takes one of now, offset, advance and real; not " + wanted.keySet());
        }
        systems.forEach(PlayedSystem::clockWasSet);
        return time();
    }

    private Optional<PlayedAnswer> steered(ReceivedCall call) {
        return systems.stream().flatMap(system -> system.steer(call).stream()).findFirst();
    }

    private static PlayedAnswer nothing(ReceivedCall call) {
        return ControlAnswers.refused(
                404, "There is nothing at " + call.method() + " " + call.path() + ".");
    }
}
