package gatehouse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.PlayedSystems;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The control address of played systems. */
final class SandboxControl implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final PlayedSystems sandbox;

    SandboxControl(PlayedSystems sandbox) {
        this.sandbox = sandbox;
    }

    /** Sends one order; fails where it is not carried out. */
    JsonNode send(String method, String path, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(sandbox.control() + path))
                        .header("X-Sandbox-Secret", sandbox.controlSecret())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<InputStream> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream told = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new AssertionError(new String(told.readAllBytes(), UTF_8));
                }
                return JsonMapper.shared().readTree(told);
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
