package gatehouse.clients.http;

import java.util.Locale;
import java.util.Set;

/** Writes an exchange as a command that a person can repeat by hand. */
final class CurlCommand {
    private static final Set<String> SET_BY_CURL =
            Set.of("host", "connection", "accept-encoding", "content-length");

    private CurlCommand() {}

    static String of(Exchange exchange) {
        var command = new StringBuilder("curl --include --request ").append(exchange.method());
        command.append(' ').append(quoted(exchange.url()));
        for (HeaderLine header : exchange.requestHeaders()) {
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
