package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.SendPermit;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.answer.SuperOfficeErrorAnswer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SessionIsValid, ReportSessionActive and RemoveSession (contract: SuperOffice 4.2). */
final class SiblingsTest {
    private static final ServiceSessionKey KEY = ServiceSessionKey.of(SuperOfficeClientFixture.KEY);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void true_and_false_say_whether_a_session_is_valid(boolean valid) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(String.valueOf(valid))) {
            assertThat(superOffice.customerService().sessionIsValid(KEY).value()).isEqualTo(valid);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null|FAILED_CALL",
                "\"true\"|UNREADABLE",
                "1|UNREADABLE",
                "{}|UNREADABLE",
                "''|UNREADABLE",
                "[true]|UNREADABLE",
                "True|UNREADABLE",
                "true true|UNREADABLE",
                "{\"Error\":true}|ERROR_OBJECT",
                "{\"Message\":\"no\"}|ERROR_OBJECT"
            })
    void any_other_answer_than_true_or_false_is_could_not_check(String body, SuperOfficeTrouble why)
            throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(body)) {
            assertThat(
                            SuperOfficeClientFixture.trouble(
                                    () -> superOffice.customerService().sessionIsValid(KEY)))
                    .isEqualTo(why);
        }
    }

    @Test
    void true_under_another_status_is_could_not_check() throws Exception {
        for (int status : new int[] {201, 302, 401, 404, 500}) {
            try (var superOffice = SuperOfficeClientFixture.json(status, "true")) {
                SuperOfficeClientFixture.thrown(
                        () -> superOffice.customerService().sessionIsValid(KEY));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {205, 0})
    void the_login_id_of_the_session_is_told_and_0_where_none_was_found(int id) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(String.valueOf(id))) {
            assertThat(
                            superOffice
                                    .customerService()
                                    .reportSessionActive(KEY, SendPermit.always())
                                    .value())
                    .isEqualTo(id);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null|FAILED_CALL",
                "\"205\"|UNREADABLE",
                "205.0|UNREADABLE",
                "2147483648|UNREADABLE",
                "true|UNREADABLE",
                "{\"Error\":true,\"ErrorMessage\":\"x\"}|ERROR_OBJECT"
            })
    void any_other_answer_than_a_whole_number_is_no_report(String body, SuperOfficeTrouble why)
            throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(body)) {
            assertThat(
                            SuperOfficeClientFixture.trouble(() ->
                                    superOffice
                                            .customerService()
                                            .reportSessionActive(KEY, SendPermit.always())))
                    .isEqualTo(why);
        }
    }

    @Test
    void a_server_that_lacks_report_session_active_is_told_as_such() throws Exception {
        try (var superOffice =
                SuperOfficeClientFixture.json(404, "{\"Message\":\"No HTTP resource\"}")) {
            AgentException thrown =
                    SuperOfficeClientFixture.thrown(() ->
                            superOffice
                                    .customerService()
                                    .reportSessionActive(KEY, SendPermit.always()));
            assertThat(thrown.trouble()).isEqualTo(SuperOfficeTrouble.NO_SUCH_ADDRESS);
            assertThat(thrown.error())
                    .isEqualTo(new SuperOfficeErrorAnswer.FrameworkError("No HTTP resource", null));
        }
    }

    @Test
    void only_status_204_confirms_a_removal() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.answering("HTTP/1.1 204 X\r\n\r\n")) {
            superOffice.customerService().removeSession(205, SendPermit.always());
            assertThat(superOffice.exchanges().getFirst().failure()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 302, 400, 401, 403, 404, 421, 500, 503})
    void any_other_status_does_not_confirm_a_removal(int status) throws Exception {
        for (String body : new String[] {"null", "", "{\"Error\":true}", "true"}) {
            try (var superOffice = SuperOfficeClientFixture.json(status, body)) {
                SuperOfficeClientFixture.notRemoved(superOffice.customerService(), 205);
                assertThat(superOffice.server().requests()).hasSize(1);
            }
        }
    }

    @Test
    void a_removal_whose_answer_is_lost_is_not_confirmed() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.doing((_, _) -> false)) {
            assertThat(
                            SuperOfficeClientFixture.notRemoved(superOffice.customerService(), 205)
                                    .trouble())
                    .isEqualTo(SuperOfficeTrouble.ANSWER_LOST);
            assertThat(superOffice.server().requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void a_login_id_that_is_none_is_not_sent(int loginId) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.answering("HTTP/1.1 204 X\r\n\r\n")) {
            assertThat(
                            SuperOfficeClientFixture.notRemoved(
                                            superOffice.customerService(), loginId)
                                    .trouble())
                    .isEqualTo(SuperOfficeTrouble.NOT_SENT);
            assertThat(superOffice.server().connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uD800"})
    void a_session_key_that_cannot_be_sent_is_not_sent(String key) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("true")) {
            CustomerServiceAgent agent = superOffice.customerService();
            assertThat(
                            SuperOfficeClientFixture.trouble(
                                    () -> agent.sessionIsValid(ServiceSessionKey.of(key))))
                    .isEqualTo(SuperOfficeTrouble.NOT_SENT);
            assertThat(
                            SuperOfficeClientFixture.trouble(() ->
                                    agent.reportSessionActive(
                                            ServiceSessionKey.of(key), SendPermit.always())))
                    .isEqualTo(SuperOfficeTrouble.NOT_SENT);
            assertThat(superOffice.server().connections()).isZero();
        }
    }
}
