package gatehouse.sandbox.srs;

import static gatehouse.sandbox.srs.SrsFixture.CSRF;
import static gatehouse.sandbox.srs.SrsFixture.LOGOUT;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** CSRF protection: asked for, handed out, enforced (contract: SRS 5). */
class SrsCsrfTest {
    private static final String NAME = "X-CSRF-HEADER";
    private static final String[] ASKED = {"X-Support-CSRFP", "True"};

    @Test
    void a_session_that_did_not_ask_needs_no_token() {
        try (var srs = SrsFixture.as()) {
            var login = srs.login();

            assertThat(login.header(CSRF)).isEmpty();
            assertThat(srs.logout(login).status()).isEqualTo(200);
        }
    }

    @Test
    void a_session_that_asked_gets_a_token_of_its_own_and_needs_it_to_log_out() {
        try (var srs = SrsFixture.as()) {
            var login = srs.login(ASKED);
            assertThat(login.header(NAME)).isEqualTo(CSRF);
            assertThat(login.header(CSRF)).hasSize(36);
            assertThat(srs.ping(login).status()).isEqualTo(200);

            var refused = srs.logout(login);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).isEqualTo("Missing or invalid Csrf token");
            assertThat(srs.logout(login, CSRF, "wrong").status()).isEqualTo(403);
            assertThat(srs.sessions()).hasSize(1);
            assertThat(srs.logout(login, CSRF, login.header(CSRF)).status()).isEqualTo(200);
            assertThat(srs.login(ASKED).header(CSRF)).isNotEqualTo(login.header(CSRF));
        }
    }

    @Test
    void a_token_without_the_cookie_is_refused() {
        try (var srs = SrsFixture.as()) {
            var login = srs.login(ASKED);

            assertThat(basicLogout(srs, login.header(CSRF))).isEqualTo(403);
            assertThat(srs.sessions()).hasSize(1);
        }
    }

    @Test
    void a_token_is_not_enforced_where_there_is_no_cookie_to_bind_it_to() {
        try (var srs = SrsFixture.as("session-cookie=none", "csrf-scope=logout-and-ping")) {
            var login = srs.login(ASKED);

            assertThat(login.header(CSRF)).isNotEmpty();
            assertThat(srs.ping(login).status()).isEqualTo(200);
            assertThat(srs.logout(login).status()).isEqualTo(200);
        }
    }

    @Test
    void protection_may_be_ignored() {
        try (var srs = SrsFixture.as("csrf-support=ignored")) {
            var login = srs.login(ASKED);

            assertThat(login.header(CSRF)).isEmpty();
            assertThat(srs.logout(login).status()).isEqualTo(200);
        }
    }

    @Test
    void the_flag_may_be_read_exactly() {
        try (var srs = SrsFixture.as("csrf-flag-case=any")) {
            assertThat(srs.login("X-Support-CSRFP", "tRUE").header(CSRF)).isNotEmpty();
            assertThat(srs.login("X-Support-CSRFP", "False").header(CSRF)).isEmpty();
            srs.play("csrf-flag-case", "exact");
            assertThat(srs.login("X-Support-CSRFP", "true").header(CSRF)).isEmpty();
            assertThat(srs.login(ASKED).header(CSRF)).isNotEmpty();
        }
    }

    @Test
    void the_token_may_come_alone() {
        try (var srs = SrsFixture.as("token-headers=token-only")) {
            var login = srs.login(ASKED);

            assertThat(login.header(NAME)).isEmpty();
            assertThat(srs.logout(login, CSRF, login.header(CSRF)).status()).isEqualTo(200);
        }
    }

    @Test
    void the_token_may_be_wanted_under_another_name() {
        try (var srs = SrsFixture.as("token-headers=renamed")) {
            var login = srs.login(ASKED);
            String token = login.header(CSRF);

            assertThat(login.header(NAME)).matches("X-[A-Za-z0-9-]{1,60}").isNotEqualTo(CSRF);
            assertThat(srs.logout(login, CSRF, token).status()).isEqualTo(403);
            assertThat(srs.logout(login, login.header(NAME), token).status()).isEqualTo(200);
        }
    }

    @Test
    void the_token_may_be_enforced_and_never_sent() {
        try (var srs = SrsFixture.as("token-headers=none")) {
            var login = srs.login(ASKED);

            assertThat(login.header(CSRF)).isEmpty();
            assertThat(srs.ping(login).status()).isEqualTo(200);
            assertThat(srs.logout(login).status()).isEqualTo(403);
        }
    }

    @Test
    void the_token_may_come_with_the_first_ping() {
        try (var srs = SrsFixture.as("token-sent-at=first-ping", "csrf-scope=logout-and-ping")) {
            var login = srs.login(ASKED);
            assertThat(login.header(CSRF)).isEmpty();
            assertThat(srs.logout(login).status()).isEqualTo(403);

            String token = srs.ping(login).header(CSRF);
            assertThat(token).hasSize(36);
            var second = srs.ping(login, CSRF, token);
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.header(CSRF)).isEmpty();
            assertThat(srs.logout(login, CSRF, token).status()).isEqualTo(200);
        }
    }

    @Test
    void the_token_may_be_new_in_every_answer() {
        try (var srs = SrsFixture.as("token-sent-at=every-answer")) {
            var login = srs.login(ASKED);
            String first = login.header(CSRF);
            String newest = srs.ping(login).header(CSRF);

            assertThat(newest).hasSize(36).isNotEqualTo(first);
            assertThat(srs.logout(login, CSRF, first).status()).isEqualTo(403);
            assertThat(srs.logout(login, CSRF, newest).status()).isEqualTo(200);
        }
    }

    @Test
    void the_token_may_be_wanted_with_every_ping() {
        try (var srs = SrsFixture.as("csrf-scope=logout-and-ping")) {
            var login = srs.login(ASKED);

            assertThat(srs.ping(login).status()).isEqualTo(403);
            assertThat(srs.ping(login, CSRF, login.header(CSRF)).status()).isEqualTo(200);
            srs.play("csrf-scope", "logout");
            assertThat(srs.ping(login).status()).isEqualTo(200);
        }
    }

    @Test
    void a_403_may_have_no_body_and_may_end_the_session() {
        try (var srs = SrsFixture.as("csrf-403-body=empty", "session-after-403=ended")) {
            var login = srs.login(ASKED);
            var refused = srs.logout(login);

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).isEmpty();
            assertThat(srs.sessions()).isEmpty();
        }
    }

    private static int basicLogout(SrsFixture srs, String token) {
        return srs.from(
                        "POST",
                        "/api/v2/me",
                        LOGOUT,
                        "Authorization",
                        srs.basic(),
                        "Content-Type",
                        "application/json",
                        CSRF,
                        token)
                .status();
    }
}
