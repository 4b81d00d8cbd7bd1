package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.NotAnswered;
import gatehouse.clients.superoffice.answer.SuperOfficeErrorAnswer;
import gatehouse.clients.superoffice.answer.SuperOfficeErrorAnswer.FrameworkError;
import gatehouse.clients.superoffice.answer.SuperOfficeErrorAnswer.ServerError;
import gatehouse.clients.superoffice.answer.SuperOfficeErrorAnswer.Untold;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

/** Errors in both shapes and in none, under every status (contract: SuperOffice 10). */
final class SuperOfficeErrorReaderTest {
    private static final String SHAPE_A =
            """
            {"Error": true, "ErrorType": "SoNotFoundException", "ErrorMessage": "Contact id 99999 not found",
             "ErrorSource": "SuperOffice.Services.Implementation"}
            """;
    private static final String SHAPE_B =
            """
            {"Message": "The request is invalid.",
             "MessageDetail": "The parameters dictionary contains a null entry for parameter 'contactEntityId'."}
            """;

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 421, 429, 500, 503})
    void shape_a_is_read_under_every_status(int status) throws Exception {
        assertThat(error(status, SHAPE_A))
                .isEqualTo(
                        new ServerError(
                                "SoNotFoundException",
                                "Contact id 99999 not found",
                                "SuperOffice.Services.Implementation",
                                null));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 421, 429, 500, 503})
    void shape_b_is_read_under_every_status(int status) throws Exception {
        assertThat(error(status, SHAPE_B))
                .isEqualTo(
                        new FrameworkError(
                                "The request is invalid.",
                                "The parameters dictionary contains a null entry for parameter"
                                        + " 'contactEntityId'."));
    }

    @Test
    void a_friendly_text_is_shown_if_it_ever_comes() throws Exception {
        assertThat(error(500, "{\"error\":true,\"friendlyText\":\"Sorry\"}"))
                .isEqualTo(new ServerError(null, null, null, "Sorry"));
    }

    @Test
    void a_message_alone_makes_shape_a() throws Exception {
        assertThat(error(200, "{\"ErrorMessage\":\"no\"}"))
                .isEqualTo(new ServerError(null, "no", null, null));
    }

    @Test
    void members_of_another_type_are_left_out() throws Exception {
        assertThat(error(200, "{\"Error\":true,\"ErrorMessage\":[\"no\"],\"ErrorType\":5}"))
                .isEqualTo(new ServerError(null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "true",
                "<html><body>Log in</body></html>",
                "{\"Error\": tr",
                "plain text"
            })
    void anything_else_is_kept_in_the_evidence_and_never_fails(String body) throws Exception {
        for (int status : new int[] {200, 401, 500}) {
            try (var superOffice = SuperOfficeClientFixture.json(status, body)) {
                AgentException thrown = thrown(superOffice);
                assertThat(thrown.error()).isEqualTo(new Untold());
                assertThat(thrown.exchange()).isNotNull();
                assertThat(thrown.exchange().status()).isEqualTo(status);
                assertThat(thrown.exchange().responseBody()).isEqualTo(body);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Error\":false}", "{\"Message\":null}", "{\"ErrorMessage\":null}"})
    void what_denies_an_error_is_none(String body) throws Exception {
        assertThat(error(500, body)).isEqualTo(new Untold());
    }

    @Test
    void the_first_256_kib_of_an_answer_are_kept() throws Exception {
        String page = "<html>" + "x".repeat(300_000);
        for (int status : new int[] {200, 500}) {
            String answer = RawServer.json(status, page);
            for (String declared : new String[] {answer, answer.replace("n/json", "n/html")}) {
                try (var superOffice = SuperOfficeClientFixture.answering(declared)) {
                    AgentException thrown = thrown(superOffice);
                    assertThat(thrown.exchange()).isNotNull();
                    assertThat(thrown.exchange().responseBody().length()).isEqualTo(256 << 10);
                    assertThat(thrown.exchange().measured().responseCut()).isTrue();
                }
            }
        }
    }

    @Test
    void where_no_answer_came_nothing_is_told() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.doing((_, _) -> false)) {
            assertThat(thrown(superOffice).error()).isEqualTo(new Untold());
        }
        var notTried = new NotAnswered<>(new CallFailure.NotSent("x"), null, CallScope.none());
        assertThat(new AgentException(notTried, SuperOfficeTrouble.UNREADABLE).error())
                .isEqualTo(new Untold());
    }

    @Test
    void text_is_utf_8_unless_the_header_says_otherwise() throws Exception {
        byte[] body = "{\"Message\":\"Kjøp ikke funnet\"}".getBytes(StandardCharsets.ISO_8859_1);
        String head =
                "HTTP/1.1 400 X\r\nContent-Type: application/json; charset=iso-8859-1\r\n"
                        + "Content-Length: %d\r\n\r\n".formatted(body.length);
        RawServer.Turn latin =
                (_, out) -> {
                    out.write(head.getBytes(StandardCharsets.UTF_8));
                    out.write(body);
                    out.flush();
                    return true;
                };
        try (var superOffice = SuperOfficeClientFixture.doing(latin)) {
            assertThat(thrown(superOffice).error())
                    .isEqualTo(new FrameworkError("Kjøp ikke funnet", null));
        }
        assertThat(error(400, "{\"Message\":\"Kjøp\"}"))
                .isEqualTo(new FrameworkError("Kjøp", null));
    }

    private static SuperOfficeErrorAnswer error(int status, String body) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(status, body)) {
            return thrown(superOffice).error();
        }
    }

    private static AgentException thrown(SuperOfficeClientFixture superOffice) {
        return SuperOfficeClientFixture.thrown(superOffice::check);
    }
}
