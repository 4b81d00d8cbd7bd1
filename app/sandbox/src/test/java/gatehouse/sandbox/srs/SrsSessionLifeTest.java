package gatehouse.sandbox.srs;

import static gatehouse.sandbox.srs.SrsFixture.LOGOUT;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

/** The life of a session: the timer, what displaces it, what ends it (contract: SRS 6). */
class SrsSessionLifeTest {
    private static final String OTHER = "spare.desk";

    @Test
    void a_session_lives_for_sixty_seconds_after_each_ping() {
        try (var srs = SrsFixture.as()) {
            var login = srs.login();
            for (int i = 0; i < 3; i++) {
                assertThat(srs.ping(login).status()).isEqualTo(200);
                srs.advance(59);
                assertThat(srs.sessions().at("/0/secondsLeft").asInt()).isEqualTo(1);
            }
            srs.ping(login);
            srs.advance(60);

            assertThat(srs.sessions()).isEmpty();
            assertThat(srs.ping(login).status()).isEqualTo(401);
            assertThat(srs.ping(login).status()).isEqualTo(401);
        }
    }

    @Test
    void a_login_after_the_time_out_opens_a_new_session() {
        try (var srs = SrsFixture.as()) {
            srs.ping(srs.login());
            srs.advance(61);
            var again = srs.login();

            assertThat(srs.ping(again).status()).isEqualTo(200);
            assertThat(srs.sessions()).hasSize(1);
        }
    }

    @Test
    void the_first_ping_starts_the_timer() {
        try (var srs = SrsFixture.as("timer-start=first-ping")) {
            var login = srs.login();
            assertThat(srs.sessions().at("/0/secondsLeft").isNull()).isTrue();
            srs.advance(3_600);

            assertThat(srs.ping(login).status()).isEqualTo(200);
            assertThat(srs.sessions().at("/0/secondsLeft").asInt()).isEqualTo(60);
        }
    }

    @Test
    void the_login_may_start_the_timer() {
        try (var srs = SrsFixture.as("timer-start=login")) {
            var login = srs.login();
            assertThat(srs.sessions().at("/0/secondsLeft").asInt()).isEqualTo(60);
            srs.advance(60);

            assertThat(srs.ping(login).status()).isEqualTo(401);
        }
    }

    @Test
    void the_time_out_may_be_shorter_or_longer() {
        try (var srs = SrsFixture.as("ping-timeout=5s")) {
            var login = srs.login();
            srs.ping(login);
            srs.advance(5);
            assertThat(srs.ping(login).status()).isEqualTo(401);
        }
        try (var srs = SrsFixture.as("ping-timeout=600s")) {
            var login = srs.login();
            srs.ping(login);
            srs.advance(599);
            assertThat(srs.ping(login).status()).isEqualTo(200);
        }
    }

    @Test
    void srs_may_log_in_again_by_itself_after_one_401() {
        try (var srs = SrsFixture.as("relogin-after-timeout=by-srs")) {
            var login = srs.login();
            srs.ping(login);
            srs.advance(61);

            assertThat(srs.ping(login).status()).isEqualTo(401);
            assertThat(srs.ping(login).status()).isEqualTo(200);
            srs.logout(login);
            assertThat(srs.ping(login).status()).isEqualTo(401);
            assertThat(srs.ping(login).status()).isEqualTo(401);
        }
    }

    @Test
    void a_preflight_leaves_the_timer_alone() {
        try (var srs = SrsFixture.as("preflight-restarts-timer=no")) {
            assertThat(leftAfterAPreflight(srs)).isEqualTo(50);
        }
    }

    @Test
    void a_preflight_may_start_the_timer_again() {
        try (var srs = SrsFixture.as("preflight-restarts-timer=yes")) {
            assertThat(leftAfterAPreflight(srs)).isEqualTo(60);
        }
    }

    private static int leftAfterAPreflight(SrsFixture srs) {
        srs.ping(srs.login());
        srs.advance(10);
        srs.from("OPTIONS", "/ping", "");
        return srs.sessions().at("/0/secondsLeft").asInt();
    }

    @Test
    void an_anonymous_ping_gets_401_or_200_and_starts_no_timer() {
        try (var srs = SrsFixture.as("anonymous-ping=401")) {
            srs.login();
            assertThat(srs.from("GET", "/ping", "").status()).isEqualTo(401);
            srs.play("anonymous-ping", "200");
            assertThat(srs.from("GET", "/ping", "").status()).isEqualTo(200);
            assertThat(srs.sessions().at("/0/secondsLeft").isNull()).isTrue();
        }
    }

    @Test
    void a_second_login_replaces_the_first_whoever_it_is() {
        try (var srs = SrsFixture.as("second-login=replace")) {
            var first = srs.login();
            srs.ping(first);
            var second = srs.loginAs(OTHER, "", UTF_8);

            assertThat(srs.sessions()).hasSize(1);
            assertThat(srs.ping(first).status()).isEqualTo(401);
            assertThat(srs.ping(second).status()).isEqualTo(200);
        }
    }

    @Test
    void sessions_may_live_side_by_side_and_basic_names_the_newest_of_the_user() {
        try (var srs = SrsFixture.as("second-login=parallel")) {
            var first = srs.login();
            var second = srs.login();
            srs.loginAs(OTHER, "", UTF_8);
            srs.from(
                    "POST",
                    "/api/v2/me",
                    LOGOUT,
                    "Authorization",
                    srs.basic(),
                    "Content-Type",
                    "application/json");

            assertThat(srs.sessions()).hasSize(2);
            assertThat(srs.ping(first).status()).isEqualTo(200);
            assertThat(srs.ping(second).status()).isEqualTo(401);
        }
    }

    @Test
    void a_living_session_may_bar_a_second_login_until_it_times_out() {
        try (var srs = SrsFixture.as("second-login=403")) {
            srs.ping(srs.login());
            assertThat(srs.login().status()).isEqualTo(403);
            assertThat(srs.loginAs(OTHER, "", UTF_8).status()).isEqualTo(403);
            srs.advance(60);
            assertThat(srs.login().status()).isEqualTo(200);
        }
    }

    @Test
    void a_desktop_that_signs_in_pushes_the_console_out() {
        try (var srs = SrsFixture.as()) {
            var login = srs.login();
            srs.ping(login);
            srs.control("POST", "/srs/desktop", "{}");

            assertThat(srs.ping(login).status()).isEqualTo(401);
            assertThat(srs.sessions().at("/0/openedBy").asString()).isEqualTo("desktop");
            assertThat(srs.count("GET /api/v2/me")).isEqualTo(1);
        }
    }

    @Test
    void a_desktop_may_sign_in_beside_the_console_or_be_barred_by_it() {
        try (var srs = SrsFixture.as("second-login=parallel")) {
            var login = srs.login();
            srs.control("POST", "/srs/desktop", "{\"user\": \"spare.desk\"}");
            assertThat(srs.ping(login).status()).isEqualTo(200);
            assertThat(srs.sessions()).hasSize(2);
            srs.play("second-login", "403");
            assertThat(srs.controlReply("POST", "/srs/desktop", "{}").status()).isEqualTo(400);
        }
    }

    @Test
    void a_restart_of_the_service_drops_all_sessions() {
        try (var srs = SrsFixture.as("second-login=parallel", "relogin-after-timeout=by-srs")) {
            var login = srs.login();
            srs.ping(login);
            srs.control("POST", "/srs/desktop", "{}");
            srs.control("POST", "/srs/restart", "");

            assertThat(srs.sessions()).isEmpty();
            assertThat(srs.ping(login).status()).isEqualTo(401);
            assertThat(srs.ping(login).status()).isEqualTo(401);
        }
    }

    @Test
    void a_logout_may_linger() {
        try (var srs = SrsFixture.as("logout-effect=lingers")) {
            var login = srs.login();

            assertThat(srs.logout(login).status()).isEqualTo(200);
            assertThat(srs.ping(login).status()).isEqualTo(200);
            assertThat(srs.sessions()).hasSize(1);
        }
    }

    @Test
    void a_logout_without_a_session_gets_what_is_read() {
        for (int status : new int[] {401, 200, 403}) {
            try (var srs = SrsFixture.as("logout-without-session=" + status)) {
                var login = srs.login();
                srs.ping(login);
                srs.advance(60);
                assertThat(srs.logout(login).status()).isEqualTo(status);
                srs.control("POST", "/srs/restart", "");
                assertThat(srs.logout(login).status()).isEqualTo(status);
            }
        }
    }
}
