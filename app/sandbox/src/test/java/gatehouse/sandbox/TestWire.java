package gatehouse.sandbox;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends the calls of tests over the real wire. */
public final class TestWire {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestWire() {}

    /** What came back. */
    public record Reply(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(text());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The cookies as a client sends them back. */
        public String cookies() {
            return response.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.split(";", 2)[0])
                    .collect(Collectors.joining("; "));
        }
    }

    public static Reply send(
            URI server, String method, String path, String body, List<String> headers) {
        return send(HTTP, server, method, path, body, headers);
    }

    /** Sends by a client of the test's own; the headers are names and values in turn. */
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
            return new Reply(http.send(request.build(), BodyHandlers.ofString()));
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
