package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Each other way to read what the contract leaves open about how things are told. */
class PortosAnswerVariantsTest {
    private static final String LOCKED =
            "{\"kind\": \"locked\", \"route\": \"GET /sessions\", \"times\": 2}";

    @Test
    void times_null_tells_neither_expiry_nor_last_access() {
        try (var played = PortosFixture.as("times=null")) {
            JsonNode session = played.list("?$take=1").at("/items/0");

            assertThat(session.path("expiresAt").isNull()).isTrue();
            assertThat(session.path("lastAccessAt").isNull()).isTrue();
            assertThat(session.path("startedAt").isString()).isTrue();
        }
    }

    @Test
    void times_absent_has_no_such_members() {
        try (var played = PortosFixture.as("times=absent")) {
            JsonNode session = played.read(PortosFixture.TILL).json();

            assertThat(session.has("expiresAt")).isFalse();
            assertThat(session.has("lastAccessAt")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "three-digits, \\.\\d{3}Z",
        "seven-digits, \\.\\d{3}0000Z",
        "offset, \\.\\d{3}\\+00:00"
    })
    void date_form_changes_every_date(String form, String fraction) {
        String date = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d" + fraction;
        try (var played = PortosFixture.as("date-form=" + form)) {
            assertThat(played.read(PortosFixture.TILL).json().path("startedAt").asString())
                    .matches(date);
            assertThat(played.guest.get("/api/license").json().path("expirationTime").asString())
                    .matches(date);
        }
    }

    @Test
    void error_body_full_tells_everything() {
        try (var played = PortosFixture.as("error-body=full")) {
            JsonNode problem = played.read("nobody").json();

            assertThat(problem.path("instance").asString()).isEqualTo("/api/sessions/nobody");
            assertThat(problem.path("traceId").asString()).isNotEmpty();
            assertThat(problem.path("type").asString()).isNotEmpty();
            played.order(LOCKED);
            assertThat(played.list("").path("errorCode").asInt()).isEqualTo(5);
        }
    }

    @Test
    void error_body_empty_tells_nothing() {
        try (var played = PortosFixture.as("error-body=empty")) {
            assertThat(played.read("nobody").status()).isEqualTo(404);
            assertThat(played.read("nobody").text()).isEmpty();
        }
    }

    @Test
    void error_body_html_is_a_page() {
        try (var played = PortosFixture.as("error-body=html")) {
            assertThat(played.read("nobody").header("Content-Type")).startsWith("text/html");
            assertThat(played.read("nobody").text()).startsWith("<!DOCTYPE html>");
        }
    }

    @Test
    void unauthorized_body_minimal_has_no_code() {
        try (var played = PortosFixture.as("unauthorized-body=minimal")) {
            JsonNode problem = played.guest.get("/api/sessions").json();

            assertThat(problem.has("errorCode")).isFalse();
            assertThat(problem.path("status").asInt()).isEqualTo(401);
        }
    }

    @Test
    void unauthorized_body_empty_tells_nothing() {
        try (var played = PortosFixture.as("unauthorized-body=empty")) {
            assertThat(played.guest.get("/api/sessions").text()).isEmpty();
        }
    }

    @Test
    void error_type_json_does_not_say_problem() {
        try (var played = PortosFixture.as("error-type=json")) {
            assertThat(played.read("nobody").header("Content-Type")).startsWith("application/json");
        }
    }

    @Test
    void constraint_code_number_is_a_number() {
        try (var played = PortosFixture.as("constraint-code=number")) {
            assertThat(nameless(played).at("/errors/0/code").isNumber()).isTrue();
        }
    }

    @Test
    void constraint_code_absent_is_not_told() {
        try (var played = PortosFixture.as("constraint-code=absent")) {
            assertThat(nameless(played).path("errors").get(0).has("code")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void licence_expired_is_told_by_its_code_under_each_status(int status) {
        try (var played = PortosFixture.as("licence-expired=" + status)) {
            played.order("{\"kind\": \"licence-expired\"}");
            Reply reply = played.caller.get("/api/sessions");

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.json().path("errorCode").asInt()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 412})
    void version_mismatch_is_told_by_its_code_under_each_status(int status) {
        try (var played = PortosFixture.as("version-mismatch=" + status)) {
            played.order("{\"kind\": \"version-mismatch\"}");
            Reply reply = played.end(PortosFixture.OFFICE);

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.json().path("errorCode").asInt()).isEqualTo(6);
            assertThat(reply.json().at("/resource/id").asString()).isEqualTo(PortosFixture.OFFICE);
            assertThat(played.isAlive(PortosFixture.OFFICE)).isTrue();
        }
    }

    @Test
    void rate_limit_429_refuses_the_call_after_the_fiftieth() {
        try (var played = PortosFixture.as("rate-limit=429")) {
            useUp(played);
            Reply reply = played.guest.get("/api/license");

            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.header("Retry-After")).isEmpty();
            played.advance("PT10S");
            assertThat(played.guest.get("/api/license").status()).isEqualTo(200);
        }
    }

    @Test
    void rate_limit_429_retry_after_tells_when_to_come_again() {
        try (var played = PortosFixture.as("rate-limit=429-retry-after")) {
            useUp(played);

            assertThat(played.guest.get("/api/license").header("Retry-After")).isEqualTo("10");
        }
    }

    @Test
    void locked_hint_seconds_tells_how_long() {
        try (var played = PortosFixture.as("locked-hint=seconds")) {
            played.order(LOCKED);

            assertThat(played.caller.get("/api/sessions").header("Retry-After")).isEqualTo("1");
        }
    }

    @Test
    void locked_hint_http_date_tells_until_when() {
        try (var played = PortosFixture.as("locked-hint=http-date")) {
            played.guest.control("POST", "/clock", "{\"now\": \"" + Instant.now() + "\"}");
            played.order(LOCKED);
            Reply reply = played.caller.get("/api/sessions");

            assertThat(Duration.between(date(reply, "Date"), date(reply, "Retry-After")))
                    .isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void default_language_english_speaks_english_to_strangers() {
        try (var played = PortosFixture.as("default-language=en-GB")) {
            assertThat(played.read("nobody").json().path("title").asString())
                    .isEqualTo("Resource was not found");
        }
    }

    @Test
    void extra_members_stand_in_every_object() {
        try (var played = PortosFixture.as("extra-members=on")) {
            JsonNode list = played.list("?$take=1");

            assertThat(list.has("addedLater")).isTrue();
            assertThat(list.at("/items/0").has("addedLater")).isTrue();
            assertThat(list.at("/items/0/identity").has("addedLater")).isTrue();
            assertThat(played.read("nobody").json().has("addedLater")).isTrue();
            assertThat(played.guest.get("/api/v2/health").json().at("/entries").has("addedLater"))
                    .isTrue();
        }
    }

    @Test
    void odd_enums_are_values_nobody_knows() {
        try (var played = PortosFixture.as("odd-enums=on")) {
            JsonNode identity = played.read(PortosFixture.TILL).json().path("identity");

            assertThat(identity.path("envName").asString()).isEqualTo("SelfCheckout");
            assertThat(identity.path("authenticationType").asString()).isEqualTo("Passkey");
            assertThat(played.guest.get("/api/v2/health").json().path("status").asString())
                    .isEqualTo("Drowsy");
        }
    }

    private static JsonNode nameless(PortosFixture played) {
        return played.guest.call("POST", "/api/auth", "{}").json();
    }

    private static void useUp(PortosFixture played) {
        String now = played.guest.control("GET", "/clock", "").path("now").asString();
        played.guest.control("POST", "/clock", "{\"now\": \"" + now + "\"}");
        played.advance("PT20S");
        for (int call = 0; call < 50; call++) {
            assertThat(played.guest.get("/api/license").status()).isEqualTo(200);
        }
    }

    private static Instant date(Reply reply, String header) {
        return ZonedDateTime.parse(reply.header(header), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }
}
