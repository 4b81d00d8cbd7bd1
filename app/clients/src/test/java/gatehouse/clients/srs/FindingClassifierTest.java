package gatehouse.clients.srs;

import static gatehouse.testkit.RawServer.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** The rows of the diagnostic ladder that rest on an answer (contract: SRS 8). */
@Timeout(60)
final class FindingClassifierTest {
    private static final String CODE_20 =
            "{\"statusCode\":20,\"statusMessage\":\"wrong\",\"version\":\"8.5.302.14\"}";

    @ParameterizedTest
    @CsvSource({
        "8.5.302.14, true",
        "9.0.001.00, true",
        "8.5.302.4, false",
        "8.5, false",
        "v8.5.302.14, false",
        "next, false"
    })
    void a_version_of_any_form_is_an_srs_and_an_unusual_one_is_remarked_on(
            String version, boolean usual) throws Exception {
        SrsStepResult found = version(json("{\"version\":\"%s\"}".formatted(version)));
        assertThat(found.finding()).isEqualTo(SrsFinding.VERSION_KNOWN);
        assertThat(found.details()).isEqualTo(new FindingDetails.Version(version, usual));
        assertThat(found.exchange().status()).isEqualTo(200);
    }

    @Test
    void a_version_beside_unknown_fields_and_status_code_0_is_an_srs() throws Exception {
        String body = "{\"statusCode\":0,\"x\":[1,{}],\"version\":\"8.5.302.14\"}";
        assertThat(version(json(body)).finding()).isEqualTo(SrsFinding.VERSION_KNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8.5.302.14",
                "\"8.5.302.14\"",
                "<html></html>",
                "{}",
                "{\"version\":\"\"}",
                "{\"version\":8}",
                "{\"version\":null}",
                "{\"Version\":\"8.5.302.14\"}",
                "[{\"version\":\"8.5.302.14\"}]",
                "{\"version\":\"8.5.302.14\"",
                "{\"version\":\"8.5.302.14\"} x",
                CODE_20,
                "{\"statusCode\":4,\"version\":\"8.5.302.14\"}"
            })
    void anything_else_under_200_is_not_srs(String body) throws Exception {
        SrsStepResult found = version(json(body));
        assertThat(found.finding()).isEqualTo(SrsFinding.NOT_SRS);
        assertThat(found.details())
                .isInstanceOfSatisfying(
                        FindingDetails.Answer.class, d -> assertThat(d.status()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 401, 403, 404, 407, 500, 503})
    void a_version_under_another_status_is_not_srs(int status) throws Exception {
        String answer =
                status == 204 ? "HTTP/1.1 204 X\r\n\r\n" : json(status, SrsClientFixture.VERSION);
        assertThat(version(answer).finding()).isEqualTo(SrsFinding.NOT_SRS);
    }

    @Test
    void an_answer_longer_than_64_kib_is_cut_off_and_is_not_srs() throws Exception {
        String body = "{\"version\":\"8.5.302.14\",\"x\":\"" + "x".repeat(64 << 10) + "\"}";
        SrsStepResult found = version(json(body));
        assertThat(found.finding()).isEqualTo(SrsFinding.NOT_SRS);
        assertThat(found.bodyStart()).hasSize(512);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 |                        | LOGIN_ACCEPTED",
                "200 | {}                     | LOGIN_ACCEPTED",
                "200 | text                   | LOGIN_ACCEPTED",
                "200 | {'statusCode':0}       | LOGIN_ACCEPTED",
                "200 | {'statusCode':'20'}    | LOGIN_ACCEPTED",
                "200 | {'statusCode':20.5}    | LOGIN_ACCEPTED",
                "200 | [{'statusCode':20}]    | LOGIN_ACCEPTED",
                "200 | {'x':{'statusCode':20}}| LOGIN_ACCEPTED",
                "200 | {'statusCode':20}      | LOGIN_REJECTED",
                "200 | {'statusCode':8}       | PASSWORD_CHANGE_NEEDED",
                "200 | {'statusCode':4}       | LOGIN_ERROR",
                "200 | {'statusCode':5}       | LOGIN_ERROR",
                "200 | {'statusCode':-1}      | LOGIN_ERROR",
                "200 | {'statusCode':99999999999} | LOGIN_ERROR",
                "401 |                        | LOGIN_REJECTED",
                "401 | {'statusCode':20}      | LOGIN_REJECTED",
                "401 | {'statusCode':0}       | LOGIN_REJECTED",
                "401 | {'statusCode':4}       | LOGIN_ERROR",
                "500 | {'statusCode':20}      | LOGIN_REJECTED",
                "403 | {'statusCode':8}       | PASSWORD_CHANGE_NEEDED",
                "403 |                        | LOGIN_FORBIDDEN",
                "403 | {'statusCode':5}       | LOGIN_FORBIDDEN",
                "403 | {'statusCode':4}       | LOGIN_ERROR",
                "400 |                        | LOGIN_ERROR",
                "415 |                        | LOGIN_ERROR",
                "500 |                        | LOGIN_ERROR",
                "503 |                        | LOGIN_ERROR",
                "204 |                        | LOGIN_ERROR",
                "201 |                        | LOGIN_ERROR",
                "302 |                        | LOGIN_ERROR",
                "404 |                        | LOGIN_ERROR",
                "407 |                        | LOGIN_ERROR",
                "408 |                        | LOGIN_ERROR"
            })
    void a_login_is_told_by_its_status_and_status_code(int status, String body, SrsFinding finding)
            throws Exception {
        assertThat(login(answer(status, body), null).found().finding()).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 |                   | LOGIN_ACCEPTED",
                "400 |                   | CONFIG_REFUSED",
                "415 |                   | CONFIG_REFUSED",
                "400 | {'statusCode':10} | CONFIG_REFUSED",
                "400 | {'statusCode':4}  | LOGIN_ERROR",
                "400 | {'statusCode':20} | LOGIN_REJECTED",
                "401 |                   | LOGIN_REJECTED",
                "500 |                   | LOGIN_ERROR"
            })
    void a_login_with_configuration_can_be_refused_for_it(
            int status, String body, SrsFinding finding) throws Exception {
        var seat = SrsLoginConfiguration.seat("Desk_0417", List.of());
        assertThat(login(answer(status, body), seat).found().finding()).isEqualTo(finding);
    }

    @Test
    void a_login_that_is_not_accepted_leaves_no_session_and_no_password() throws Exception {
        for (int status : new int[] {401, 403, 500}) {
            String answer =
                    SrsClientFixture.with(
                            SrsClientFixture.status(status), "Set-Cookie: SID=abcdef0123");
            try (var srs = SrsClientFixture.answering(answer)) {
                SrsCredentials credentials = SrsClientFixture.credentials();
                assertThat(srs.known().login(credentials, false, SendPermit.always()).session())
                        .isNull();
                assertThat(credentials.wiped()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"agent7, s3cret, false", "Žofia, s3cret, true", "agent7, pässword, true"})
    void a_rejected_login_says_where_the_character_set_may_differ(
            String user, String password, boolean differs) throws Exception {
        try (var srs = SrsClientFixture.answering(json(401, CODE_20))) {
            SrsLoginResult in =
                    srs.known()
                            .login(
                                    new SrsCredentials(user, password.toCharArray()),
                                    false,
                                    SendPermit.always());
            assertThat(in.found().details())
                    .isEqualTo(new FindingDetails.Answer(401, 20, "wrong", differs));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 |                  | LOGGED_IN   | LOGGED_IN",
                "200 | {'statusCode':0} | LOGGED_IN   | LOGGED_IN",
                "401 |                  | NOT_LOGGED_IN | SESSION_EXPIRED",
                "200 | {'statusCode':20}| NOT_LOGGED_IN | SESSION_EXPIRED",
                "200 | {'statusCode':4} | PING_FAILED | PING_FAILED",
                "403 |                  | PING_FAILED | PING_FAILED",
                "500 |                  | PING_FAILED | PING_FAILED",
                "204 |                  | PING_FAILED | PING_FAILED",
                "302 |                  | PING_FAILED | PING_FAILED"
            })
    void a_ping_is_told_by_its_status_and_by_what_came_before(
            int status, String body, SrsFinding first, SrsFinding later) throws Exception {
        try (var srs =
                SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE, answer(status, body))) {
            assertThat(srs.client().ping(srs.session()).finding()).isEqualTo(first);
        }
        try (var srs =
                SrsClientFixture.answering(
                        SrsClientFixture.WITH_COOKIE,
                        SrsClientFixture.EMPTY,
                        answer(status, body))) {
            SrsSession session = srs.session();
            assertThat(srs.client().ping(session).finding()).isEqualTo(SrsFinding.LOGGED_IN);
            assertThat(srs.client().ping(session).finding()).isEqualTo(later);
        }
    }

    @Test
    void a_401_after_pings_that_only_failed_is_still_the_first() throws Exception {
        try (var srs =
                SrsClientFixture.answering(
                        SrsClientFixture.WITH_COOKIE,
                        SrsClientFixture.status(500),
                        SrsClientFixture.status(401))) {
            SrsSession session = srs.session();
            srs.client().ping(session);
            assertThat(srs.client().ping(session).finding()).isEqualTo(SrsFinding.NOT_LOGGED_IN);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 |                          | LOGGED_OUT",
                "200 | {'statusCode':0}         | LOGGED_OUT",
                "200 | {'statusCode':2}         | LOGOUT_UNKNOWN",
                "200 | {'statusCode':20}        | ALREADY_GONE",
                "401 |                          | ALREADY_GONE",
                "403 |                          | LOGOUT_FORBIDDEN",
                "403 | Missing or invalid token | LOGOUT_FORBIDDEN",
                "403 | {'statusCode':3}         | LOGOUT_FORBIDDEN",
                "204 |                          | LOGOUT_UNKNOWN",
                "302 |                          | LOGOUT_UNKNOWN",
                "404 |                          | LOGOUT_UNKNOWN",
                "500 |                          | LOGOUT_UNKNOWN"
            })
    void a_logout_is_told_by_its_status_and_status_code(int status, String body, SrsFinding finding)
            throws Exception {
        try (var srs =
                SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE, answer(status, body))) {
            assertThat(srs.client().logout(srs.session(), SendPermit.always()).finding())
                    .isEqualTo(finding);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 |                   | LOGOUT_CONFIRMED",
                "200 | {'statusCode':20} | LOGOUT_CONFIRMED",
                "200 |                   | LOGOUT_NOT_CONFIRMED",
                "403 |                   | LOGGED_OUT",
                "500 |                   | LOGGED_OUT"
            })
    void a_logout_is_confirmed_by_one_ping_with_the_old_cookie(
            int status, String body, SrsFinding finding) throws Exception {
        String gone = SrsClientFixture.with(SrsClientFixture.EMPTY, "Set-Cookie: SID=; Max-Age=0");
        try (var srs =
                SrsClientFixture.answering(
                        SrsClientFixture.WITH_COOKIE, gone, answer(status, body))) {
            SrsSession session = srs.session();
            srs.client().logout(session, SendPermit.always());
            assertThat(srs.client().confirmLogout(session).finding()).isEqualTo(finding);
            assertThat(srs.last()).startsWith("GET /ping HTTP/1.1\r\n");
            assertThat(srs.sent("Cookie")).containsExactly("SID=abcdef0123");
            assertThat(srs.sent("Authorization")).isEmpty();
        }
    }

    private static SrsStepResult version(String answer) throws Exception {
        try (var server = RawServer.answering(answer);
                var client =
                        new SrsClient(
                                SrsClientFixture.settings(
                                        RawServerAddress.of(server), SrsTimeLimits.standard()),
                                _ -> {},
                                SrsClientFixture.clock())) {
            return client.version();
        }
    }

    private static SrsLoginResult login(String answer, SrsLoginConfiguration configuration)
            throws Exception {
        try (var srs = SrsClientFixture.answering(answer)) {
            return configuration == null
                    ? srs.known().login(SrsClientFixture.credentials(), false, SendPermit.always())
                    : srs.known()
                            .login(
                                    SrsClientFixture.credentials(),
                                    false,
                                    configuration,
                                    SendPermit.always());
        }
    }

    private static String answer(int status, String body) {
        if (status == 204) {
            return "HTTP/1.1 204 X\r\n\r\n";
        }
        return body == null
                ? SrsClientFixture.status(status)
                : json(status, body.replace('\'', '"'));
    }
}
