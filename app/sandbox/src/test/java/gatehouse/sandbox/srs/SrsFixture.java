package gatehouse.sandbox.srs;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.PlayedSrsAccess;
import gatehouse.sandbox.Sandbox;
import gatehouse.sandbox.SandboxOptions;

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
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SRS as a sandbox plays it that is read in some way; its clock stands still until advanced. */
final class SrsFixture implements AutoCloseable {
    static final String LOGOUT = "{\"operationName\": \"EndContactCenterSession\"}";
    static final String CSRF = "X-CSRF-TOKEN";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final Sandbox sandbox;
    final PlayedSrsAccess access;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SrsFixture(List<String> readings) {
        sandbox =
                Sandbox.start(
                        SandboxOptions.standard()
                                .withSessions(0)
                                .withClock(InstantSource.fixed(NOON))
                                .withReadings(readings.stream().map(one -> "srs." + one).toList()));
        access = sandbox.srs();
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

        /** The cookies as a client sends them back. */
        String cookies() {
            return response.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.split(";", 2)[0])
                    .collect(Collectors.joining("; "));
        }
    }

    static SrsFixture as(String... readings) {
        return new SrsFixture(List.of(readings));
    }

    static String basic(String user, String password, Charset charset) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(charset));
    }

    String basic() {
        return basic(access.user(), access.password(), UTF_8);
    }

    /** Calls without any header but those named here. */
    Reply call(String method, String path, String body, String... headers) {
        return send(http, access.base(), method, path, body, List.of(headers));
    }

    /** Calls from the expected origin. */
    Reply from(String method, String path, String body, String... headers) {
        return call(
                method,
                path,
                body,
                Stream.concat(Stream.of("Origin", access.origin()), Stream.of(headers))
                        .toArray(String[]::new));
    }

    Reply login(String... headers) {
        return loginAs(access.user(), access.password(), UTF_8, headers);
    }

    Reply loginAs(String user, String password, Charset charset, String... headers) {
        return from("GET", "/api/v2/me", "", with(headers, basic(user, password, charset)));
    }

    Reply loginWith(String configuration) {
        return from(
                "POST",
                "/api/v2/me",
                configuration,
                "Content-Type",
                "application/json",
                "Authorization",
                basic());
    }

    Reply ping(Reply login, String... headers) {
        return from("GET", "/ping", "", credentials(login, headers));
    }

    Reply logout(Reply login, String... headers) {
        var all = new ArrayList<>(List.of(credentials(login, headers)));
        all.addAll(List.of("Content-Type", "application/json"));
        return from("POST", "/api/v2/me", LOGOUT, all.toArray(String[]::new));
    }

    /** The cookie of the login, or Basic where it set none. */
    String[] credentials(Reply login, String... headers) {
        return login.cookies().isEmpty()
                ? with(headers, basic())
                : Stream.concat(Stream.of(headers), Stream.of("Cookie", login.cookies()))
                        .toArray(String[]::new);
    }

    JsonNode control(String method, String path, String body) {
        return send(http, sandbox.control(), method, path, body, List.of()).json();
    }

    Reply controlReply(String method, String path, String body) {
        return send(http, sandbox.control(), method, path, body, List.of());
    }

    void read(String reading, String value) {
        control("POST", "/readings", "{\"srs." + reading + "\": \"" + value + "\"}");
    }

    void advance(int seconds) {
        control("POST", "/clock", "{\"advance\": \"PT" + seconds + "S\"}");
    }

    JsonNode sessions() {
        return control("GET", "/srs/sessions", "").path("sessions");
    }

    int count(String route) {
        return control("GET", "/counters", "").path(route).asInt();
    }

    List<String> violations() {
        var rules = new ArrayList<String>();
        control("GET", "/violations", "")
                .path("violations")
                .forEach(one -> rules.add(one.path("rule").asString()));
        return rules;
    }

    @Override
    public void close() {
        http.close();
        sandbox.close();
    }

    static Reply send(
            HttpClient http,
            URI server,
            String method,
            String path,
            String body,
            List<String> headers) {
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

    private static String[] with(String[] headers, String authorization) {
        return Stream.concat(Stream.of(headers), Stream.of("Authorization", authorization))
                .toArray(String[]::new);
    }
}
