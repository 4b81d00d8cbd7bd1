package gatehouse.sandbox.control;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.JsonIn;
import gatehouse.sandbox.http.JsonOut;
import gatehouse.sandbox.http.SandboxClock;
import gatehouse.sandbox.http.Server;
import gatehouse.sandbox.portos.Portos;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Lets tests steer the sandbox and look behind its answers, on an address of its own. */
public final class Control implements Server {
    private static final String SESSION = "/sessions/";
    private static final String REPLACE = "/replace";

    private final Portos portos;
    private final SandboxClock clock;

    public Control(Portos portos, SandboxClock clock) {
        this.portos = portos;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        try {
            return routed(call);
        } catch (IllegalArgumentException | DateTimeException e) {
            return refused(400, String.valueOf(e.getMessage()));
        }
    }

    private Answer routed(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "GET /counters" -> counters();
            case "POST /counters/reset" -> {
                portos.counters().reset();
                yield counters();
            }
            case "GET /violations" -> violations();
            case "POST /violations/reset" -> {
                portos.violations().reset();
                yield violations();
            }
            case "GET /readings" -> readings();
            case "POST /readings" -> {
                portos.readings().choose(members(call));
                yield readings();
            }
            case "POST /readings/reset" -> {
                portos.readings().reset();
                yield readings();
            }
            case "GET /faults" -> faults();
            case "POST /faults" -> {
                portos.faults().order(members(call));
                yield faults();
            }
            case "POST /faults/reset" -> {
                portos.faults().reset();
                yield faults();
            }
            case "GET /clock" -> time();
            case "POST /clock" -> setTime(members(call));
            case "GET /sessions" -> alive();
            case "POST /sessions" -> begin(members(call));
            default -> aboutOneSession(call);
        };
    }

    private Answer aboutOneSession(Call call) {
        String path = call.path();
        if (!path.startsWith(SESSION)) {
            return refused(404, "There is nothing at " + call.method() + " " + path + ".");
        }
        String id = path.substring(SESSION.length());
        if (call.method().equals("POST") && id.endsWith(REPLACE)) {
            return replace(id.substring(0, id.length() - REPLACE.length()), members(call));
        }
        return switch (call.method()) {
            case "GET" -> alive(id);
            case "DELETE" -> {
                portos.end(id);
                yield alive(id);
            }
            default -> refused(405, "One session is read, deleted or replaced.");
        };
    }

    private Answer counters() {
        return told(out -> {
            out.object();
            portos.counters().now().forEach(out::number);
            out.end();
        });
    }

    private Answer violations() {
        return told(out -> {
            out.object().array("violations");
            for (var violation : portos.violations().seen()) {
                out.object()
                        .text("at", violation.at().toString())
                        .text("rule", violation.rule())
                        .text("call", violation.call())
                        .end();
            }
            out.endArray().end();
        });
    }

    private Answer readings() {
        return told(out -> {
            out.object().texts("readings", portos.readings().now()).array("table");
            for (var row : portos.readings().table()) {
                out.object()
                        .text("name", row.name())
                        .text("silent", row.silent())
                        .text("default", row.standard())
                        .texts("values", row.values())
                        .end();
            }
            out.endArray().end();
        });
    }

    private Answer faults() {
        return told(out -> {
            out.object();
            portos.faults().waiting().forEach(out::number);
            out.end();
        });
    }

    private Answer time() {
        return told(out -> out.object().text("now", clock.instant().toString()).end());
    }

    private Answer setTime(Map<String, String> wanted) {
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
        portos.clockWasSet();
        return time();
    }

    private Answer alive() {
        var alive = portos.alive();
        return told(out -> out.object().number("count", alive.size()).texts("alive", alive).end());
    }

    private Answer alive(String id) {
        return told(
                out -> out.object().text("sessionId", id).flag("alive", portos.isAlive(id)).end());
    }

    private Answer begin(Map<String, String> wanted) {
        String deviceName = wanted.getOrDefault("deviceName", "");
        return portos.begin(wanted.getOrDefault("userName", ""), deviceName)
                .map(id -> told(out -> out.object().text("sessionId", id).end()))
                .orElseGet(() -> refused(400, "There is no device " + deviceName + "."));
    }

    private Answer replace(String id, Map<String, String> told) {
        return portos.replace(id, told) ? alive(id) : refused(404, "There is no such session.");
    }

    private static Map<String, String> members(Call call) {
        return JsonIn.members(call.body())
                .orElseThrow(
                        () -> new IllegalArgumentException("The body must be one JSON object."));
    }

    private static Answer refused(int status, String why) {
        return json(status, out -> out.object().text("error", why).end());
    }

    private static Answer told(Consumer<JsonOut> content) {
        return json(200, content);
    }

    private static Answer json(int status, Consumer<JsonOut> content) {
        return Answer.of(
                status,
                "application/json; charset=utf-8",
                out -> {
                    try (var json = JsonOut.to(out)) {
                        content.accept(json);
                    }
                });
    }
}
