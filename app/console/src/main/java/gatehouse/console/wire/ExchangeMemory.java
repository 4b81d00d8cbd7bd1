package gatehouse.console.wire;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.clients.trust.ShownCertificate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Estimates the memory that an exchange takes: its texts as the virtual machine stores them, and
 * what the objects around them need. It rounds up.
 */
final class ExchangeMemory {
    private static final int OBJECTS = 640;
    private static final int TEXT = 56;
    private static final int HEADER = 32;

    private ExchangeMemory() {}

    /** The bytes that this exchange takes. */
    static long of(Exchange exchange) {
        return OBJECTS
                + text(exchange.url())
                + headers(exchange.requestHeaders())
                + text(exchange.requestBody())
                + headers(exchange.responseHeaders())
                + text(exchange.responseBody())
                + failure(exchange.failure());
    }

    private static long headers(List<HeaderLine> headers) {
        long bytes = TEXT;
        for (HeaderLine header : headers) {
            bytes += HEADER + text(header.name()) + text(header.value());
        }
        return bytes;
    }

    private static long failure(@Nullable CallFailure failure) {
        return switch (failure) {
            case CallFailure.Unauthorized(ProblemDetails problem) -> text(problem.toString());
            case CallFailure.Refused(ProblemDetails problem) -> text(problem.toString());
            case CallFailure.Untrusted untrusted ->
                    text(untrusted.troubles().toString())
                            + untrusted.chain().stream()
                                    .mapToLong(ExchangeMemory::certificate)
                                    .sum();
            case CallFailure.Unreachable(_, String detail) -> text(detail);
            case null -> 0;
            case CallFailure.NotSent _,
                    CallFailure.Unknown _,
                    CallFailure.Malformed _,
                    CallFailure.TooLarge _,
                    CallFailure.Cancelled _ ->
                    TEXT;
        };
    }

    private static long certificate(ShownCertificate shown) {
        return HEADER
                + text(shown.subject())
                + text(shown.issuer())
                + text(shown.names())
                + text(shown.sha256());
    }

    /** One byte for each character, or two for all where one of them is beyond Latin-1. */
    private static long text(String text) {
        boolean wide = text.chars().anyMatch(character -> character > 0xFF);
        return TEXT + (wide ? 2L : 1L) * text.length();
    }
}
