package gatehouse.sandbox.srs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.TestWire;
import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.ConnectException;
import java.net.URI;
import java.util.List;

/** The recording server's own two calls, on a port of their own (contract: SRS 10). */
class SrsRecordingServerTest {
    private static final String VERSION = "/api/v2/diagnostics/version";
    private static final String ME = "/api/v2/me";

    @Test
    void the_version_is_told_over_https_without_a_password() throws Exception {
        try (var srs = SrsFixture.as("rws-check=code-0")) {
            var reply = ask(srs, VERSION, "");

            assertThat(base(srs).getScheme()).isEqualTo("https");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).isEqualTo("{\"statusCode\":0,\"version\":\"8.5.200.50\"}");
        }
    }

    @Test
    void a_user_is_told_with_all_members_and_a_cookie() throws Exception {
        try (var srs = SrsFixture.as()) {
            var reply = ask(srs, ME, srs.basic());

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().path("statusCode").asInt()).isZero();
            assertThat(reply.json().at("/user/userName").asString()).isEqualTo(srs.access.user());
            assertThat(reply.json().path("user").propertyNames())
                    .containsExactlyInAnyOrder(
                            "id",
                            "userName",
                            "firstName",
                            "lastName",
                            "roles",
                            "enabled",
                            "changePasswordOnFirstLogin");
            assertThat(reply.cookies()).isNotEmpty();
            assertThat(srs.sessions()).isEmpty();
        }
    }

    @Test
    void a_wrong_password_is_code_20() throws Exception {
        try (var srs = SrsFixture.as()) {
            var reply = ask(srs, ME, SrsFixture.basic(srs.access.user(), "no", UTF_8));

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.json().path("statusCode").asInt()).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @CsvSource({"401-code-20, 401, 20", "200-code-20, 200, 20", "code-8, 200, 8", "code-4, 200, 4"})
    void the_right_password_may_be_refused_all_the_same(String reading, int status, int code)
            throws Exception {
        try (var srs = SrsFixture.as("rws-check=" + reading)) {
            var reply = ask(srs, ME, srs.basic());

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.json().path("statusCode").asInt()).isEqualTo(code);
            assertThat(reply.json().path("statusMessage").asString()).isNotEmpty();
            assertThat(ask(srs, VERSION, "").status()).isEqualTo(200);
        }
    }

    @Test
    void it_may_be_down_and_come_back_on_its_port() throws Exception {
        try (var srs = SrsFixture.as("rws-check=down")) {
            URI base = base(srs);
            assertThatThrownBy(() -> ask(srs, VERSION, ""))
                    .hasCauseInstanceOf(ConnectException.class);
            srs.play("rws-check", "code-0");
            assertThat(ask(srs, VERSION, "").status()).isEqualTo(200);
            assertThat(base(srs)).isEqualTo(base);
            srs.play("rws-check", "down");
            assertThatThrownBy(() -> ask(srs, VERSION, ""))
                    .hasCauseInstanceOf(ConnectException.class);
        }
    }

    @Test
    void its_calls_are_counted_apart_and_any_other_is_a_violation() throws Exception {
        try (var srs = SrsFixture.as()) {
            ask(srs, ME, srs.basic());
            ask(srs, VERSION, "");
            assertThat(srs.violations()).isEmpty();
            assertThat(srs.count("rws GET " + ME)).isEqualTo(1);
            assertThat(srs.count("rws GET " + VERSION)).isEqualTo(1);
            assertThat(srs.count("GET " + ME)).isZero();

            try (var client = SrsTestTrust.client(srs)) {
                TestWire.send(client, base(srs), "POST", ME, SrsFixture.LOGOUT, List.of());
            }
            assertThat(srs.violations()).hasSize(1);
        }
    }

    private static Reply ask(SrsFixture srs, String path, String authorization) throws Exception {
        List<String> headers =
                authorization.isEmpty() ? List.of() : List.of("Authorization", authorization);
        try (var client = SrsTestTrust.client(srs)) {
            return TestWire.send(client, base(srs), "GET", path, "", headers);
        }
    }

    private static URI base(SrsFixture srs) {
        return URI.create(srs.control("GET", "/srs/recording-server", "").path("base").asString());
    }
}
