package gatehouse.sandbox.srs;

import static gatehouse.sandbox.srs.SrsFixture.LOGOUT;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The seven requests, and what is none of them (contract: SRS 4). */
class SrsRoutesTest {
    private static final String ME = "/api/v2/me";
    private static final String[] JSON = {"Content-Type", "application/json"};

    private final SrsFixture srs = SrsFixture.as();

    @AfterEach
    void close() {
        srs.close();
    }

    @Test
    void the_version_needs_nothing() {
        var reply = srs.call("GET", "/version", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("version").asString()).isEqualTo("8.5.302.14");
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {ME, "/ping"})
    void a_preflight_is_answered_200_with_an_empty_body(String path) {
        var reply = srs.from("OPTIONS", path, "", "Access-Control-Request-Method", "GET");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEmpty();
        assertThat(srs.sessions()).isEmpty();
    }

    @Test
    void a_get_of_me_logs_in() {
        var login = srs.login();

        assertThat(login.status()).isEqualTo(200);
        assertThat(login.text()).isEmpty();
        assertThat(srs.sessions()).hasSize(1);
        assertThat(srs.sessions().at("/0/openedBy").asString()).isEqualTo("console");
        assertThat(srs.sessions().at("/0/user").asString()).isEqualTo(srs.access.user());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"name\": \"place\", \"value\": \"Desk_0417\"}]"})
    void an_array_posted_to_me_logs_in(String body) {
        assertThat(srs.loginWith(body).status()).isEqualTo(200);
        assertThat(srs.sessions()).hasSize(1);
    }

    @Test
    void a_ping_and_a_logout_take_the_cookie() {
        var login = srs.login();

        assertThat(srs.ping(login).status()).isEqualTo(200);
        assertThat(srs.logout(login).status()).isEqualTo(200);
        assertThat(srs.sessions()).isEmpty();
        assertThat(srs.ping(login).status()).isEqualTo(401);
    }

    @Test
    void a_ping_and_a_logout_take_basic() {
        srs.login();

        assertThat(srs.from("GET", "/ping", "", "Authorization", srs.basic()).status())
                .isEqualTo(200);
        assertThat(posted(LOGOUT, "Authorization", srs.basic()).status()).isEqualTo(200);
        assertThat(srs.sessions()).isEmpty();
    }

    @Test
    void a_ping_with_a_wrong_password_gets_401() {
        srs.login();
        String wrong =
                SrsFixture.basic(srs.access.user(), "no", java.nio.charset.StandardCharsets.UTF_8);

        assertThat(srs.from("GET", "/ping", "", "Authorization", wrong).status()).isEqualTo(401);
        assertThat(posted(LOGOUT, "Authorization", wrong).status()).isEqualTo(401);
        assertThat(srs.sessions()).hasSize(1);
    }

    @Test
    void a_login_without_credentials_gets_401_and_a_challenge() {
        var reply = srs.from("GET", ME, "");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).startsWith("Basic ");
        assertThat(srs.sessions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /api/v2",
        "GET, /api/v2/me/x",
        "GET, /version/",
        "GET, /ping/",
        "POST, /api/v2/logout",
        "GET, /api/v2/me%2F",
        "GET, /API/v2/me"
    })
    void another_path_is_not_found(String method, String path) {
        assertThat(srs.from(method, path, "").status()).isEqualTo(404);
        assertThat(srs.count(method + " elsewhere")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v2/me, 'OPTIONS, GET, POST'",
        "DELETE, /api/v2/me, 'OPTIONS, GET, POST'",
        "POST, /ping, 'OPTIONS, GET'",
        "OPTIONS, /version, GET",
        "POST, /version, GET"
    })
    void another_method_is_not_allowed(String method, String path, String allowed) {
        var reply = srs.from(method, path, "");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"operationName\": \"Other\"}", "\"text\"", "{", "[", "null"})
    void a_body_that_is_neither_is_refused_before_the_password_is_looked_at(String body) {
        assertThat(posted(body).status()).isEqualTo(400);
    }

    @Test
    void the_service_is_checked_before_the_route_and_the_route_before_the_origin() {
        srs.play("missing-origin", "403");
        assertThat(srs.call("GET", "/nowhere", "").status()).isEqualTo(404);
        assertThat(srs.call("GET", "/ping", "").status()).isEqualTo(403);
    }

    @Test
    void the_origin_is_checked_before_the_body_and_the_body_before_the_password() {
        srs.play("missing-origin", "403");
        assertThat(srs.call("POST", ME, "{}", JSON).status()).isEqualTo(403);
        assertThat(posted("{}").status()).isEqualTo(400);
        assertThat(posted("[]").status()).isEqualTo(401);
    }

    @Test
    void the_password_is_checked_before_the_entries() {
        srs.play("unknown-entry", "400");
        String unknown = "[{\"name\": \"colour\", \"value\": \"red\"}]";

        assertThat(posted(unknown).status()).isEqualTo(401);
        assertThat(srs.loginWith(unknown).status()).isEqualTo(400);
    }

    @Test
    void every_call_is_counted_by_its_route() {
        srs.logout(srs.login());
        srs.call("GET", "/version", "");
        srs.call("GET", "/version", "");

        assertThat(srs.count("GET /version")).isEqualTo(2);
        assertThat(srs.count("GET /api/v2/me")).isEqualTo(1);
        assertThat(srs.count("POST /api/v2/me")).isEqualTo(1);
        assertThat(srs.count("GET /ping")).isZero();
    }

    private Reply posted(String body, String... headers) {
        String[] all =
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(JSON),
                                java.util.stream.Stream.of(headers))
                        .toArray(String[]::new);
        return srs.from("POST", ME, body, all);
    }
}
