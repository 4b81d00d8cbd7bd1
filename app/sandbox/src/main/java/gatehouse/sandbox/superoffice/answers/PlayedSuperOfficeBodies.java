package gatehouse.sandbox.superoffice.answers;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;

import org.jspecify.annotations.Nullable;

/** The forms that an answer's body can have. */
public final class PlayedSuperOfficeBodies {
    static final String JSON = "application/json";
    static final String UTF = "; charset=utf-8";

    private PlayedSuperOfficeBodies() {}

    /** A tree of maps, lists and scalars as JSON. */
    public static PlayedAnswer json(int status, @Nullable Object tree) {
        return json(status, JSON, tree);
    }

    public static PlayedAnswer json(int status, String type, @Nullable Object tree) {
        return PlayedAnswer.of(
                status,
                type + UTF,
                out -> {
                    try (var json = JsonStreamWriter.to(out)) {
                        json.value(tree);
                    }
                });
    }

    public static PlayedAnswer html(int status, String title) {
        return text(
                status,
                "text/html",
                """
                <!DOCTYPE html>
                <html><head><title>%s</title></head><body><h1>%s</h1></body></html>
                """
                        .formatted(title, title));
    }

    public static PlayedAnswer plain(int status, String text) {
        return text(status, "text/plain", text);
    }

    public static PlayedAnswer text(int status, String type, String text) {
        return PlayedAnswer.of(status, type + UTF, out -> out.write(text.getBytes(UTF_8)));
    }
}
