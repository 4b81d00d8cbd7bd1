package gatehouse.clients.gateway;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.FieldProblem;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.clients.json.JsonMembers;
import gatehouse.clients.json.JsonReader;
import gatehouse.clients.redaction.ExchangeRedactor;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Reads what a server says of a call that it did not carry out, however little it is. */
final class ProblemReader {
    private final JsonReader json;
    private final InstantSource clock;
    private volatile HeaderDate last = new HeaderDate("", null);

    /** A date as it stands in a header, and what it means; null where it is odd. */
    private record HeaderDate(String text, @Nullable Instant instant) {}

    ProblemReader(JsonReader json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    /** What a body says; one that cannot be read counts as none. */
    JsonNode tree(InputStream body) {
        try {
            return json.tree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /**
     * The failure that the status stands for.
     *
     * @param redactor knows the secrets that the body tells
     */
    CallFailure refusal(CallTrace seen, ExchangeRedactor redactor, JsonNode body) {
        return failure(seen, redactor, body);
    }

    /** The failure that the status stands for when the body was lost. */
    CallFailure bare(CallTrace seen, ExchangeRedactor redactor) {
        return failure(seen, redactor, MissingNode.getInstance());
    }

    /** Server time, to the second; null where the header is missing or odd. */
    @Nullable Instant httpDate(String header) {
        HeaderDate known = last;
        if (!known.text().equals(header)) {
            known = read(header);
            // Within a second all answers have the same date.
            last = known;
        }
        return known.instant();
    }

    private static HeaderDate read(String header) {
        try {
            var date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
            return new HeaderDate(header, date.toInstant());
        } catch (DateTimeException e) {
            return new HeaderDate(header, null);
        }
    }

    private CallFailure failure(CallTrace seen, ExchangeRedactor redactor, JsonNode body) {
        Long code = JsonMembers.number(body, "errorCode");
        var problem =
                new ProblemDetails(
                        seen.status(),
                        redacted(redactor, body, "title"),
                        redacted(redactor, body, "detail"),
                        code == null ? null : Math.clamp(code, 0, Integer.MAX_VALUE),
                        fields(redactor, body),
                        redacted(redactor, body, "traceId"),
                        retryAfter(seen),
                        seen.responseHeader("Content-Type"));
        return seen.status() == 401
                ? new CallFailure.Unauthorized(problem)
                : new CallFailure.Refused(problem);
    }

    private static List<FieldProblem> fields(ExchangeRedactor redactor, JsonNode body) {
        return JsonMembers.objects(body, "errors").stream()
                .map(field ->
                        new FieldProblem(
                                redactor.text(JsonMembers.text(field, "memberName")),
                                redactor.text(JsonMembers.text(field, "message")),
                                redacted(redactor, field, "code")))
                .toList();
    }

    private static @Nullable String redacted(
            ExchangeRedactor redactor, JsonNode object, String name) {
        String text = JsonMembers.textOrNull(object, name);
        return text == null ? null : redactor.text(text);
    }

    private @Nullable Duration retryAfter(CallTrace seen) {
        String header = seen.responseHeader("Retry-After").strip();
        if (header.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        Instant then = httpDate(header);
        if (then == null) {
            return null;
        }
        Instant serverNow = httpDate(seen.responseHeader("Date"));
        Duration wait = Duration.between(serverNow == null ? clock.instant() : serverNow, then);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
