package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What goes out, word for word (contract: SRS 3 and 4). */
@Timeout(120)
final class SrsRequestsTest {
    private static final String EVERY_TIME =
            "User-Agent: Gatehouse\r\n%sConnection: Keep-Alive\r\nAccept-Encoding: gzip\r\n";

    @Test
    void the_version_is_asked_for_without_an_origin_and_without_a_login() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            srs.known();
            assertThat(srs.server().requests()).containsExactly(head(srs, "GET /version", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LOGIN, /api/v2/me, GET, 'authorization,x-support-csrfp'",
        "POST, /api/v2/me, POST, 'authorization,content-type,x-csrf-token,x-support-csrfp'",
        "PING, /ping, GET, authorization"
    })
    void a_preflight_asks_as_a_browser_does(
            PreflightCheck asked, String path, String method, String headers) throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            srs.client().preflight(asked);
            assertThat(srs.requests())
                    .containsExactly(
                            head(
                                    srs,
                                    "OPTIONS " + path,
                                    "Origin: %s\r\nAccess-Control-Request-Method: %s\r\nAccess-Control-Request-Headers: %s\r\n"
                                            .formatted(SrsClientFixture.ORIGIN, method, headers)));
        }
    }

    @Test
    void a_login_is_a_get_with_origin_and_basic() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            srs.session(false);
            assertThat(srs.requests())
                    .containsExactly(head(srs, "GET /api/v2/me", originAndBasic()));
        }
    }

    @Test
    void a_login_that_asks_for_csrf_protection_says_so_as_web_desktops_do() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            srs.session(true);
            assertThat(srs.requests())
                    .containsExactly(
                            head(
                                    srs,
                                    "GET /api/v2/me",
                                    originAndBasic() + "X-Support-CSRFP: True\r\n"));
        }
    }

    @Test
    void a_login_with_configuration_is_a_post_of_the_documented_array() throws Exception {
        var configuration =
                new SrsLoginConfiguration(
                        "https://rws.site-a.example.com:4443",
                        "https://rws.site-b.example.com:4443",
                        "Desk_0417",
                        List.of(
                                new RecordingDevice("7001", "SIP_Switch"),
                                new RecordingDevice("7002", "SIP_Switch")));
        String body =
                """
                [{"name":"server","value":"https://rws.site-a.example.com:4443"},\
                {"name":"peer_server","value":"https://rws.site-b.example.com:4443"},\
                {"name":"place","value":"Desk_0417"},\
                {"name":"devices","value":[{"dn":"7001","switch":"SIP_Switch"},\
                {"dn":"7002","switch":"SIP_Switch"}]}]\
                """;
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            srs.known()
                    .login(
                            SrsClientFixture.credentials(),
                            true,
                            configuration,
                            SendPermit.always());
            assertThat(srs.last()).startsWith("POST /api/v2/me HTTP/1.1\r\n").endsWith(body);
            assertThat(srs.sent("Origin")).containsExactly(SrsClientFixture.ORIGIN);
            assertThat(srs.sent("Authorization")).containsExactly(basic("agent7:s3cret"));
            assertThat(srs.sent("X-Support-CSRFP")).containsExactly("True");
            assertThat(srs.sent("Content-Type")).containsExactly("application/json");
        }
    }

    @Test
    void a_configuration_holds_only_what_was_filled_in() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            srs.known()
                    .login(
                            SrsClientFixture.credentials(),
                            false,
                            SrsLoginConfiguration.seat("Plätz", List.of()),
                            SendPermit.always());
            assertThat(srs.last()).endsWith("\r\n\r\n[{\"name\":\"place\",\"value\":\"Plätz\"}]");
        }
    }

    @Test
    void a_configuration_with_nothing_in_it_is_the_plain_login() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            srs.known()
                    .login(
                            SrsClientFixture.credentials(),
                            false,
                            SrsLoginConfiguration.seat("", List.of()),
                            SendPermit.always());
            assertThat(srs.requests())
                    .containsExactly(head(srs, "GET /api/v2/me", originAndBasic()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rws.example.com:4443",
                "ftp://rws.example.com",
                "/rws",
                "https://",
                "//rws"
            })
    void an_address_in_a_configuration_is_absolute_and_of_http(String address) {
        assertThatThrownBy(() -> new SrsLoginConfiguration(address, "", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SrsLoginConfiguration("", address, "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_recording_server_without_a_port_is_sent_as_typed() throws Exception {
        var configuration = new SrsLoginConfiguration("https://RWS.example.com", "", "", List.of());
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            srs.known()
                    .login(
                            SrsClientFixture.credentials(),
                            false,
                            configuration,
                            SendPermit.always());
            assertThat(srs.last()).endsWith("\"value\":\"https://RWS.example.com\"}]");
        }
    }

    @Test
    void a_device_has_both_its_fields() {
        assertThatThrownBy(() -> new RecordingDevice("7001", " "))
                .hasMessage("A device has a DN and a switch.");
        assertThatThrownBy(() -> new RecordingDevice("", "SIP_Switch"))
                .hasMessage("A device has a DN and a switch.");
    }

    @Test
    void a_ping_and_a_logout_carry_the_cookie_without_basic() throws Exception {
        try (var srs =
                SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE, SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session();
            srs.client().ping(session);
            String own = "Origin: " + SrsClientFixture.ORIGIN + "\r\nCookie: SID=abcdef0123\r\n";
            assertThat(srs.last()).isEqualTo(head(srs, "GET /ping", own));
            srs.client().logout(session, SendPermit.always());
            String body = "{\"operationName\":\"EndContactCenterSession\"}";
            String type = "Content-Type: application/json\r\nContent-Length: 43\r\n";
            assertThat(srs.last()).isEqualTo(head(srs, "POST /api/v2/me", own, type) + body);
        }
    }

    @Test
    void a_ping_and_a_logout_carry_basic_where_the_login_set_no_cookie() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session();
            srs.client().ping(session);
            assertThat(srs.last()).isEqualTo(head(srs, "GET /ping", originAndBasic()));
            srs.client().logout(session, SendPermit.always());
            assertThat(srs.sent("Authorization")).containsExactly(basic("agent7:s3cret"));
            assertThat(srs.sent("Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"agent7, ''", "agent7, ':'", "Žofia Ďurišová, 'pä ss€🔑:'", "a b, ' x '"})
    void user_and_password_go_out_as_utf_8_and_may_be_empty(String user, String password)
            throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            srs.known()
                    .login(
                            new SrsCredentials(user, password.toCharArray()),
                            false,
                            SendPermit.always());
            assertThat(srs.sent("Authorization")).containsExactly(basic(user + ":" + password));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a:b", ":", "a\uD800"})
    void a_user_name_that_cannot_be_sent_is_refused_without_quoting_it(String user) {
        assertThatThrownBy(() -> new SrsCredentials(user, new char[] {'x'}))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("a:b")
                .doesNotContain("\uD800");
    }

    @Test
    void a_password_with_half_a_character_is_refused() {
        assertThatThrownBy(() -> new SrsCredentials("a", "CANARY\uD800".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("It holds half a character.");
    }

    @Test
    void every_call_has_a_connection_of_its_own() throws Exception {
        try (var srs =
                SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE, SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session();
            srs.client().ping(session);
            srs.client().logout(session, SendPermit.always());
            assertThat(srs.server().requests()).hasSize(4);
            assertThat(srs.server().connections()).isEqualTo(4);
        }
    }

    @Test
    void no_path_ends_with_a_slash() throws Exception {
        try (var srs =
                SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE, SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session();
            srs.client().ping(session);
            srs.client().logout(session, SendPermit.always());
            for (PreflightCheck asked : PreflightCheck.values()) {
                srs.client().preflight(asked);
            }
            assertThat(srs.server().requests())
                    .hasSize(7)
                    .allMatch(r -> r.split(" ")[1].matches("/api/v2/me|/version|/ping"));
        }
    }

    @Test
    void the_version_is_read_whatever_its_content_type_is() throws Exception {
        for (String type : List.of("text/plain", "text/html", "application/json; charset=utf-8")) {
            String answer =
                    RawServer.json(SrsClientFixture.VERSION).replace("application/json", type);
            try (var server = RawServer.answering(answer);
                    var client =
                            new SrsClient(
                                    SrsClientFixture.settings(
                                            RawServerAddress.of(server), SrsTimeLimits.standard()),
                                    _ -> {},
                                    SrsClientFixture.clock())) {
                assertThat(client.version().finding()).isEqualTo(SrsFinding.VERSION_KNOWN);
            }
        }
    }

    private static String head(SrsClientFixture srs, String line, String own) {
        return head(srs, line, own, "");
    }

    private static String head(SrsClientFixture srs, String line, String own, String body) {
        return line
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + RawServerAddress.of(srs.server()).port()
                + "\r\n"
                + EVERY_TIME.formatted(own + body)
                + "\r\n";
    }

    private static String originAndBasic() {
        return "Origin: %s\r\nAuthorization: %s\r\n"
                .formatted(SrsClientFixture.ORIGIN, basic("agent7:s3cret"));
    }

    private static String basic(String pair) {
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }
}
