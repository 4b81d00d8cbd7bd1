package gatehouse.sandbox.srs.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.function.Consumer;

/** The answers that several calls give. */
public record PlayedSrsAnswers(ContractVariants readings) {
    public static PlayedAnswer of(int status, String contentType, String body) {
        return body.isEmpty()
                ? PlayedAnswer.empty(status)
                : PlayedAnswer.of(status, contentType, out -> out.write(body.getBytes(UTF_8)));
    }

    public static PlayedAnswer json(int status, Consumer<JsonStreamWriter> content) {
        return PlayedAnswer.of(
                status,
                "application/json",
                out -> {
                    try (var json = JsonStreamWriter.to(out)) {
                        content.accept(json.object());
                        json.end();
                    }
                });
    }

    public static boolean isJson(ReceivedCall call) {
        return call.header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip())
                .filter("application/json"::equalsIgnoreCase)
                .isPresent();
    }

    /** What is not so (contract: SRS 10, statusCode). */
    public static PlayedAnswer code(int status, int code, String message) {
        return json(status, out -> out.number("statusCode", code).text("statusMessage", message));
    }

    /** The user as the sister product tells it (contract: SRS 10). */
    public static PlayedAnswer user(String name) {
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
    PlayedAnswer ok(String user) {
        return switch (readings.of(SrsSwitches.OK_BODY)) {
            case EMPTY -> PlayedAnswer.empty(200);
            case STATUS_CODE_0 -> json(200, out -> out.number("statusCode", 0));
            case USER_OBJECT -> user(user);
            case TEXT -> of(200, "text/plain", "OK");
        };
    }

    PlayedAnswer unauthorized() {
        return challenged(PlayedAnswer.empty(401));
    }

    PlayedAnswer challenged(PlayedAnswer answer) {
        return answer.status() == 401 && readings.of(SrsSwitches.WWW_AUTHENTICATE)
                ? answer.with("WWW-Authenticate", "Basic realm=\"SRS\"")
                : answer;
    }
}
