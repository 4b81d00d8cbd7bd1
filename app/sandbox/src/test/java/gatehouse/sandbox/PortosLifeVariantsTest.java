package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;

/** Each other way to read what the contract leaves open about the life and the end of sessions. */
class PortosLifeVariantsTest {
    @Test
    void id_case_ignored_finds_and_ends_in_any_case() {
        try (var played = PortosFixture.as("id-case=ignore-case")) {
            assertThat(played.read(PortosFixture.OFFICE.toLowerCase()).status()).isEqualTo(200);
            assertThat(played.end(PortosFixture.OFFICE.toUpperCase()).status()).isEqualTo(200);
            assertThat(played.isAlive(PortosFixture.OFFICE)).isFalse();
        }
    }

    @Test
    void delete_missing_204_sounds_like_success() {
        try (var played = PortosFixture.as("delete-missing=204")) {
            assertThat(played.end("nobody").status()).isEqualTo(204);
        }
    }

    @Test
    void delete_missing_200_empty_has_no_body() {
        try (var played = PortosFixture.as("delete-missing=200-empty")) {
            assertThat(played.end("nobody").status()).isEqualTo(200);
            assertThat(played.end("nobody").text()).isEmpty();
        }
    }

    @Test
    void delete_answer_204_has_no_body() {
        try (var played = PortosFixture.as("delete-answer=204")) {
            assertThat(played.end(PortosFixture.OFFICE).status()).isEqualTo(204);
            assertThat(played.isAlive(PortosFixture.OFFICE)).isFalse();
            assertThat(played.end(PortosFixture.OFFICE).status()).isEqualTo(404);
        }
    }

    @Test
    void delete_answer_202_ends_the_session_a_second_later() {
        try (var played = PortosFixture.as("delete-answer=202-session")) {
            assertThat(played.end(PortosFixture.OFFICE).status()).isEqualTo(202);
            assertThat(played.end("nobody").status()).isEqualTo(404);
            played.advance("PT1S");

            assertThat(played.read(PortosFixture.OFFICE).status()).isEqualTo(404);
        }
    }

    @Test
    void a_session_that_is_to_end_lives_until_then() {
        try (var played = PortosFixture.as("delete-answer=202-session")) {
            played.guest.control("POST", "/clock", "{\"now\": \"" + now(played) + "\"}");
            played.end(PortosFixture.OFFICE);

            assertThat(played.read(PortosFixture.OFFICE).status()).isEqualTo(200);
        }
    }

    @Test
    void self_delete_403_spares_only_ones_own() {
        try (var played = PortosFixture.as("self-delete=403")) {
            String own = played.own();

            assertThat(played.end(own).status()).isEqualTo(403);
            assertThat(played.isAlive(own)).isTrue();
            assertThat(played.end(PortosFixture.OFFICE).status()).isEqualTo(200);
        }
    }

    @Test
    void takeover_listed_expired_keeps_the_older_session_in_the_list() {
        try (var played = PortosFixture.as("takeover=listed-expired")) {
            played.guest.signedIn("999", "P01");
            JsonNode taken = played.read(PortosFixture.TILL).json();

            assertThat(played.ids("")).contains(PortosFixture.TILL);
            assertThat(played.isAlive(PortosFixture.TILL)).isFalse();
            assertThat(instant(taken, "expiresAt")).isBeforeOrEqualTo(Instant.parse(now(played)));
        }
    }

    @Test
    void a_taken_over_token_is_dead_though_its_session_is_listed() {
        try (var played = PortosFixture.as("takeover=listed-expired")) {
            PortosTestCaller first = played.guest.signedIn("999", "P01");
            played.guest.signedIn("999", "P01");

            assertThat(first.get("/api/sessions").status()).isEqualTo(401);
        }
    }

    @Test
    void expired_sessions_listed_can_be_read_and_ended() {
        try (var played = PortosFixture.as("expired-sessions=listed")) {
            played.advance("PT13H");
            PortosTestCaller later = played.guest.signedIn();

            assertThat(played.caller.get("/api/sessions").status()).isEqualTo(401);
            assertThat(later.get("/api/sessions").json().path("totalCount").asInt()).isEqualTo(32);
            assertThat(later.get("/api/sessions/" + PortosFixture.OFFICE).status()).isEqualTo(200);
            assertThat(played.isAlive(PortosFixture.OFFICE)).isFalse();
            assertThat(later.delete("/api/sessions/" + PortosFixture.OFFICE).status())
                    .isEqualTo(200);
            assertThat(later.get("/api/sessions/" + PortosFixture.OFFICE).status()).isEqualTo(404);
        }
    }

    @Test
    void expired_sessions_vanish_when_they_are_hidden_again() {
        try (var played = PortosFixture.as("expired-sessions=listed")) {
            played.advance("PT13H");
            PortosTestCaller later = played.guest.signedIn();
            played.guest.control("POST", "/readings/reset", "");

            assertThat(later.get("/api/sessions").json().path("totalCount").asInt()).isEqualTo(1);
        }
    }

    @Test
    void session_length_30m_is_short() {
        try (var played = PortosFixture.as("session-length=30m")) {
            assertThat(lengthOf(played.read(played.own()).json()))
                    .isEqualTo(Duration.ofMinutes(30));
            played.advance("PT30M");

            assertThat(played.status("")).isEqualTo(401);
        }
    }

    @Test
    void session_length_none_never_ends() {
        try (var played = PortosFixture.as("session-length=none")) {
            assertThat(played.read(played.own()).json().path("expiresAt").isNull()).isTrue();
            played.advance("P30D");

            assertThat(played.status("")).isEqualTo(200);
        }
    }

    @Test
    void expiry_moves_sliding_lengthens_with_use() {
        try (var played = PortosFixture.as("expiry-moves=sliding")) {
            played.advance("PT11H");
            assertThat(played.status("")).isEqualTo(200);
            played.advance("PT11H");

            assertThat(played.status("")).isEqualTo(200);
        }
    }

    @Test
    void touch_version_only_leaves_the_last_access() {
        try (var played = PortosFixture.as("touch=version-only")) {
            JsonNode before = played.read(played.own()).json();
            played.advance("PT5M");
            JsonNode after = played.read(before.path("sessionId").asString()).json();

            assertThat(after.path("_v").asInt()).isEqualTo(before.path("_v").asInt() + 1);
            assertThat(after.path("lastAccessAt")).isEqualTo(before.path("lastAccessAt"));
        }
    }

    @Test
    void touch_none_leaves_everything() {
        try (var played = PortosFixture.as("touch=none")) {
            JsonNode before = played.read(played.own()).json();
            played.advance("PT5M");

            assertThat(played.read(before.path("sessionId").asString()).json()).isEqualTo(before);
        }
    }

    private static String now(PortosFixture played) {
        return played.guest.control("GET", "/clock", "").path("now").asString();
    }

    private static Instant instant(JsonNode session, String member) {
        return Instant.parse(session.path(member).asString());
    }

    private static Duration lengthOf(JsonNode session) {
        return Duration.between(instant(session, "startedAt"), instant(session, "expiresAt"));
    }
}
