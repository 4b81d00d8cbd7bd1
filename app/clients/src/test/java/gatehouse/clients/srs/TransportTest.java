package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.testkit.RawServer;
import gatehouse.testkit.RefusingPort;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/** Every way in which no answer comes is told apart (contract: SRS 8 and 9). */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class TransportTest {
    @Test
    void nothing_listens() throws Exception {
        try (var refused = new RefusingPort()) {
            SrsClientFixture.assertLost(
                    SrsClientFixture.version(
                            ServerAddress.parse(refused.base()), CertificateTrust.system()),
                    SrsFinding.UNREACHABLE,
                    SrsTransportFailure.NOTHING_LISTENS);
        }
    }

    @Test
    void no_answer_in_time() throws Exception {
        try (var server = RawServer.silent()) {
            SrsStepResult found =
                    SrsClientFixture.version(
                            RawServerAddress.of(server),
                            CertificateTrust.system(),
                            SrsClientFixture.SHORT);
            SrsClientFixture.assertLost(
                    found, SrsFinding.UNREACHABLE, SrsTransportFailure.NO_ANSWER);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void closed_without_an_answer() throws Exception {
        try (var server = RawServer.of(SrsClientFixture.hangUp())) {
            SrsStepResult found =
                    SrsClientFixture.version(
                            RawServerAddress.of(server), CertificateTrust.system());
            SrsClientFixture.assertLost(found, SrsFinding.UNREACHABLE, SrsTransportFailure.HUNG_UP);
            assertThat(server.requests()).hasSize(1);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void closed_as_soon_as_connected() throws Exception {
        try (var server = RawServer.atOnce(SrsClientFixture.hangUp())) {
            SrsStepResult found =
                    SrsClientFixture.version(
                            RawServerAddress.of(server), CertificateTrust.system());
            SrsClientFixture.assertLost(found, SrsFinding.UNREACHABLE, SrsTransportFailure.HUNG_UP);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "220 mail.example.test ESMTP\r\n",
                "\u0015\u0003\u0003\u0000\u0002\u0002\u0032",
                "SSH-2.0-x\r\n"
            })
    void bytes_that_are_not_http(String bytes) throws Exception {
        try (var server = RawServer.answering(bytes)) {
            SrsStepResult found =
                    SrsClientFixture.version(
                            RawServerAddress.of(server), CertificateTrust.system());
            if (bytes.endsWith("\r\n")) {
                SrsClientFixture.assertLost(
                        found, SrsFinding.NOT_HTTP, SrsTransportFailure.NOT_HTTP);
            } else {
                assertThat(found.finding()).isIn(SrsFinding.NOT_HTTP, SrsFinding.UNREACHABLE);
            }
        }
    }

    @Test
    void an_answer_that_drips_beyond_the_limit_is_cut_and_not_srs() throws Exception {
        String half = "HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\n{\"version\":";
        try (var server = RawServer.answering(half)) {
            SrsStepResult found =
                    SrsClientFixture.version(
                            RawServerAddress.of(server),
                            CertificateTrust.system(),
                            SrsClientFixture.SHORT);
            SrsClientFixture.assertLost(found, SrsFinding.NOT_SRS, SrsTransportFailure.HALF_ANSWER);
            assertThat(found.exchange().status()).isEqualTo(200);
        }
    }

    @Test
    void a_login_that_nobody_could_be_sent_tells_what_was_in_the_way() throws Exception {
        var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY);
        SrsClient client = srs.known();
        srs.server().refuse();
        SrsLoginResult in =
                client.login(SrsClientFixture.credentials(), false, SendPermit.always());
        SrsClientFixture.assertLost(
                in.found(), SrsFinding.UNREACHABLE, SrsTransportFailure.NOTHING_LISTENS);
        assertThat(in.session()).isNull();
        srs.close();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_login_that_was_sent_and_not_answered_is_unknown(Fault fault) throws Exception {
        try (var srs = SrsClientFixture.taking(SrsClientFixture.SHORT, fault.turn)) {
            SrsLoginResult in =
                    srs.known().login(SrsClientFixture.credentials(), false, SendPermit.always());
            SrsClientFixture.assertLost(in.found(), SrsFinding.LOGIN_UNKNOWN, fault.loss);
            assertThat(in.session().uncertain()).isTrue();
            assertThat(srs.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_ping_without_a_whole_answer_has_failed(Fault fault) throws Exception {
        try (var srs =
                SrsClientFixture.taking(
                        SrsClientFixture.SHORT,
                        SrsClientFixture.telling(SrsClientFixture.WITH_COOKIE),
                        fault.turn)) {
            SrsStepResult found = srs.client().ping(srs.session());
            SrsClientFixture.assertLost(found, SrsFinding.PING_FAILED, fault.loss);
            assertThat(srs.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_logout_without_a_whole_answer_is_unknown(Fault fault) throws Exception {
        try (var srs =
                SrsClientFixture.taking(
                        SrsClientFixture.SHORT,
                        SrsClientFixture.telling(SrsClientFixture.WITH_COOKIE),
                        fault.turn)) {
            SrsStepResult found = srs.client().logout(srs.session(), SendPermit.always());
            SrsClientFixture.assertLost(found, SrsFinding.LOGOUT_UNKNOWN, fault.loss);
            assertThat(srs.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_confirming_ping_without_an_answer_leaves_it_at_logged_out(Fault fault) throws Exception {
        var login = SrsClientFixture.telling(SrsClientFixture.WITH_COOKIE);
        try (var srs =
                SrsClientFixture.taking(
                        SrsClientFixture.SHORT,
                        login,
                        SrsClientFixture.telling(SrsClientFixture.EMPTY),
                        fault.turn)) {
            SrsSession session = srs.session();
            srs.client().logout(session, SendPermit.always());
            SrsClientFixture.assertLost(
                    srs.client().confirmLogout(session), SrsFinding.LOGGED_OUT, fault.loss);
        }
    }

    @Test
    void half_a_login_answer_keeps_the_cookie_that_came_with_it() throws Exception {
        String half = SrsClientFixture.WITH_COOKIE.replace("Length: 0", "Length: 9");
        try (var srs =
                SrsClientFixture.taking(
                        SrsClientFixture.SHORT,
                        SrsClientFixture.telling(half),
                        SrsClientFixture.telling(SrsClientFixture.EMPTY))) {
            SrsSession session =
                    srs.known()
                            .login(SrsClientFixture.credentials(), false, SendPermit.always())
                            .session();
            assertThat(session.uncertain()).isTrue();
            assertThat(session.cookieNames()).containsExactly("SID");
            assertThat(srs.client().logout(session, SendPermit.always()).finding())
                    .isEqualTo(SrsFinding.LOGGED_OUT);
        }
    }

    @Test
    void a_login_answered_200_and_too_much_is_decided_by_its_status() throws Exception {
        String much = RawServer.json("\"" + "x".repeat(70_000) + "\"");
        try (var srs = SrsClientFixture.answering(much)) {
            assertThat(srs.session().csrf()).isEqualTo(CsrfProtection.NOT_ASKED_FOR);
        }
    }

    @Test
    void a_login_and_a_logout_have_times_of_their_own() throws Exception {
        Duration moment = Duration.ofSeconds(10);
        Duration longer = Duration.ofMinutes(5);
        var limits = new SrsTimeLimits(longer, longer, moment, moment, longer);
        var login = SrsClientFixture.telling(SrsClientFixture.WITH_COOKIE);
        try (var srs =
                SrsClientFixture.taking(
                        limits, SrsClientFixture.silence(), login, SrsClientFixture.silence())) {
            SrsLoginResult in =
                    srs.known().login(SrsClientFixture.credentials(), false, SendPermit.always());
            SrsClientFixture.assertLost(
                    in.found(), SrsFinding.LOGIN_UNKNOWN, SrsTransportFailure.NO_ANSWER);
            SrsClientFixture.assertLost(
                    srs.client().logout(srs.session(), SendPermit.always()),
                    SrsFinding.LOGOUT_UNKNOWN,
                    SrsTransportFailure.NO_ANSWER);
        }
    }

    @Test
    void a_logout_can_have_a_time_of_its_own() throws Exception {
        Duration longer = Duration.ofMinutes(5);
        var limits = new SrsTimeLimits(longer, longer, longer, longer, longer);
        var login = SrsClientFixture.telling(SrsClientFixture.WITH_COOKIE);
        try (var srs = SrsClientFixture.taking(limits, login, SrsClientFixture.silence())) {
            SrsSession session = srs.session();
            SrsStepResult found =
                    srs.client()
                            .logout(session, SrsClientFixture.SHORT.closing(), SendPermit.always());
            SrsClientFixture.assertLost(
                    found, SrsFinding.LOGOUT_UNKNOWN, SrsTransportFailure.NO_ANSWER);
            assertThat(found.exchange().took()).isLessThan(longer);
        }
    }

    private enum Fault {
        SILENT(SrsClientFixture.silence(), SrsTransportFailure.NO_ANSWER),
        DROPPED_AFTER_READING(SrsClientFixture.hangUp(), SrsTransportFailure.HUNG_UP),
        NOT_HTTP(
                SrsClientFixture.telling("220 mail.example.test ESMTP\r\n"),
                SrsTransportFailure.NOT_HTTP),
        HALF(
                SrsClientFixture.telling("HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n{"),
                SrsTransportFailure.HALF_ANSWER),
        HALF_AND_CLOSED(
                (_, out) ->
                        !SrsClientFixture.say(out, "HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n{"),
                SrsTransportFailure.HALF_ANSWER);

        private final RawServer.Turn turn;
        private final SrsTransportFailure loss;

        Fault(RawServer.Turn turn, SrsTransportFailure loss) {
            this.turn = turn;
            this.loss = loss;
        }
    }
}
