package gatehouse.sandbox.srs;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.JsonOut;
import gatehouse.sandbox.readings.Readings;

import java.util.function.Consumer;

/** The answers that several calls give. */
record Answers(Readings readings) {
    static Answer of(int status, String contentType, String body) {
        return body.isEmpty()
                ? Answer.empty(status)
                : Answer.of(status, contentType, out -> out.write(body.getBytes(UTF_8)));
    }

    static Answer json(int status, Consumer<JsonOut> content) {
        return Answer.of(
                status,
                "application/json",
                out -> {
                    try (var json = JsonOut.to(out)) {
                        content.accept(json.object());
                        json.end();
                    }
                });
    }

    static boolean isJson(Call call) {
        return call.header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip())
                .filter("application/json"::equalsIgnoreCase)
                .isPresent();
    }

    /** What is not so (contract: SRS 10, statusCode). */
    static Answer code(int status, int code, String message) {
        return json(status, out -> out.number("statusCode", code).text("statusMessage", message));
    }

    /** The user as the sister product tells it (contract: SRS 10). */
    static Answer user(String name) {
        return json(
                200,
                out ->
                        out.number("statusCode", 0)
                                .object("user")
                                .text("id", "5f4dcc3b5aa765d61d8327deb882cf99")
                                .text("userName", name)
                                .text("firstName", "")
                                .text("lastName", "")
                                .array("roles")
                                .endArray()
                                .flag("enabled", true)
                                .flag("changePasswordOnFirstLogin", false)
                                .end());
    }

    /** The yes to a login, a ping or a logout. */
    Answer ok(String user) {
        return switch (readings.of(SrsReadings.OK_BODY)) {
            case EMPTY -> Answer.empty(200);
            case STATUS_CODE_0 -> json(200, out -> out.number("statusCode", 0));
            case USER_OBJECT -> user(user);
            case TEXT -> of(200, "text/plain", "OK");
        };
    }

    Answer unauthorized() {
        return challenged(Answer.empty(401));
    }

    Answer challenged(Answer answer) {
        return answer.status() == 401 && readings.of(SrsReadings.WWW_AUTHENTICATE)
                ? answer.with("WWW-Authenticate", "Basic realm=\"SRS\"")
                : answer;
    }
}
