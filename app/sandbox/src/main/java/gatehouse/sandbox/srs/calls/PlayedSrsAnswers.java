package gatehouse.sandbox.srs.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.function.Consumer;

/** The answers that several calls give. */
public record PlayedSrsAnswers(ContractVariants variants) {
    private static final String JSON = "application/json";

    /** An answer without a content type. */
    public static PlayedAnswer untyped(int status, String body) {
        return PlayedAnswer.empty(status).withBody(out -> out.write(body.getBytes(UTF_8)));
    }

    /** An object with these members. */
    public static PlayedAnswer json(int status, Consumer<JsonStreamWriter> members) {
        return PlayedAnswer.json(
                status,
                JSON,
                out -> {
                    members.accept(out.object());
                    out.end();
                });
    }

    public static boolean isJson(ReceivedCall call) {
        return call.mediaType().equals(JSON);
    }

    /** A refusal by its {@code statusCode} (contract: SRS 10). */
    public static PlayedAnswer code(int status, int code) {
        String message =
                switch (code) {
                    case 4 -> "Configuration Server is not available";
                    case 8 -> "Password change needed";
                    default -> "Authentication failed";
                };
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

    /** The answer to a login, a ping or a logout that worked. */
    PlayedAnswer ok(String user) {
        return switch (variants.of(SrsSwitches.OK_BODY)) {
            case EMPTY -> PlayedAnswer.empty(200);
            case STATUS_CODE_0 -> json(200, out -> out.number("statusCode", 0));
            case USER_OBJECT -> user(user);
            case TEXT -> PlayedAnswer.text(200, "text/plain", "OK");
        };
    }

    PlayedAnswer unauthorized() {
        return challenged(PlayedAnswer.empty(401));
    }

    PlayedAnswer challenged(PlayedAnswer answer) {
        return answer.status() == 401 && variants.of(SrsSwitches.WWW_AUTHENTICATE)
                ? answer.with("WWW-Authenticate", "Basic realm=\"SRS\"")
                : answer;
    }
}
