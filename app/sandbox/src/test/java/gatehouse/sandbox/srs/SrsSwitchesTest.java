package gatehouse.sandbox.srs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The table of readings as a whole: complete, changeable, and safe whatever is chosen. */
class SrsSwitchesTest {
    private static final List<String> CONTRACT =
            """
            scheme http https
            certificate good untrusted no-san localhost-only expired-leaf expired-anchor
            service up closed silent drop-after-read not-http
            answer-delay 0s 3s 40s drip
            version-answer 8.5.302.14 other-form no-field not-json 404
            version-content-type application-json text-plain none
            version-cors off on
            trailing-slash accepted 404
            expected-origins profile-origin other empty wildcard-domain
            unexpected-origin-preflight 200-no-cors 403
            unexpected-origin-request serve-no-cors 403
            missing-origin serve-no-cors 400 403
            cors-headers gws-plus-support-header gws origin-only star
            origin-change-delay 0s 120s
            preflight-restarts-timer no yes
            bad-credentials 401 401-code-20 200-code-20 200-code-8 403
            www-authenticate on off
            basic-charset utf-8 iso-8859-1
            ok-body empty status-code-0 user-object text
            second-login replace parallel 403
            recording-server up 500 503-retry-after-0 hang 200-then-ping-401
            login-retry none inside-srs
            missing-json-type accepted 415
            bad-body 400 500 ignored
            unknown-entry ignored 400
            wrong-place accepted 400
            server-entry recorded-only kept-after-logout 400 500
            server-without-port accepted 400
            session-cookie random-name jsessionid two-cookies narrow-path secure-flag none
            csrf-support yes ignored
            csrf-flag-case any exact
            token-headers both token-only renamed none
            token-sent-at login first-ping every-answer
            csrf-scope logout logout-and-ping
            csrf-403-body message empty
            session-after-403 alive ended
            timer-start first-ping login
            ping-timeout 60s 5s 600s
            anonymous-ping 401 200
            relogin-after-timeout by-client by-srs
            logout-effect ends lingers
            logout-without-session 401 200 403
            rws-check code-0 401-code-20 200-code-20 code-8 code-4 down
            """
                    .lines()
                    .toList();

    /** Where a plain caller gets no answer, or one too late for this test. */
    private static final Set<String> UNANSWERED =
            Set.of(
                    "scheme=https",
                    "service=closed",
                    "service=silent",
                    "service=drop-after-read",
                    "service=not-http",
                    "answer-delay=3s",
                    "answer-delay=40s",
                    "answer-delay=drip",
                    "recording-server=hang",
                    "login-retry=inside-srs");

    /** Where a login opens no session, or a logout ends none. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of(
                    "recording-server=500",
                    "recording-server=503-retry-after-0",
                    "recording-server=200-then-ping-401",
                    "logout-effect=lingers");

    @Test
    void the_table_has_every_row_of_the_contract_with_its_default_first() {
        try (var srs = SrsFixture.as()) {
            var rows = new ArrayList<String>();
            for (JsonNode row : srs.control("GET", "/readings/srs", "").path("table")) {
                var words = new ArrayList<>(List.of(row.path("name").asString()));
                row.path("values").forEach(value -> words.add(value.asString()));
                rows.add(String.join(" ", words));
                assertThat(row.path("default").asString()).isEqualTo(words.get(1));
                assertThat(row.path("silent").asString()).isNotEmpty();
            }

            assertThat(rows).isEqualTo(CONTRACT);
        }
    }

    @Test
    void every_value_can_be_chosen_while_it_is_played() {
        try (var srs = SrsFixture.as()) {
            all().forEach(one -> {
                String[] row = one.split("=");
                srs.play(row[0], row[1]);
                assertThat(now(srs, row[0])).isEqualTo(row[1]);
            });
            srs.control("POST", "/readings/reset", "");

            assertThat(srs.call("GET", "/version", "").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void a_session_lives_and_ends_under_every_reading(String reading) {
        try (var srs = SrsFixture.as(reading)) {
            assertThat(srs.call("GET", "/version", "").status()).isNotEqualTo(500);
            assertThat(srs.from("OPTIONS", "/ping", "").status()).isEqualTo(200);
            var login = srs.login("X-Support-CSRFP", "True");
            String token = login.header(SrsFixture.CSRF);
            String name = login.header("X-CSRF-HEADER");
            for (int i = 0; i < 3; i++) {
                Reply ping = srs.ping(login, tokenHeaders(name, token));
                token =
                        ping.header(SrsFixture.CSRF).isEmpty()
                                ? token
                                : ping.header(SrsFixture.CSRF);
                srs.advance(4);
            }
            assertThat(srs.sessions()).hasSize(opens(reading) ? 1 : 0);
            Reply logout = srs.logout(login, tokenHeaders(name, token));

            if (reading.equals("token-headers=none")) {
                assertThat(logout.status()).isEqualTo(403);
            } else if (!WITHOUT_EFFECT.contains(reading)) {
                assertThat(logout.status()).isEqualTo(200);
                assertThat(srs.sessions()).isEmpty();
            }
            assertThat(srs.loginAs("nobody", "", UTF_8).status()).isNotEqualTo(404);
        }
    }

    @Test
    void a_wrong_reading_is_told_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SrsFixture.as("scheme=ftp"))
                .withMessageContaining("https");
        try (var srs = SrsFixture.as()) {
            var refused = srs.controlReply("POST", "/readings", "{\"srs.service\": \"down\"}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("error").asString()).contains("drop-after-read");
        }
    }

    static Stream<String> answered() {
        return all().filter(reading -> !UNANSWERED.contains(reading));
    }

    private static Stream<String> all() {
        return CONTRACT.stream()
                .map(row -> List.of(row.split(" ")))
                .flatMap(row -> row.stream().skip(1).map(value -> row.getFirst() + "=" + value));
    }

    private static boolean opens(String reading) {
        return !reading.startsWith("recording-server") || reading.endsWith("=up");
    }

    private static String[] tokenHeaders(String name, String token) {
        if (token.isEmpty()) {
            return new String[0];
        }
        return name.isEmpty() || name.equals(SrsFixture.CSRF)
                ? new String[] {SrsFixture.CSRF, token}
                : new String[] {SrsFixture.CSRF, token, name, token};
    }

    private static String now(SrsFixture srs, String row) {
        return srs.control("GET", "/readings", "").path("readings").path("srs." + row).asString();
    }
}
