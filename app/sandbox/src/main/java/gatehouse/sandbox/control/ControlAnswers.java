package gatehouse.sandbox.control;

import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;

import java.util.Map;
import java.util.function.Consumer;

/** The answers of the control address. */
public final class ControlAnswers {
    private static final String JSON = "application/json; charset=utf-8";

    private ControlAnswers() {}

    public static PlayedAnswer of(Consumer<JsonStreamWriter> content) {
        return PlayedAnswer.json(200, JSON, content);
    }

    /** An object with these members, in their order. */
    public static PlayedAnswer members(Map<String, ?> members) {
        return of(out -> out.value(members));
    }

    public static PlayedAnswer refused(int status, String why) {
        return PlayedAnswer.json(status, JSON, out -> out.value(Map.of("error", why)));
    }
}
