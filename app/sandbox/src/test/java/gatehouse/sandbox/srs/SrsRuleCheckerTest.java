package gatehouse.sandbox.srs;

import static gatehouse.sandbox.srs.SrsFixture.CSRF;
import static gatehouse.sandbox.srs.SrsFixture.LOGOUT;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;

/** What the contract forbids its clients is seen and kept (contract: SRS 11, 12). */
class SrsRuleCheckerTest {
    private static final String ME = "/api/v2/me";
    private static final String[] JSON = {"Content-Type", "application/json"};

    private final SrsFixture srs = SrsFixture.as();

    @AfterEach
    void close() {
        srs.close();
    }

    @Test
    void a_client_that_behaves_breaks_nothing() {
        srs.call("GET", "/version", "");
        srs.from("OPTIONS", ME, "", "Access-Control-Request-Method", "GET");
        srs.from("OPTIONS", "/ping", "");
        var login = srs.login("X-Support-CSRFP", "True");
        srs.ping(login);
        srs.ping(login);
        srs.logout(login, CSRF, login.header(CSRF));
        srs.ping(login);
        srs.logout(srs.loginWith("[{\"name\": \"place\", \"value\": \"Desk_0417\"}]"));
        srs.logout(srs.login());

        assertThat(srs.violations()).isEmpty();
    }

    @Test
    void a_login_repeated_at_once_is_seen() {
        srs.loginAs(srs.access.user(), "wrong", UTF_8);
        srs.login();
        assertThat(srs.violations()).isEmpty();
        srs.login();

        assertThat(srs.violations()).containsExactly("a login is not repeated by itself");
    }

    @Test
    void a_ping_without_a_credential_is_seen() {
        srs.from("GET", "/ping", "");

        assertThat(srs.violations()).containsExactly("no ping goes without a credential");
    }

    @Test
    void a_ping_that_goes_on_after_a_401_is_seen() {
        var login = srs.login();
        srs.ping(login);
        srs.advance(60);
        srs.ping(login);
        assertThat(srs.violations()).isEmpty();
        srs.ping(login);

        assertThat(srs.violations()).containsExactly("a ping answered 401 is not repeated");
    }

    @Test
    void a_ping_of_a_session_opened_elsewhere_is_seen() {
        srs.control("POST", "/srs/desktop", "{}");
        srs.from("GET", "/ping", "", "Authorization", srs.basic());

        assertThat(srs.violations()).containsExactly("no session opened elsewhere is pinged");
    }

    @Test
    void a_redirect_that_is_followed_is_seen() {
        srs.control(
                "POST",
                "/faults",
                "{\"system\": \"srs\", \"kind\": \"redirect\", \"location\": \"/moved/me\"}");
        assertThat(srs.login().status()).isEqualTo(302);
        assertThat(srs.violations()).isEmpty();
        srs.call("GET", "/moved/me", "");

        assertThat(srs.violations()).containsExactly("a redirect is never followed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server", "peer_server"})
    void an_empty_server_is_seen(String name) {
        srs.loginWith("[{\"name\": \"" + name + "\", \"value\": \"\"}]");

        assertThat(srs.violations()).containsExactly("server and peer_server are never sent empty");
    }

    @Test
    void an_empty_list_is_seen() {
        srs.loginWith("[]");

        assertThat(srs.violations()).containsExactly("no login goes with an empty list");
    }

    @Test
    void entries_nobody_documented_and_entries_out_of_form_are_seen() {
        srs.loginWith("[{\"name\": \"colour\", \"value\": 1}, {\"value\": 1}]");

        assertThat(srs.violations())
                .containsExactly(
                        "an entry has its documented form", "no undocumented entry is sent");
    }

    @Test
    void a_body_that_is_neither_is_seen() {
        srs.from("POST", ME, "{}", JSON);

        assertThat(srs.violations()).containsExactly("a POST is a login or a logout");
    }

    @Test
    void a_post_without_its_type_is_seen() {
        srs.from("POST", ME, LOGOUT, "Authorization", srs.basic());

        assertThat(srs.violations()).containsExactly("a POST is sent as application/json");
    }

    @Test
    void a_credential_where_none_belongs_is_seen() {
        srs.call("GET", "/version", "", "Authorization", srs.basic());
        srs.from("OPTIONS", "/ping", "", "Cookie", "a=b");

        assertThat(srs.violations())
                .containsExactly(
                        "no credential goes with /version", "no credential goes with a preflight");
    }

    @Test
    void a_cookie_and_a_password_together_are_seen() {
        var login = srs.login();
        srs.ping(login, "Authorization", srs.basic());

        assertThat(srs.violations()).containsExactly("a cookie goes without Authorization");
    }

    @Test
    void a_logout_without_the_token_that_was_sent_is_seen() {
        srs.logout(srs.login("X-Support-CSRFP", "True"));

        assertThat(srs.violations()).containsExactly("a logout carries the token that was sent");
    }

    @Test
    void a_logout_without_a_token_that_never_came_is_right() {
        srs.play("token-headers", "none");
        srs.logout(srs.login("X-Support-CSRFP", "True"));

        assertThat(srs.violations()).isEmpty();
    }

    @Test
    void a_request_without_an_origin_is_seen() {
        srs.call("GET", ME, "", "Authorization", srs.basic());

        assertThat(srs.violations())
                .containsExactly("an origin goes with every request but /version");
    }

    @Test
    void a_slash_a_query_a_route_and_a_method_nobody_documented_are_seen() {
        srs.from("GET", ME + "/", "", "Authorization", srs.basic());
        srs.call("GET", "/version?x=1", "");
        srs.call("GET", "/status", "");
        srs.call("DELETE", "/ping", "");

        assertThat(srs.violations())
                .containsExactly(
                        "a path is sent without a final slash",
                        "no query is sent",
                        "no undocumented route is called",
                        "no method but the documented one is used");
    }

    @Test
    void an_upgrade_is_seen() throws IOException {
        get("/version", "127.0.0.1\r\nUpgrade: h2c\r\nConnection: Upgrade");

        assertThat(srs.violations()).containsExactly("HTTP/1.1 is spoken, without an upgrade");
    }

    private void get(String path, String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", srs.access.base().getPort())) {
            socket.setSoTimeout(30_000);
            String call = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
            socket.getOutputStream().write(call.getBytes(ISO_8859_1));
            socket.getInputStream().read();
        }
    }
}
