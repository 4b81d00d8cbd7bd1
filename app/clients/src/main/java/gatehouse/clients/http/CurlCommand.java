package gatehouse.clients.http;

import gatehouse.clients.redaction.SecretNames;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an exchange as a command that a person can repeat by hand. */
final class CurlCommand {
    private static final Set<String> SET_BY_CURL =
            Set.of("host", "connection", "accept-encoding", "content-length");

    /** Stands behind what is left of an id. */
    private static final char CUT = '\u2026';

    private CurlCommand() {}

    static String of(Exchange exchange) {
        return of(exchange, exchange.requestHeaders());
    }

    static Optional<String> full(Exchange exchange, RequestSigner signer, Instant now) {
        if (isCut(exchange.url()) || isCut(exchange.requestBody())) {
            return Optional.empty();
        }
        List<HeaderLine> headers =
                exchange.requestHeaders().stream().filter(line -> !isCut(line.value())).toList();
        Set<String> names =
                sign(exchange, signer, headers, now).stream()
                        .map(line -> line.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        List<HeaderLine> unsigned =
                headers.stream()
                        .filter(line -> !names.contains(line.name().toLowerCase(Locale.ROOT)))
                        .toList();
        List<HeaderLine> signed = sign(exchange, signer, unsigned, now);
        return Optional.of(
                of(exchange, Stream.concat(unsigned.stream(), signed.stream()).toList()));
    }

    private static List<HeaderLine> sign(
            Exchange exchange, RequestSigner signer, List<HeaderLine> headers, Instant now) {
        URI url = URI.create(exchange.url());
        return signer.sign(
                exchange.method(),
                url.getRawAuthority(),
                url.getRawPath(),
                url.getRawQuery() == null ? "" : url.getRawQuery(),
                headers,
                exchange.requestBody().getBytes(StandardCharsets.UTF_8),
                now);
    }

    private static boolean isCut(String text) {
        return text.contains(SecretNames.HIDDEN) || text.indexOf(CUT) >= 0;
    }

    private static String of(Exchange exchange, List<HeaderLine> headers) {
        var command = new StringBuilder("curl --include --request ").append(exchange.method());
        command.append(' ').append(quoted(exchange.url()));
        for (HeaderLine header : headers) {
            if (!SET_BY_CURL.contains(header.name().toLowerCase(Locale.ROOT))) {
                command.append(" --header ").append(quoted(header.name() + ": " + header.value()));
            }
        }
        if (!exchange.requestBody().isEmpty()) {
            command.append(" --data-raw ").append(quoted(exchange.requestBody()));
        }
        return command.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
