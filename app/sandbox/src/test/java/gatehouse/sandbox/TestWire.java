package gatehouse.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.testkit.SingleCallClient;
import gatehouse.testkit.SingleCallClient.WireAnswer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends the calls of tests over the real wire, each on a connection of its own. */
public final class TestWire {
    private static final JsonMapper JSON = new JsonMapper();

    private TestWire() {}

    /**
     * What came back.
     *
     * @param headers the values of each header by its name, in lower case
     */
    public record Reply(int status, Map<String, List<String>> headers, String text) {
        private static Reply of(WireAnswer answer) {
            var headers = new HashMap<String, List<String>>();
            for (int at = 0; at < answer.headers().size(); at += 2) {
                headers.computeIfAbsent(lower(answer.headers().get(at)), _ -> new ArrayList<>())
                        .add(answer.headers().get(at + 1));
            }
            return new Reply(answer.status(), headers, answer.text());
        }

        private static Reply of(HttpResponse<String> answer) {
            var headers = new HashMap<String, List<String>>();
            answer.headers().map().forEach((name, all) -> headers.put(lower(name), all));
            return new Reply(answer.statusCode(), headers, answer.body());
        }

        private static String lower(String name) {
            return name.toLowerCase(Locale.ROOT);
        }

        public JsonNode json() {
            return JSON.readTree(text());
        }

        public String header(String name) {
            return values(name).stream().findFirst().orElse("");
        }

        public List<String> values(String name) {
            return headers.getOrDefault(lower(name), List.of());
        }

        /** The cookies as a client sends them back. */
        public String cookies() {
            return values("Set-Cookie").stream()
                    .map(cookie -> cookie.split(";", 2)[0])
                    .collect(Collectors.joining("; "));
        }
    }

    /** Sends one call; the headers are names and values in turn. */
    public static Reply send(
            URI server, String method, String path, String body, List<String> headers) {
        try {
            return Reply.of(
                    SingleCallClient.send(
                            URI.create(server + path), method, headers, body.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends by a client that the test chose, such as one that trusts a certificate. */
    public static Reply send(
            HttpClient http,
            URI server,
            String method,
            String path,
            String body,
            List<String> headers) {
        var request =
                HttpRequest.newBuilder(URI.create(server + path))
                        .timeout(Duration.ofSeconds(60))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return Reply.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls the control address with its secret. */
    public static Reply control(PlayedSystems sandbox, String method, String path, String body) {
        return send(
                sandbox.control(),
                method,
                path,
                body,
                List.of(
                        "X-Sandbox-Secret",
                        sandbox.controlSecret(),
                        "Content-Type",
                        "application/json"));
    }

    public static String json(Map<String, String> members) {
        return JSON.writeValueAsString(members);
    }
}
