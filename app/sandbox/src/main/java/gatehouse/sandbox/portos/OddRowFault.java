package gatehouse.sandbox.portos;

import gatehouse.sandbox.faults.FaultOrder;
import gatehouse.sandbox.faults.InjectedFault;
import gatehouse.sandbox.http.PlayedAnswer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * Changes one member of the sessions in an answer, in a list or alone: to any text that is given,
 * JSON or not, or so that it is missing.
 */
record OddRowFault(String member, Optional<String> value, Optional<String> sessionId) {
    private static final String PLACEHOLDER = "a member of the test's own";

    /** Takes the {@code member}, its raw {@code value} (none: missing) and the row (none: all). */
    static InjectedFault of(FaultOrder order) {
        var fault =
                new OddRowFault(
                        order.text("member", "sessionId"),
                        order.text("value"),
                        order.text("sessionId"));
        return (call, acting) -> fault.changed(acting.apply(call));
    }

    private PlayedAnswer changed(PlayedAnswer answer) {
        return JsonAnswerEditor.edited(
                answer,
                json -> {
                    if (json.path("items").isArray()) {
                        json.path("items").forEach(this::change);
                    } else {
                        change(json);
                    }
                },
                text -> text.replace('"' + PLACEHOLDER + '"', value.orElse("")));
    }

    private void change(JsonNode session) {
        boolean meant =
                sessionId
                        .map(id -> id.equals(session.path("sessionId").stringValue("")))
                        .orElse(true);
        int dot = member.indexOf('.');
        JsonNode holder = dot < 0 ? session : session.path(member.substring(0, dot));
        if (meant && holder instanceof ObjectNode object) {
            String name = member.substring(dot + 1);
            if (value.isPresent()) {
                object.put(name, PLACEHOLDER);
            } else {
                object.remove(name);
            }
        }
    }
}
