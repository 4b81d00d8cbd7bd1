package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Faults happen as ordered, as often as ordered, and then no more. */
class PortosFaultsTest {
    private final PortosFixture played = PortosFixture.as();

    @AfterEach
    void close() {
        played.close();
    }

    @Test
    void a_delay_makes_an_answer_late() {
        played.order("{\"kind\": \"delay\", \"by\": \"PT0.3S\"}");
        Instant before = Instant.now();

        assertThat(played.status("")).isEqualTo(200);
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void a_drip_sends_all_of_it_slowly() {
        played.order("{\"kind\": \"drip\", \"between\": \"PT0.002S\"}");
        Instant before = Instant.now();

        assertThat(played.read(PortosFixture.TILL).json().path("_v").asInt()).isEqualTo(2);
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void a_drop_before_acting_leaves_the_session() {
        played.order("{\"kind\": \"drop-before\", \"route\": \"DELETE /sessions/{id}\"}");

        assertThatThrownBy(() -> played.end(PortosFixture.OFFICE))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(played.isAlive(PortosFixture.OFFICE)).isTrue();
    }

    @Test
    void a_fault_of_one_route_comes_before_an_earlier_one_of_any() {
        played.order("{\"kind\": \"delay\", \"by\": \"PT0S\", \"times\": 99}");
        played.order("{\"kind\": \"drop-before\", \"route\": \"DELETE /sessions/{id}\"}");

        assertThatThrownBy(() -> played.end(PortosFixture.OFFICE))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(played.isAlive(PortosFixture.OFFICE)).isTrue();
        assertThat(played.guest.control("GET", "/faults", "").path("drop-before").asInt()).isZero();
    }

    @Test
    void a_drop_after_acting_has_ended_the_session() {
        played.order("{\"kind\": \"drop-after\", \"route\": \"DELETE /sessions/{id}\"}");

        assertThatThrownBy(() -> played.end(PortosFixture.OFFICE))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(played.isAlive(PortosFixture.OFFICE)).isFalse();
        assertThat(
                        played.guest
                                .control("GET", "/counters", "")
                                .path("DELETE /sessions/{id}")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_lock_holds_as_often_as_ordered() {
        played.order("{\"kind\": \"locked\", \"times\": 3}");

        assertThat(played.status("")).isEqualTo(423);
        assertThat(played.status("")).isEqualTo(423);
        assertThat(played.guest.control("GET", "/faults", "").path("locked").asInt()).isEqualTo(1);
        assertThat(played.status("")).isEqualTo(423);
        assertThat(played.status("")).isEqualTo(200);
    }

    @Test
    void a_redirect_names_the_place_that_was_ordered() {
        played.order("{\"kind\": \"redirect\", \"location\": \"http://127.0.0.1:1/elsewhere\"}");
        Reply reply = played.end(PortosFixture.OFFICE);

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).isEqualTo("http://127.0.0.1:1/elsewhere");
        assertThat(played.isAlive(PortosFixture.OFFICE)).isTrue();
    }

    @Test
    void following_a_redirect_is_a_violation() {
        played.order("{\"kind\": \"redirect\"}");
        played.caller.get(played.caller.get("/api/sessions").header("Location"));

        assertThat(played.guest.control("GET", "/violations", "").path("violations").size())
                .isEqualTo(1);
    }

    @Test
    void a_server_error_does_nothing_but_fail() {
        played.order("{\"kind\": \"server-error\"}");

        assertThat(played.end(PortosFixture.OFFICE).status()).isEqualTo(500);
        assertThat(played.isAlive(PortosFixture.OFFICE)).isTrue();
    }

    @Test
    void a_clock_that_is_off_shows_in_the_date() {
        played.guest.control("POST", "/clock", "{\"offset\": \"PT-5M\"}");

        assertThat(played.status("")).isEqualTo(200);
        assertThat(played.guest.control("GET", "/clock", "").path("now").asString())
                .isLessThan(Instant.now().minusSeconds(290).toString());
    }

    @ParameterizedTest
    @CsvSource({"404, html, text/html", "405, text, text/plain", "410, problem, problem+json"})
    void a_proxy_answers_while_the_session_lives(String status, String form, String type) {
        played.order(
                TestWire.json(
                        Map.of(
                                "kind",
                                "proxy-answer",
                                "route",
                                "DELETE /sessions/{id}",
                                "status",
                                status,
                                "form",
                                form)));
        Reply reply = played.end(PortosFixture.OFFICE);

        assertThat(reply.status()).isEqualTo(Integer.parseInt(status));
        assertThat(reply.header("Content-Type")).contains(type);
        assertThat(played.read(PortosFixture.OFFICE).status()).isEqualTo(200);
    }

    @Test
    void a_proxy_may_ask_to_wait() {
        played.order("{\"kind\": \"proxy-answer\", \"status\": \"429\", \"retryAfter\": \"3\"}");

        assertThat(played.end(PortosFixture.OFFICE).header("Retry-After")).isEqualTo("3");
    }

    @Test
    void a_proxy_date_is_another_clocks() {
        played.guest.control("POST", "/clock", "{\"now\": \"2031-05-06T07:08:09Z\"}");
        played.order("{\"kind\": \"proxy-date\", \"by\": \"PT20S\"}");

        assertThat(played.guest.get("/license").header("Date"))
                .isEqualTo("Tue, 6 May 2031 07:08:29 GMT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lastAccessAt|\"0001-01-01T00:00:00\"",
                "_v|\"3\"",
                "_v|3.0",
                "identity.userName|4711",
                "identity|null",
                "sessionId|{\"a\": [1]}",
                "startedAt|\"\\ud800\""
            })
    void a_member_of_every_row_has_the_text_that_was_ordered(String member, String value) {
        played.order(TestWire.json(Map.of("kind", "odd-member", "member", member, "value", value)));
        String name = member.substring(member.indexOf('.') + 1);

        assertThat(played.caller.get("/api/sessions?$take=2").text())
                .containsOnlyOnce("totalCount")
                .contains("\"" + name + "\":" + value);
    }

    @Test
    void one_row_may_lack_its_id() {
        played.order(
                TestWire.json(
                        Map.of(
                                "kind", "odd-member",
                                "member", "sessionId",
                                "sessionId", PortosFixture.OFFICE)));
        JsonNode items = played.list("").path("items");

        assertThat(items.size()).isEqualTo(31);
        assertThat(items.valueStream().filter(row -> !row.has("sessionId"))).hasSize(1);
    }

    @Test
    void the_last_page_may_be_sent_again_and_again() {
        played.order(
                "{\"kind\": \"odd-list\", \"times\": 9, \"paging\": \"last-page-again\","
                        + " \"totalCount\": \"absent\"}");
        List<String> last = played.ids("?$sort=sessionId&$skip=21&$take=10");

        assertThat(played.ids("?$sort=sessionId&$skip=31&$take=10")).isEqualTo(last).hasSize(10);
        assertThat(played.ids("?$sort=sessionId&$skip=9000&$take=10")).isEqualTo(last);
        assertThat(played.list("?$take=1").has("totalCount")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions", "users", "devices"})
    void a_list_may_grow_with_each_page(String list) {
        played.order("{\"kind\": \"odd-list\", \"times\": 9, \"paging\": \"growing\"}");
        Set<String> rows = new HashSet<>();
        for (int skip = 0; skip < 300; skip += 100) {
            JsonNode page =
                    played.caller.get("/api/" + list + "?$skip=" + skip + "&$take=100").json();
            page.path("items").forEach(row -> rows.add(row.toString()));
        }

        assertThat(rows).hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_000_000_000L})
    void a_total_may_be_one_that_cannot_be(long total) {
        played.order(TestWire.json(Map.of("kind", "odd-list", "totalCount", Long.toString(total))));

        assertThat(played.list("?$take=3").path("totalCount").asLong()).isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "base64", "url"})
    void secrets_of_earlier_calls_are_echoed_in_a_later_answer(String form) {
        JsonNode login = played.guest.logIn("999", "TOOL1").json();
        played.list("");
        played.order(TestWire.json(Map.of("kind", "echo-secrets", "form", form)));
        Reply reply = played.read(PortosFixture.OFFICE);

        for (String secret : List.of("sandbox", login.path("refreshToken").asString())) {
            String echoed =
                    form.equals("base64")
                            ? Base64.getEncoder().encodeToString(secret.getBytes(UTF_8))
                            : secret;
            assertThat(reply.header("X-Echo")).contains(echoed);
            assertThat(reply.json().path("echo").asString()).contains(echoed);
        }
        assertThat(reply.json().path("sessionId").asString()).isEqualTo(PortosFixture.OFFICE);
    }

    @Test
    void a_fault_can_be_ordered_in_java() {
        played.sandbox.order(Map.of("system", "portos", "kind", "locked"));

        assertThat(played.status("")).isEqualTo(423);
    }

    @Test
    void an_order_nobody_understands_is_refused() {
        assertThat(refusal("{\"kind\": \"earthquake\"}")).contains("drop-before");
        assertThat(refusal("{\"kind\": \"delay\", \"for\": \"PT1S\"}")).contains("by, kind");
    }

    @Test
    void waiting_faults_can_be_called_off() {
        played.order("{\"kind\": \"server-error\", \"times\": 9}");
        played.guest.control("POST", "/faults/reset", "");

        assertThat(played.status("")).isEqualTo(200);
    }

    private String refusal(String order) {
        Reply reply = played.guest.controlReply("POST", "/faults", order);
        assertThat(reply.status()).isEqualTo(400);
        return reply.json().path("error").asString();
    }
}
