package gatehouse.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a played server answers to one call; the body is written only when it is sent.
 *
 * @param hangsUp whether the connection closes after the answer, without having announced it
 */
public record PlayedAnswer(
        int status, Map<String, List<String>> headers, AnswerBody body, boolean hangsUp) {
    private static final String UTF = "; charset=utf-8";

    /** Writes a body from start to end. */
    @FunctionalInterface
    public interface AnswerBody {
        void writeTo(OutputStream out) throws IOException;
    }

    public static PlayedAnswer empty(int status) {
        return new PlayedAnswer(status, Map.of(), _ -> {}, false);
    }

    /** An answer with a body of this type, the character set included. */
    public static PlayedAnswer of(int status, String contentType, AnswerBody body) {
        return empty(status).with("Content-Type", contentType).withBody(body);
    }

    /** A text in UTF-8; the type is given without a character set. */
    public static PlayedAnswer text(int status, String type, String text) {
        return of(status, type + UTF, out -> out.write(text.getBytes(UTF_8)));
    }

    /** A page as a web server shows it for an error. */
    public static PlayedAnswer html(int status, String title) {
        return text(
                status,
                "text/html",
                """
                <!DOCTYPE html>
                <html><head><title>TITLE</title></head><body><h1>TITLE</h1></body></html>
                """
                        .replace("TITLE", title));
    }

    /** JSON of this type, written when it is sent. */
    public static PlayedAnswer json(int status, String type, Consumer<JsonStreamWriter> content) {
        return of(
                status,
                type,
                out -> {
                    try (var json = JsonStreamWriter.to(out)) {
                        content.accept(json);
                    }
                });
    }

    public PlayedAnswer with(String name, String value) {
        return withAll(name, List.of(value));
    }

    /** Adds each of these headers. */
    public PlayedAnswer with(Map<String, String> more) {
        PlayedAnswer answer = this;
        for (Map.Entry<String, String> header : more.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    /** Sends a header once for each of the values. */
    public PlayedAnswer withAll(String name, List<String> values) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, List.copyOf(values));
        return new PlayedAnswer(status, more, body, hangsUp);
    }

    public PlayedAnswer withBody(AnswerBody other) {
        return new PlayedAnswer(status, headers, other, hangsUp);
    }

    /** The same answer; the connection closes after it, and nothing has announced that. */
    public PlayedAnswer hangingUp() {
        return new PlayedAnswer(status, headers, body, true);
    }

    /** The whole body. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            body.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
