package gatehouse.sandbox.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request as it came over the wire. Path and query are raw, neither decoded nor normalised,
 * because signatures and the judgement of what was sent need them letter for letter. Calls are
 * never compared, so that the body may be an array.
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReceivedCall(
        String method,
        String path,
        String query,
        Function<String, Optional<String>> headers,
        byte[] body) {

    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /** The content type without its parameters, in lower case; empty when there is none. */
    public String mediaType() {
        return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The cookies by their names. */
    public Map<String, String> cookies() {
        var sent = new LinkedHashMap<String, String>();
        for (String pair : header("Cookie").orElse("").split("[;,]", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                sent.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
            }
        }
        return sent;
    }

    /** The same call with another query. */
    public ReceivedCall withQuery(String other) {
        return new ReceivedCall(method, path, other, headers, body);
    }
}
