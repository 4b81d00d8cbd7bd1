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
import java.util.ArrayList;
import java.util.List;

/** Calls a sandbox over the real wire, as any client would. */
final class PortosTestCaller {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Sandbox sandbox;
    private final List<String> headers = new ArrayList<>();

    PortosTestCaller(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** What came back. */
    record Reply(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(text());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    PortosTestCaller header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    /** Signs in as the sandbox says, and goes on with that token. */
    PortosTestCaller signedIn() {
        PlayedPortosAccess access = sandbox.portos();
        return signedIn(access.user(), access.device());
    }

    PortosTestCaller signedIn(String user, String device) {
        String token = logIn(user, device).json().path("tokenId").asString();
        return new PortosTestCaller(sandbox).header("Authorization", "Bearer " + token);
    }

    Reply logIn(String user, String device) {
        return logIn(user, "sandbox", device);
    }

    Reply logIn(String user, String password, String device) {
        return call(
                "POST",
                "/api/auth",
                """
                {"UserName": "%s", "Password": "%s", "DeviceName": "%s"}\
                """
                        .formatted(user, password, device));
    }

    Reply get(String path) {
        return call("GET", path, "");
    }

    Reply delete(String path) {
        return call("DELETE", path, "");
    }

    Reply call(String method, String path, String body) {
        return send(sandbox.portos().server(), method, path, body, headers);
    }

    JsonNode control(String method, String path, String body) {
        return controlReply(method, path, body).json();
    }

    Reply controlReply(String method, String path, String body) {
        return send(sandbox.control(), method, path, body, List.of());
    }

    private Reply send(URI server, String method, String path, String body, List<String> headers) {
        var request =
                HttpRequest.newBuilder(URI.create(server + path))
                        .timeout(Duration.ofSeconds(20))
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
}
