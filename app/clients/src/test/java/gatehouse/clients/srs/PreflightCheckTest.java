package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Step 4 of the ladder: what a browser would make of the answer (contract: SRS 4.1 and 8). */
@Timeout(120)
final class PreflightCheckTest {
    private static final String ORIGIN = "Access-Control-Allow-Origin: " + SrsClientFixture.ORIGIN;
    private static final String CREDENTIALS = "Access-Control-Allow-Credentials: true";
    private static final String HEADERS =
            "Access-Control-Allow-Headers: X-Requested-With,Content-Type, Authorization ,"
                    + "X-CSRF-TOKEN,X-Support-CSRFP";

    @ParameterizedTest
    @EnumSource(PreflightCheck.class)
    void all_that_a_browser_needs_is_an_origin_that_is_accepted(PreflightCheck asked)
            throws Exception {
        SrsStepResult found =
                ask(
                        asked,
                        SrsClientFixture.with(
                                SrsClientFixture.EMPTY, ORIGIN, CREDENTIALS, HEADERS));
        assertThat(found.finding()).isEqualTo(SrsFinding.ORIGIN_ACCEPTED);
        assertThat(found.details())
                .isEqualTo(new FindingDetails.Cors(asked, SrsClientFixture.ORIGIN, List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void the_header_decides_and_not_which_2xx_it_is(int status) throws Exception {
        String answer =
                "HTTP/1.1 "
                        + status
                        + " X\r\n"
                        + (status == 204 ? "" : "Content-Length: 0\r\n")
                        + "\r\n";
        assertThat(
                        ask(
                                        PreflightCheck.PING,
                                        SrsClientFixture.with(answer, ORIGIN, CREDENTIALS, HEADERS))
                                .finding())
                .isEqualTo(SrsFinding.ORIGIN_ACCEPTED);
    }

    @Test
    void a_204_that_announces_a_body_is_judged_by_its_headers_too() throws Exception {
        String answer = "HTTP/1.1 204 X\r\nContent-Length: 5\r\n\r\nhello";
        assertThat(
                        ask(
                                        PreflightCheck.PING,
                                        SrsClientFixture.with(answer, ORIGIN, CREDENTIALS, HEADERS))
                                .finding())
                .isEqualTo(SrsFinding.ORIGIN_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Nothing: 1",
                "Access-Control-Allow-Origin: *",
                "Access-Control-Allow-Origin: null",
                "Access-Control-Allow-Origin: http://desktop.example.test",
                "Access-Control-Allow-Origin: https://Desktop.example.test",
                "Access-Control-Allow-Origin: https://desktop.example.test/",
                "Access-Control-Allow-Origin: https://*.example.test",
                "Access-Control-Allow-Origin: https://desktop.example.test, https://b.test"
            })
    void an_origin_that_is_absent_other_or_a_star_is_not_accepted(String line) throws Exception {
        SrsStepResult found =
                ask(
                        PreflightCheck.LOGIN,
                        SrsClientFixture.with(SrsClientFixture.EMPTY, line, CREDENTIALS, HEADERS));
        assertThat(found.finding()).isEqualTo(SrsFinding.ORIGIN_NOT_ACCEPTED);
    }

    @Test
    void an_origin_told_twice_is_not_accepted_as_no_browser_does() throws Exception {
        SrsStepResult found =
                ask(
                        PreflightCheck.PING,
                        SrsClientFixture.with(
                                SrsClientFixture.EMPTY, ORIGIN, ORIGIN, CREDENTIALS, HEADERS));
        assertThat(found.finding()).isEqualTo(SrsFinding.ORIGIN_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Nothing: 1", "Access-Control-Allow-Credentials: false"})
    void without_credentials_cors_is_incomplete(String line) throws Exception {
        SrsStepResult found =
                ask(
                        PreflightCheck.PING,
                        SrsClientFixture.with(SrsClientFixture.EMPTY, ORIGIN, line, HEADERS));
        assertThat(found.finding()).isEqualTo(SrsFinding.CORS_INCOMPLETE);
        assertThat(missing(found)).containsExactly(CREDENTIALS);
    }

    @Test
    void a_header_that_is_not_allowed_is_named() throws Exception {
        String gws =
                "Access-Control-Allow-Headers: X-Requested-With,Content-Type,Accept,Origin,Cookie,"
                        + "authorization,ssid,surl,ContactCenterId";
        String answer = SrsClientFixture.with(SrsClientFixture.EMPTY, ORIGIN, CREDENTIALS, gws);
        assertThat(missing(ask(PreflightCheck.POST, answer)))
                .containsExactly(
                        "Access-Control-Allow-Headers: x-csrf-token",
                        "Access-Control-Allow-Headers: x-support-csrfp");
        assertThat(ask(PreflightCheck.PING, answer).finding())
                .isEqualTo(SrsFinding.ORIGIN_ACCEPTED);
    }

    @Test
    void a_star_allows_no_header_to_a_call_with_credentials() throws Exception {
        String star = "Access-Control-Allow-Headers: *";
        SrsStepResult found =
                ask(
                        PreflightCheck.PING,
                        SrsClientFixture.with(SrsClientFixture.EMPTY, ORIGIN, CREDENTIALS, star));
        assertThat(found.finding()).isEqualTo(SrsFinding.CORS_INCOMPLETE);
    }

    @Test
    void headers_may_be_allowed_in_several_lines() throws Exception {
        String first = "Access-Control-Allow-Headers: AUTHORIZATION";
        String second = "access-control-allow-headers: x-support-csrfp";
        String answer =
                SrsClientFixture.with(SrsClientFixture.EMPTY, ORIGIN, CREDENTIALS, first, second);
        assertThat(ask(PreflightCheck.LOGIN, answer).finding())
                .isEqualTo(SrsFinding.ORIGIN_ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"401|", "403|", "404|", "302|", "500|", "200|{'statusCode':20}"})
    void another_status_refuses_the_preflight_whatever_its_headers(int status, String body)
            throws Exception {
        String answer =
                body == null
                        ? SrsClientFixture.status(status)
                        : RawServer.json(status, body.replace('\'', '"'));
        SrsStepResult found =
                ask(
                        PreflightCheck.PING,
                        SrsClientFixture.with(answer, ORIGIN, CREDENTIALS, HEADERS));
        assertThat(found.finding()).isEqualTo(SrsFinding.PREFLIGHT_REFUSED);
        assertThat(found.details())
                .isInstanceOfSatisfying(
                        FindingDetails.Answer.class, d -> assertThat(d.status()).isEqualTo(status));
    }

    @Test
    void no_answer_refuses_the_preflight_with_the_cause() throws Exception {
        try (var srs =
                SrsClientFixture.taking(SrsTimeLimits.standard(), SrsClientFixture.hangUp())) {
            SrsStepResult found = srs.client().preflight(PreflightCheck.PING);
            assertThat(found.finding()).isEqualTo(SrsFinding.PREFLIGHT_REFUSED);
            assertThat(((FindingDetails.Lost) found.details()).loss())
                    .isEqualTo(SrsTransportFailure.HUNG_UP);
            assertThat(srs.requests()).hasSize(1);
        }
    }

    private static List<String> missing(SrsStepResult found) {
        return ((FindingDetails.Cors) found.details()).missing();
    }

    private static SrsStepResult ask(PreflightCheck asked, String answer) throws Exception {
        try (var srs = SrsClientFixture.answering(answer)) {
            return srs.client().preflight(asked);
        }
    }
}
