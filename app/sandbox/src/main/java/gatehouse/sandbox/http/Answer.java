package gatehouse.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a played server says to one call; the body is written only when it is sent. */
public record Answer(int status, Map<String, String> headers, Body body) {

    /** Writes a body from start to end. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), _ -> {});
    }

    public static Answer of(int status, String contentType, Body body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    public Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
