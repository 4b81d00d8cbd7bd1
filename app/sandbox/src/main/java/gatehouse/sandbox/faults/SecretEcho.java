package gatehouse.sandbox.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.PercentCoding;
import gatehouse.sandbox.http.PlayedAnswer;

import java.util.Base64;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Repeats the secrets of earlier calls in a header and in the body of a later answer. */
final class SecretEcho {
    private static final String HEADER = "X-Echo";

    /** Answers that any other text would make unusable. */
    private static final Set<String> TRUTH = Set.of("true", "false");

    private SecretEcho() {}

    static InjectedFault of(FaultOrder order, SecretMemory secrets) {
        UnaryOperator<String> form =
                switch (order.text("form", "plain")) {
                    case "plain" -> text -> text;
                    case "base64" -> SecretEcho::base64;
                    case "url" -> PercentCoding::encoded;
                    default ->
                            throw new IllegalArgumentException(
                                    "Secrets are echoed plain, base64 or url; not "
                                            + order.text("form", ""));
                };
        return (call, acting) -> {
            String echo = secrets.all().stream().map(form).collect(Collectors.joining(" "));
            return echoing(acting.apply(call), echo);
        };
    }

    private static PlayedAnswer echoing(PlayedAnswer answer, String echo) {
        String body = new String(answer.bytes(), UTF_8);
        String longer =
                body.startsWith("{\"")
                        ? "{\"echo\":\"" + echo.replace("\"", "\\\"") + "\"," + body.substring(1)
                        : body + "\n" + echo;
        boolean hasRoom = answer.status() != 204 && !TRUTH.contains(body);
        return (hasRoom ? answer.withBody(out -> out.write(longer.getBytes(UTF_8))) : answer)
                .with(HEADER, echo);
    }

    private static String base64(String secret) {
        return Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
    }
}
