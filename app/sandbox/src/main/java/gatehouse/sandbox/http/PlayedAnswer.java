package gatehouse.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a played server says to one call; the body is written only when it is sent. */
public record PlayedAnswer(int status, Map<String, List<String>> headers, Body body) {

    /** Writes a body from start to end. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    public static PlayedAnswer empty(int status) {
        return new PlayedAnswer(status, Map.of(), _ -> {});
    }

    public static PlayedAnswer of(int status, String contentType, Body body) {
        return new PlayedAnswer(status, Map.of("Content-Type", List.of(contentType)), body);
    }

    public PlayedAnswer with(String name, String value) {
        return withAll(name, List.of(value));
    }

    /** Says a header once for each of the values. */
    public PlayedAnswer withAll(String name, List<String> values) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, List.copyOf(values));
        return new PlayedAnswer(status, more, body);
    }
}
