package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure.Refused;
import gatehouse.clients.http.CallFailure.Unauthorized;
import gatehouse.clients.http.FieldProblem;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.clients.http.SendPermit;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a call that the server did not carry out. */
final class ProblemsTest {
    @Test
    void the_documented_404_is_read_letter_for_letter() throws Exception {
        ProblemDetails problem = refusal(RawServer.json(404, ExampleAnswers.NOT_FOUND));
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.title()).isEqualTo("Zdroj nebol nájdený");
        assertThat(problem.detail()).isNull();
        assertThat(problem.errorCode()).isNull();
        assertThat(problem.traceId()).isNull();
        assertThat(problem.fields()).isEmpty();
        assertThat(problem.retryAfter()).isNull();
        assertThat(problem.contentType()).isEqualTo("application/json");
    }

    @Test
    void a_full_problem_is_read_whatever_its_content_type() throws Exception {
        String body =
                """
                {"type":"x","title":"T","status":999,"detail":"D","instance":"/api/sessions",
                 "traceId":"00-4b","errorCode":3,"errors":[
                  {"memberName":"Name","message":"required","code":"1"},
                  {"memberName":"Age","message":"unique","code":2},
                  {"memberName":"X","message":"odd"}, "odd", null]}
                """;
        String answer =
                RawServer.json(400, body).replace("application/json", "application/problem+json");
        ProblemDetails problem = refusal(answer);
        assertThat(problem)
                .isEqualTo(
                        new ProblemDetails(
                                400,
                                "T",
                                "D",
                                3,
                                java.util.List.of(
                                        new FieldProblem("Name", "required", "1"),
                                        new FieldProblem("Age", "unique", "2"),
                                        new FieldProblem("X", "odd", null)),
                                "00-4b",
                                null,
                                "application/problem+json"));
        assertThat(PortosErrorCode.of(problem.errorCode()))
                .isEqualTo(PortosErrorCode.VALIDATION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"no\"",
                "<html><h1>404</h1></html>",
                "{\"title\":",
                "{\"errorCode\":{},\"errors\":{},\"title\":[],\"traceId\":{}}",
                "{\"errorCode\":\"four\"}"
            })
    void a_body_that_is_no_problem_counts_as_none(String body) throws Exception {
        for (int status : new int[] {400, 403, 404, 423, 500}) {
            ProblemDetails problem = refusal(RawServer.json(status, body));
            assertThat(problem)
                    .isEqualTo(
                            new ProblemDetails(
                                    status,
                                    null,
                                    null,
                                    null,
                                    java.util.List.of(),
                                    null,
                                    null,
                                    "application/json"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 203, 206, 302, 400, 402, 403, 405, 409, 412, 422, 423, 429, 500, 599})
    void any_status_that_is_not_expected_is_a_refusal(int status) throws Exception {
        try (var portos =
                PortosClientFixture.answering(
                        RawServer.json(status, PortosClientFixture.ONE_SESSION))) {
            assertThat(
                            PortosClientFixture.failure(
                                    () -> portos.client().session(PortosClientFixture.ID)))
                    .isInstanceOfSatisfying(
                            Refused.class, f -> assertThat(f.problem().status()).isEqualTo(status));
            assertThat(portos.server().requests()).hasSize(1);
        }
    }

    @Test
    void a_202_or_204_is_no_answer_to_a_read() throws Exception {
        for (String answer :
                new String[] {
                    RawServer.json(202, PortosClientFixture.ONE_SESSION),
                    "HTTP/1.1 204 No Content\r\n\r\n"
                }) {
            try (var portos = PortosClientFixture.answering(answer)) {
                assertThat(
                                PortosClientFixture.failure(
                                        () -> portos.client().session(PortosClientFixture.ID)))
                        .isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void status_401_is_told_apart_with_its_problem() throws Exception {
        try (var portos = PortosClientFixture.answering(RawServer.json(401, "{\"errorCode\":1}"))) {
            assertThat(
                            PortosClientFixture.failure(() ->
                                    portos.client()
                                            .delete(PortosClientFixture.ID, SendPermit.always())))
                    .isInstanceOfSatisfying(
                            Unauthorized.class,
                            f ->
                                    assertThat(PortosErrorCode.of(f.problem().errorCode()))
                                            .isEqualTo(PortosErrorCode.UNAUTHENTICATED));
            assertThat(portos.server().requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "4,4", "6,6", "'\"4\"',4", "7,7", "-1,0", "99999999999,2147483647"})
    void the_error_code_is_a_number_and_open(String sent, int read) throws Exception {
        ProblemDetails problem = refusal(RawServer.json(403, "{\"errorCode\":" + sent + "}"));
        assertThat(problem.errorCode()).isEqualTo(read);
    }

    @Test
    void only_the_documented_codes_have_names() {
        assertThat(PortosErrorCode.of(4)).isEqualTo(PortosErrorCode.LICENSE_EXPIRED);
        assertThat(PortosErrorCode.of(7)).isNull();
        assertThat(PortosErrorCode.of(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "3,3",
        "0,0",
        "'Fri, 04 Aug 2023 21:21:20 GMT',8",
        "'Fri, 04 Aug 2023 21:21:00 GMT',0"
    })
    void how_long_to_wait_is_told_in_seconds_or_by_server_time(String header, long seconds)
            throws Exception {
        String answer =
                RawServer.json(423, "{}")
                        .replaceFirst("\r\n", "\r\nRetry-After: " + header + "\r\n");
        assertThat(refusal(answer).retryAfter()).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "99999999999"})
    void an_odd_wait_counts_as_none(String header) throws Exception {
        String answer =
                RawServer.json(429, "{}")
                        .replaceFirst("\r\n", "\r\nRetry-After: " + header + "\r\n");
        assertThat(refusal(answer).retryAfter()).isNull();
    }

    private static ProblemDetails refusal(String answer) throws Exception {
        try (var portos = PortosClientFixture.answering(answer)) {
            Refused refused =
                    (Refused)
                            PortosClientFixture.failure(
                                    () -> portos.client().session(PortosClientFixture.ID));
            return refused.problem();
        }
    }
}
