package gatehouse.sandbox.superoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.JsonOut;

import org.jspecify.annotations.Nullable;

/** The forms that an answer's body can have. */
final class Bodies {
    static final String JSON = "application/json";
    static final String UTF = "; charset=utf-8";

    private Bodies() {}

    /** A tree of maps, lists and scalars as JSON. */
    static Answer json(int status, @Nullable Object tree) {
        return json(status, JSON, tree);
    }

    static Answer json(int status, String type, @Nullable Object tree) {
        return Answer.of(
                status,
                type + UTF,
                out -> {
                    try (var json = JsonOut.to(out)) {
                        json.value(tree);
                    }
                });
    }

    static Answer html(int status, String title) {
        return text(
                status,
                "text/html",
                """
                <!DOCTYPE html>
                <html><head><title>%s</title></head><body><h1>%s</h1></body></html>
                """
                        .formatted(title, title));
    }

    static Answer plain(int status, String text) {
        return text(status, "text/plain", text);
    }

    static Answer text(int status, String type, String text) {
        return Answer.of(status, type + UTF, out -> out.write(text.getBytes(UTF_8)));
    }
}
