package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** What tests can see and do behind the callers' backs. */
class ControlServerTest {
    private static final String OFFICE = "Hq6563mjODIOwNa87Cgi295uNPlKeOqA";

    private final PlayedSystems sandbox =
            PlayedSystems.start(SandboxOptions.standard().withSessions(10));
    private final PortosTestCaller guest = new PortosTestCaller(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void calls_are_counted_by_route() {
        PortosTestCaller caller = guest.signedIn();
        caller.get("/api/sessions");
        caller.get("/sessions?$take=1");
        caller.delete("/api/sessions/nobody");
        guest.get("/api/sessions/" + OFFICE);
        JsonNode counters = guest.control("GET", "/counters", "");

        assertThat(counters.path("GET /sessions").asInt()).isEqualTo(2);
        assertThat(counters.path("DELETE /sessions/{id}").asInt()).isEqualTo(1);
        assertThat(counters.path("GET /sessions/{id}").asInt()).isEqualTo(1);
        assertThat(counters.path("POST /api/auth").asInt()).isEqualTo(1);
        assertThat(guest.control("POST", "/counters/reset", "").size()).isZero();
    }

    @Test
    void a_session_begun_elsewhere_is_listed() {
        String id =
                guest.control(
                                "POST",
                                "/sessions",
                                "{\"userName\": \"999\", \"deviceName\": \"P02\"}")
                        .path("sessionId")
                        .asString();

        assertThat(guest.control("GET", "/sessions/" + id, "").path("alive").asBoolean()).isTrue();
        assertThat(guest.signedIn().get("/api/sessions/" + id).status()).isEqualTo(200);
    }

    @Test
    void a_session_ended_elsewhere_is_gone() {
        assertThat(guest.control("DELETE", "/sessions/" + OFFICE, "").path("alive").asBoolean())
                .isFalse();
        assertThat(guest.signedIn().get("/api/sessions/" + OFFICE).status()).isEqualTo(404);
    }

    @Test
    void an_id_can_be_made_to_tell_another_session() {
        guest.control(
                "POST",
                "/sessions/" + OFFICE + "/replace",
                """
                {"userName": "101", "deviceName": "TOOL3", "startedAt": "2023-08-04T10:00:00Z"}\
                """);
        JsonNode session = guest.signedIn().get("/api/sessions/" + OFFICE).json();

        assertThat(session.at("/identity/userName").asString()).isEqualTo("101");
        assertThat(session.at("/identity/deviceName").asString()).isEqualTo("TOOL3");
        assertThat(session.at("/identity/envName").asString()).isEqualTo("Tool");
        assertThat(session.path("startedAt").asString()).isEqualTo("2023-08-04T10:00:00Z");
    }

    @Test
    void the_clock_can_be_stopped_moved_and_freed() {
        assertThat(now("{\"now\": \"2031-01-01T00:00:00Z\"}")).isEqualTo("2031-01-01T00:00:00Z");
        assertThat(now("{\"advance\": \"PT10M\"}")).isEqualTo("2031-01-01T00:10:00Z");
        assertThat(now("{\"real\": true}")).isLessThan("2031");
        assertThat(now("{\"offset\": \"P36500D\"}")).isGreaterThan("2100");
    }

    @Test
    void what_makes_no_sense_is_told_so() {
        assertThat(guest.controlReply("POST", "/clock", "{\"later\": 1}").status()).isEqualTo(400);
        assertThat(guest.controlReply("POST", "/clock", "{\"now\": \"noon\"}").status())
                .isEqualTo(400);
        assertThat(guest.controlReply("POST", "/sessions", "{\"deviceName\": \"X\"}").status())
                .isEqualTo(400);
        assertThat(guest.controlReply("GET", "/nothing", "").status()).isEqualTo(404);
    }

    private String now(String setting) {
        return guest.control("POST", "/clock", setting).path("now").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000", "wrong"})
    void a_call_without_the_secret_does_nothing(String secret) {
        Reply reply =
                TestWire.send(
                        sandbox.control(),
                        "DELETE",
                        "/sessions/" + OFFICE,
                        "",
                        List.of("X-Sandbox-Secret", secret));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(guest.control("GET", "/sessions/" + OFFICE, "").path("alive").asBoolean())
                .isTrue();
    }

    @Test
    void a_page_is_refused_even_with_the_secret() {
        Reply foreign = controlled("Origin", "http://desktop.example.com");
        Reply opaque = controlled("Origin", "null");
        Reply own = controlled("Origin", sandbox.control().toString());

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(opaque.status()).isEqualTo(403);
        assertThat(own.status()).isEqualTo(200);
    }

    @Test
    void a_body_that_is_not_json_is_refused() {
        assertThat(controlled("Content-Type", "text/plain").status()).isEqualTo(415);
        assertThat(controlled("Content-Type", "application/x-www-form-urlencoded").status())
                .isEqualTo(415);
    }

    @Test
    void a_body_that_is_too_long_is_refused() {
        assertThat(guest.controlReply("POST", "/clock", " ".repeat(70_000)).status())
                .isEqualTo(413);
    }

    @Test
    void the_ready_line_and_java_tell_the_same_secret() {
        JsonNode ready = new JsonMapper().readTree(sandbox.readyLine());

        assertThat(ready.path("controlSecret").asString())
                .isEqualTo(sandbox.controlSecret())
                .hasSize(64);
    }

    @Test
    void variants_have_two_names() {
        guest.control("POST", "/variants", "{\"portos.page-count\": \"total\"}");

        assertThat(
                        guest.control("GET", "/readings", "")
                                .at("/readings/portos.page-count")
                                .asString())
                .isEqualTo("total");
        assertThat(
                        guest.control("POST", "/variants/reset", "")
                                .at("/variants/portos.page-count")
                                .asString())
                .isEqualTo("page");
        assertThat(guest.control("GET", "/variants/srs", "").path("table"))
                .isEqualTo(guest.control("GET", "/readings/srs", "").path("table"));
    }

    @Test
    void every_system_logs_its_calls() {
        guest.get("/api/license");
        JsonNode call = guest.control("GET", "/log", "").at("/calls/0");

        assertThat(call.path("system").asString()).isEqualTo("portos");
        assertThat(call.path("call").asString()).isEqualTo("GET /license");
        assertThat(call.path("outcome").asString()).isEqualTo("200");
        assertThat(guest.control("POST", "/log/reset", "").path("calls")).isEmpty();
    }

    private Reply controlled(String header, String value) {
        return TestWire.send(
                sandbox.control(),
                "POST",
                "/clock",
                "{\"real\": true}",
                header.equals("Content-Type")
                        ? List.of("X-Sandbox-Secret", sandbox.controlSecret(), header, value)
                        : List.of(
                                "X-Sandbox-Secret",
                                sandbox.controlSecret(),
                                "Content-Type",
                                "application/json",
                                header,
                                value));
    }
}
