package gatehouse.sandbox.control;

import gatehouse.sandbox.http.JsonMemberReader;
import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;

import java.util.Map;
import java.util.function.Consumer;

/** What the control address is told, and what it tells. */
public final class ControlAnswers {
    private ControlAnswers() {}

    /** The members of the body; a body that is no JSON object is refused. */
    public static Map<String, String> members(ReceivedCall call) {
        return JsonMemberReader.members(call.body())
                .orElseThrow(
                        () -> new IllegalArgumentException("The body must be one JSON object."));
    }

    public static PlayedAnswer of(Consumer<JsonStreamWriter> content) {
        return json(200, content);
    }

    public static PlayedAnswer refused(int status, String why) {
        return json(status, out -> out.object().text("error", why).end());
    }

    private static PlayedAnswer json(int status, Consumer<JsonStreamWriter> content) {
        return PlayedAnswer.of(
                status,
                "application/json; charset=utf-8",
                out -> {
                    try (var json = JsonStreamWriter.to(out)) {
                        content.accept(json);
                    }
                });
    }
}
