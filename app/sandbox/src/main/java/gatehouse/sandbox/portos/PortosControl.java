package gatehouse.sandbox.portos;

import gatehouse.sandbox.control.Told;
import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;

import java.util.Map;
import java.util.Optional;

/** Lets tests see and change which sessions live. */
record PortosControl(Portos portos) {
    private static final String SESSIONS = "/sessions";
    private static final String REPLACE = "/replace";

    Optional<Answer> answer(Call call) {
        if (call.path().startsWith(SESSIONS + "/")) {
            return Optional.of(aboutOne(call, call.path().substring(SESSIONS.length() + 1)));
        }
        return switch (call.method() + " " + call.path()) {
            case "GET " + SESSIONS -> Optional.of(alive());
            case "POST " + SESSIONS -> Optional.of(begin(Told.members(call)));
            default -> Optional.empty();
        };
    }

    private Answer aboutOne(Call call, String id) {
        if (call.method().equals("POST") && id.endsWith(REPLACE)) {
            return replace(id.substring(0, id.length() - REPLACE.length()), Told.members(call));
        }
        return switch (call.method()) {
            case "GET" -> alive(id);
            case "DELETE" -> {
                portos.end(id);
                yield alive(id);
            }
            default -> Told.refused(405, "One session is read, deleted or replaced.");
        };
    }

    private Answer alive() {
        var alive = portos.alive();
        return Told.of(
                out -> out.object().number("count", alive.size()).texts("alive", alive).end());
    }

    private Answer alive(String id) {
        return Told.of(
                out -> out.object().text("sessionId", id).flag("alive", portos.isAlive(id)).end());
    }

    private Answer begin(Map<String, String> wanted) {
        String deviceName = wanted.getOrDefault("deviceName", "");
        return portos.begin(wanted.getOrDefault("userName", ""), deviceName)
                .map(id -> Told.of(out -> out.object().text("sessionId", id).end()))
                .orElseGet(() -> Told.refused(400, "There is no device " + deviceName + "."));
    }

    private Answer replace(String id, Map<String, String> told) {
        return portos.replace(id, told)
                ? alive(id)
                : Told.refused(404, "There is no such session.");
    }
}
