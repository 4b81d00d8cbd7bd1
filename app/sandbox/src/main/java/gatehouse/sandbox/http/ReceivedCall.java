package gatehouse.sandbox.http;

import java.util.Optional;
import java.util.function.Function;

/**
 * One request as it came over the wire: path and query are raw, neither decoded nor normalised,
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
}
