package gatehouse.sandbox.srs;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.PlayedSrsAccess;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;
import gatehouse.sandbox.TestWire;
import gatehouse.sandbox.TestWire.Reply;

import tools.jackson.databind.JsonNode;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A sandbox that plays some variants of SRS; its clock stands still until it is advanced. */
final class SrsFixture implements AutoCloseable {
    static final String LOGOUT = "{\"operationName\": \"EndContactCenterSession\"}";
    static final String CSRF = "X-CSRF-TOKEN";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final PlayedSystems sandbox;
    final PlayedSrsAccess access;

    private SrsFixture(List<String> variants) {
        sandbox =
                PlayedSystems.start(
                        SandboxOptions.standard()
                                .withSessions(0)
                                .withClock(InstantSource.fixed(NOON))
                                .withVariants(variants.stream().map(one -> "srs." + one).toList()));
        access = sandbox.srs();
    }

    static SrsFixture as(String... variants) {
        return new SrsFixture(List.of(variants));
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
        return TestWire.send(access.base(), method, path, body, List.of(headers));
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
        return controlReply(method, path, body).json();
    }

    Reply controlReply(String method, String path, String body) {
        return TestWire.control(sandbox, method, path, body);
    }

    void play(String variant, String value) {
        control("POST", "/variants", "{\"srs." + variant + "\": \"" + value + "\"}");
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
        sandbox.close();
    }

    private static String[] with(String[] headers, String authorization) {
        return Stream.concat(Stream.of(headers), Stream.of("Authorization", authorization))
                .toArray(String[]::new);
    }
}
