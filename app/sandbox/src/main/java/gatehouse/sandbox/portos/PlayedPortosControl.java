package gatehouse.sandbox.portos;

import gatehouse.sandbox.control.ControlAnswers;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;

import java.util.Map;
import java.util.Optional;

/** Lets tests see and change which sessions live. */
record PlayedPortosControl(PlayedPortos portos) {
    private static final String SESSIONS = "/sessions";
    private static final String REPLACE = "/replace";

    Optional<PlayedAnswer> answer(ReceivedCall call) {
        if (call.path().startsWith(SESSIONS + "/")) {
            return Optional.of(aboutOne(call, call.path().substring(SESSIONS.length() + 1)));
        }
        return switch (call.method() + " " + call.path()) {
            case "GET " + SESSIONS -> Optional.of(alive());
            case "POST " + SESSIONS -> Optional.of(begin(ControlAnswers.members(call)));
            default -> Optional.empty();
        };
    }

    private PlayedAnswer aboutOne(ReceivedCall call, String id) {
        if (call.method().equals("POST") && id.endsWith(REPLACE)) {
            return replace(
                    id.substring(0, id.length() - REPLACE.length()), ControlAnswers.members(call));
        }
        return switch (call.method()) {
            case "GET" -> alive(id);
            case "DELETE" -> {
                portos.end(id);
                yield alive(id);
            }
            default -> ControlAnswers.refused(405, "One session is read, deleted or replaced.");
        };
    }

    private PlayedAnswer alive() {
        var alive = portos.alive();
        return ControlAnswers.of(
                out -> out.object().number("count", alive.size()).texts("alive", alive).end());
    }

    private PlayedAnswer alive(String id) {
        return ControlAnswers.of(
                out -> out.object().text("sessionId", id).flag("alive", portos.isAlive(id)).end());
    }

    private PlayedAnswer begin(Map<String, String> wanted) {
        String deviceName = wanted.getOrDefault("deviceName", "");
        return portos.begin(wanted.getOrDefault("userName", ""), deviceName)
                .map(id -> ControlAnswers.of(out -> out.object().text("sessionId", id).end()))
                .orElseGet(() ->
                        ControlAnswers.refused(400, "There is no device " + deviceName + "."));
    }

    private PlayedAnswer replace(String id, Map<String, String> told) {
        return portos.replace(id, told)
                ? alive(id)
                : ControlAnswers.refused(404, "There is no such session.");
    }
}
