package gatehouse.sandbox.control;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.JsonIn;
import gatehouse.sandbox.http.JsonOut;

import java.util.Map;
import java.util.function.Consumer;

/** What the control address is told, and what it tells. */
public final class Told {
    private Told() {}

    /** The members of the body; a body that is no JSON object is refused. */
    public static Map<String, String> members(Call call) {
        return JsonIn.members(call.body())
                .orElseThrow(
                        () -> new IllegalArgumentException("The body must be one JSON object."));
    }

    public static Answer of(Consumer<JsonOut> content) {
        return json(200, content);
    }

    public static Answer refused(int status, String why) {
        return json(status, out -> out.object().text("error", why).end());
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
