package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Base64;

/** Each other way to read what the contract leaves open about signing in. */
class PortosSignInVariantsTest {
    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void login_refused_tells_a_wrong_device_under_each_status(int status) {
        try (var played = PortosFixture.as("login-refused=" + status)) {
            assertThat(played.guest.logIn("999", "NOWHERE").status()).isEqualTo(status);
            assertThat(played.guest.logIn("999", "wrong", "TOOL1").status()).isEqualTo(401);
        }
    }

    @Test
    void seat_limit_403_devices_refuses_one_device_too_many() {
        try (var played = PortosFixture.as("seat-limit=403-devices")) {
            assertThat(played.guest.logIn("999", "BackOffice").status()).isEqualTo(200);
            fillSeats(played);

            assertThat(played.guest.logIn("999", "P01").status()).isEqualTo(403);
        }
    }

    @Test
    void seat_limit_403_sessions_counts_sessions() {
        try (var played = PortosFixture.as("seat-limit=403-sessions")) {
            assertThat(played.guest.logIn("999", "TOOL1").status()).isEqualTo(200);
            for (int session = 0; session < 40; session++) {
                begin(played, "TOOL1");
            }

            assertThat(played.guest.logIn("999", "TOOL1").status()).isEqualTo(403);
        }
    }

    @Test
    void token_form_jwt_tells_nothing_of_the_session() {
        try (var played = PortosFixture.as()) {
            assertThat(claims(token(played)).has("sid")).isFalse();
        }
    }

    @Test
    void token_form_jwt_with_session_id_names_the_session() {
        try (var played = PortosFixture.as("token-form=jwt-with-session-id")) {
            String named = claims(token(played)).path("sid").asString();

            assertThat(played.isAlive(named)).isTrue();
        }
    }

    @Test
    void token_form_opaque_is_no_jwt() {
        try (var played = PortosFixture.as("token-form=opaque")) {
            assertThat(token(played)).doesNotContain(".");
            assertThat(played.status("")).isEqualTo(200);
        }
    }

    @Test
    void hmac_sessions_one_per_key_lists_one_for_all_signed_calls() {
        try (var played = PortosFixture.as("hmac-sessions=one-per-key")) {
            played.signer.get("/api/sessions");
            JsonNode newest = played.signer.get("/api/sessions?$sort=-startedAt&$take=1").json();

            assertThat(newest.path("totalCount").asInt()).isEqualTo(32);
            assertThat(newest.at("/items/0/identity/authenticationType").asString())
                    .isEqualTo("NWS4-HMAC-SHA256");
        }
    }

    @Test
    void hmac_sessions_one_per_call_lists_one_for_each() {
        try (var played = PortosFixture.as("hmac-sessions=one-per-call")) {
            played.signer.get("/api/sessions");
            JsonNode newest = played.signer.get("/api/sessions?$sort=-startedAt&$take=1").json();

            assertThat(newest.path("totalCount").asInt()).isEqualTo(33);
            assertThat(newest.at("/items/0/identity/authenticationType").asString())
                    .isEqualTo("Hmac");
        }
    }

    @Test
    void hmac_window_30s_is_narrow() {
        try (var played = PortosFixture.as("hmac-window=30s")) {
            PortosTestCaller signed =
                    played.signer.signed("GET", "/api/sessions", "2031-01-01T00:00:00.000Z");
            played.guest.control("POST", "/clock", "{\"now\": \"2031-01-01T00:00:30Z\"}");
            assertThat(signed.get("/api/sessions").status()).isEqualTo(200);
            played.advance("PT1S");

            assertThat(signed.get("/api/sessions").status()).isEqualTo(401);
        }
    }

    @Test
    void hmac_window_off_takes_any_time() {
        try (var played = PortosFixture.as("hmac-window=off")) {
            PortosTestCaller signed =
                    played.signer.signed("GET", "/api/sessions", "2001-01-01T00:00:00.000Z");

            assertThat(signed.get("/api/sessions").status()).isEqualTo(200);
        }
    }

    private static void fillSeats(PortosFixture played) {
        for (JsonNode device : played.caller.get("/api/devices").json().path("items")) {
            begin(played, device.path("name").asString());
        }
    }

    private static void begin(PortosFixture played, String device) {
        played.guest.control(
                "POST", "/sessions", "{\"userName\": \"101\", \"deviceName\": \"" + device + "\"}");
    }

    private static String token(PortosFixture played) {
        return played.guest.logIn("999", "TOOL1").json().path("tokenId").asString();
    }

    private static JsonNode claims(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new JsonMapper().readTree(new String(claims, UTF_8));
    }
}
