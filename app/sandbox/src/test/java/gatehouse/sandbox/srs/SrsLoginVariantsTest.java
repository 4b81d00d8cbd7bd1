package gatehouse.sandbox.srs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.TestWire.Reply;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

/** Every way in which a login can be read (contract: SRS 13). */
class SrsLoginVariantsTest {
    private static final String UMLAUT = "zoë.åkesson";
    private static final String ACCENT = "lösenord-é";

    @Test
    void the_ordinary_user_the_empty_password_and_the_other_letters_log_in() {
        try (var srs = SrsFixture.as()) {
            for (var user : srs.control("GET", "/srs/users", "").path("users")) {
                assertThat(
                                srs.loginAs(
                                                user.path("user").asString(),
                                                user.path("password").asString(),
                                                UTF_8)
                                        .status())
                        .isEqualTo(200);
            }
            assertThat(srs.control("GET", "/srs/users", "").path("users")).hasSize(3);
        }
    }

    @Test
    void the_character_set_of_basic_counts() {
        try (var srs = SrsFixture.as("basic-charset=utf-8")) {
            assertThat(srs.loginAs(UMLAUT, ACCENT, ISO_8859_1).status()).isEqualTo(401);
            srs.play("basic-charset", "iso-8859-1");
            assertThat(srs.loginAs(UMLAUT, ACCENT, UTF_8).status()).isEqualTo(401);
            assertThat(srs.loginAs(UMLAUT, ACCENT, ISO_8859_1).status()).isEqualTo(200);
            assertThat(srs.login().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, 401, ''",
        "401-code-20, 401, 20",
        "200-code-20, 200, 20",
        "200-code-8, 200, 8",
        "403, 403, ''"
    })
    void a_wrong_password_opens_nothing(String reading, int status, String code) {
        try (var srs = SrsFixture.as("bad-credentials=" + reading)) {
            Reply reply = wrong(srs);

            assertThat(reply.status()).isEqualTo(status);
            if (code.isEmpty()) {
                assertThat(reply.text()).isEmpty();
            } else {
                assertThat(reply.json().path("statusCode").asString()).isEqualTo(code);
            }
            assertThat(srs.sessions()).isEmpty();
            assertThat(srs.ping(reply).status()).isEqualTo(401);
        }
    }

    @Test
    void a_login_may_be_accepted_and_not_kept() {
        try (var srs = SrsFixture.as("recording-server=200-then-ping-401")) {
            Reply reply = srs.login();

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.cookies()).isNotEmpty();
            assertThat(srs.ping(reply).status()).isEqualTo(401);
            assertThat(srs.sessions()).isEmpty();
        }
    }

    @Test
    void a_401_may_come_without_a_challenge() {
        try (var srs = SrsFixture.as("www-authenticate=on")) {
            assertThat(wrong(srs).header("WWW-Authenticate")).isNotEmpty();
            srs.play("www-authenticate", "off");
            assertThat(wrong(srs).header("WWW-Authenticate")).isEmpty();
            assertThat(srs.from("GET", "/ping", "").header("WWW-Authenticate")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "status-code-0", "user-object", "text"})
    void the_yes_to_a_login_a_ping_and_a_logout_may_have_any_body(String reading) {
        try (var srs = SrsFixture.as("ok-body=" + reading)) {
            var login = srs.login();
            for (Reply reply : List.of(login, srs.ping(login), srs.logout(login))) {
                assertThat(reply.status()).isEqualTo(200);
                switch (reading) {
                    case "empty" -> assertThat(reply.text()).isEmpty();
                    case "text" -> assertThat(reply.text()).isEqualTo("OK");
                    case "status-code-0" ->
                            assertThat(reply.text()).isEqualTo("{\"statusCode\":0}");
                    default ->
                            assertThat(reply.json().at("/user/userName").asString())
                                    .isEqualTo(srs.access.user());
                }
            }
        }
    }

    @Test
    void a_recording_server_in_trouble_lets_nobody_in() {
        try (var srs = SrsFixture.as("recording-server=500")) {
            assertThat(srs.login().status()).isEqualTo(500);
            srs.play("recording-server", "503-retry-after-0");
            var busy = srs.login();
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.header("Retry-After")).isEqualTo("0");
            assertThat(srs.sessions()).isEmpty();
            assertThat(srs.count("GET /api/v2/me")).isEqualTo(2);
        }
    }

    @Test
    void a_recording_server_that_hangs_lets_the_login_hang() throws IOException {
        try (var srs = SrsFixture.as("recording-server=hang");
                var socket = new Socket("127.0.0.1", srs.access.base().getPort())) {
            socket.setSoTimeout(700);
            String login =
                    "GET /api/v2/me HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: %s\r\nAuthorization: %s\r\n\r\n"
                            .formatted(srs.access.origin(), srs.basic());
            socket.getOutputStream().write(login.getBytes(UTF_8));

            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            StateWaiter.holds("it arrived", () -> srs.count("GET /api/v2/me") == 1);
            assertThat(srs.sessions()).isEmpty();
            assertThat(srs.call("GET", "/version", "").status()).isEqualTo(200);
        }
    }

    @Test
    void srs_may_repeat_a_login_by_itself_and_answer_eight_seconds_late() {
        try (var srs = SrsFixture.as("login-retry=inside-srs")) {
            long before = System.nanoTime();

            assertThat(srs.login().status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(8));
            assertThat(srs.count("GET /api/v2/me")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "random-name",
                "jsessionid",
                "two-cookies",
                "narrow-path",
                "secure-flag",
                "none"
            })
    void a_session_may_have_any_cookies(String reading) {
        try (var srs = SrsFixture.as("session-cookie=" + reading)) {
            var login = srs.login();
            List<String> set = login.values("Set-Cookie");

            switch (reading) {
                case "none" -> assertThat(set).isEmpty();
                case "two-cookies" -> assertThat(set).hasSize(2);
                case "jsessionid" -> assertThat(set).singleElement().asString().startsWith("JSESS");
                case "narrow-path" ->
                        assertThat(set).singleElement().asString().contains("; Path=/api/v2/me");
                case "secure-flag" ->
                        assertThat(set).singleElement().asString().endsWith("; Secure");
                default ->
                        assertThat(login.cookies().split("=")[0])
                                .isNotEqualTo(srs.login().cookies().split("=")[0]);
            }
            var newest = reading.equals("random-name") ? srs.login() : login;
            assertThat(srs.ping(newest).status()).isEqualTo(200);
            assertThat(srs.logout(newest).status()).isEqualTo(200);
            assertThat(srs.sessions()).isEmpty();
        }
    }

    @Test
    void both_of_two_cookies_are_needed() {
        try (var srs = SrsFixture.as("session-cookie=two-cookies")) {
            String one = srs.login().cookies().split("; ")[0];

            assertThat(srs.from("GET", "/ping", "", "Cookie", one).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8.5.302.14, 200, '{\"version\": \"8.5.302.14\"}'",
        "other-form, 200, '{\"version\": \"9.0 beta 2\"}'",
        "no-field, 200, '{\"product\": \"SR Service\"}'",
        "not-json, 200, <html>SR Service 8.5.302.14</html>",
        "404, 404, ''"
    })
    void the_version_may_be_answered_in_any_form(String reading, int status, String body) {
        try (var srs = SrsFixture.as("version-answer=" + reading)) {
            var reply = srs.call("GET", "/version", "");

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.text()).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @CsvSource({"application-json, application/json", "text-plain, text/plain", "none, ''"})
    void the_version_may_be_any_type(String reading, String type) {
        try (var srs = SrsFixture.as("version-content-type=" + reading)) {
            assertThat(srs.call("GET", "/version", "").header("Content-Type")).isEqualTo(type);
        }
    }

    @Test
    void me_with_a_slash_is_me_or_nothing() {
        try (var srs = SrsFixture.as("trailing-slash=accepted")) {
            String[] basic = {"Authorization", srs.basic()};
            assertThat(srs.from("GET", "/api/v2/me/", "", basic).status()).isEqualTo(200);
            assertThat(srs.count("GET /api/v2/me")).isEqualTo(1);
            srs.play("trailing-slash", "404");
            assertThat(srs.from("GET", "/api/v2/me/", "", basic).status()).isEqualTo(404);
        }
    }

    private static Reply wrong(SrsFixture srs) {
        return srs.loginAs(srs.access.user(), "wrong", UTF_8);
    }
}
