package gatehouse.sandbox.srs;

import static gatehouse.sandbox.srs.SrsFixture.CSRF;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

/** What tests are told of SRS, and what nobody is told. */
class SrsControlTest {
    @Test
    void the_ready_line_tells_all_that_a_caller_needs() {
        try (var srs = SrsFixture.as()) {
            var told = new JsonMapper().readTree(srs.sandbox.readyLine()).path("srs");

            assertThat(told.path("base").asString()).isEqualTo(srs.access.base().toString());
            assertThat(told.path("origin").asString()).isEqualTo(srs.access.origin());
            assertThat(told.path("user").asString()).isEqualTo(srs.access.user());
            assertThat(told.path("password").asString()).isEqualTo(srs.access.password());
            assertThat(srs.access.toString()).doesNotContain(srs.access.password());
        }
    }

    @Test
    void the_port_can_be_chosen_and_must_be_free() {
        try (var srs = SrsFixture.as()) {
            int taken = srs.access.base().getPort();

            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> PlayedSystems.start(SandboxOptions.standard().withSrsPort(taken)))
                    .withMessageContaining(Integer.toString(taken));
        }
    }

    @Test
    void a_session_is_told_with_all_but_its_secrets() {
        try (var srs = SrsFixture.as()) {
            var login = srs.login("X-Support-CSRFP", "True");
            srs.ping(login);
            srs.advance(20);
            var session = srs.sessions().get(0);

            assertThat(session.path("user").asString()).isEqualTo("anna.novak");
            assertThat(session.path("csrf").asBoolean()).isTrue();
            assertThat(session.path("secondsLeft").asInt()).isEqualTo(40);
            assertThat(session.path("cookies")).hasSize(1);
            assertThat(session.toString())
                    .doesNotContain(login.header(CSRF), login.cookies().split("=")[1]);
        }
    }

    @Test
    void the_log_tells_every_call_and_no_secret() {
        try (var srs = SrsFixture.as()) {
            srs.call("GET", "/" + srs.access.password() + "?p=" + srs.access.password(), "");
            var login = srs.login("X-Support-CSRFP", "True");
            srs.ping(login);
            srs.logout(login, CSRF, login.header(CSRF));
            var log = srs.control("GET", "/srs/log", "");

            assertThat(log.toString())
                    .doesNotContain(
                            srs.access.password(),
                            srs.basic().substring(6),
                            login.header(CSRF),
                            login.cookies().split("=")[1]);
            assertThat(log.at("/calls/0/call").asString()).isEqualTo("GET elsewhere");
            assertThat(log.at("/calls/1/act").asString()).isEqualTo("login");
            assertThat(log.at("/calls/1/credentials").asString()).isEqualTo("basic");
            assertThat(log.at("/calls/1/origin").asString()).isEqualTo(srs.access.origin());
            assertThat(log.at("/calls/2/credentials").asString()).isEqualTo("cookie");
            assertThat(log.at("/calls/3/act").asString()).isEqualTo("logout");
            assertThat(log.at("/calls/3/token").asBoolean()).isTrue();
            assertThat(log.at("/calls/3/outcome").asString()).isEqualTo("200");
            assertThat(srs.control("POST", "/srs/log/reset", "").path("calls")).isEmpty();
            assertThat(srs.control("GET", "/violations", "").toString())
                    .doesNotContain(srs.access.password());
        }
    }

    @Test
    void a_fault_befalls_srs_alone() {
        try (var srs = SrsFixture.as()) {
            srs.control(
                    "POST",
                    "/faults",
                    "{\"system\": \"srs\", \"kind\": \"redirect\", \"route\": \"GET /api/v2/me\"}");

            assertThat(srs.call("GET", "/version", "").status()).isEqualTo(200);
            assertThat(srs.login().status()).isEqualTo(302);
            assertThat(srs.loginAs("spare.desk", "", UTF_8).status()).isEqualTo(200);
        }
    }

    @Test
    void a_desktop_of_nobody_is_refused() {
        try (var srs = SrsFixture.as()) {
            assertThat(srs.controlReply("POST", "/srs/desktop", "{\"user\": \"nobody\"}").status())
                    .isEqualTo(400);
            assertThat(srs.controlReply("GET", "/srs/nothing", "").status()).isEqualTo(404);
        }
    }
}
