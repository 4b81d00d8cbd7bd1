package gatehouse.clients.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * What a server says about a call that it did not carry out (contract: Portos 2.3; RFC 7807 with
 * additions). Only the status is sure to be there; a body that is not JSON counts as none. Texts
 * are the server's own, to be shown and never to be decided by.
 *
 * @param status the HTTP status
 * @param title short text in the language that was asked for
 * @param detail longer text
 * @param errorCode number of the kind of error, open
 * @param fields complaints about single members, empty where there are none
 * @param traceId the server's own mark of the call, for its makers
 * @param retryAfter how long the server asks to wait, never negative
 * @param contentType of the body, as sent; empty where it is missing
 */
public record ProblemDetails(
        int status,
        @Nullable String title,
        @Nullable String detail,
        @Nullable Integer errorCode,
        List<FieldProblem> fields,
        @Nullable String traceId,
        @Nullable Duration retryAfter,
        String contentType) {
    public ProblemDetails {
        fields = List.copyOf(fields);
    }
}
