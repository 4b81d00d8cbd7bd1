package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallMeasurement;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.superoffice.answer.KeyDomain;
import gatehouse.clients.superoffice.answer.TemporaryKeyDomain;
import gatehouse.clients.superoffice.answer.TemporaryKeyInfo;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** How answers are read (contract: SuperOffice 13.2 and 11). */
final class SuperOfficeReadingTest {
    @Test
    void rule_1_names_have_no_case_and_unlisted_members_are_ignored() throws Exception {
        try (var superOffice =
                SuperOfficeClientFixture.json(
                        "{\"dOMAIN\":\"PublicFaq\",\"TARGETID\":5,\"personid\":6,\"isexpired\":"
                                + "false,\"Novelty\":{\"Domain\":\"Unknown\"},\"n\":1,\"N\":2}")) {
            assertThat(superOffice.check())
                    .isEqualTo(
                            new TemporaryKeyInfo(
                                    KeyDomain.named("PublicFaq"),
                                    5,
                                    6,
                                    false,
                                    null,
                                    null,
                                    java.util.Map.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Domain\":null,\"TargetId\":null,\"PersonId\":null,\"IsExpired\":null,"
                        + "\"Payload\":null,\"TableRight\":null,\"FieldProperties\":null}"
            })
    void rule_1_each_member_may_be_absent_or_null(String body) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(body)) {
            assertThat(superOffice.check())
                    .isEqualTo(
                            new TemporaryKeyInfo(
                                    null, null, null, null, null, null, java.util.Map.of()));
        }
    }

    @Test
    void rule_2_the_raw_text_of_an_enum_is_kept() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("{\"Domain\":\"publicFAQ\"}")) {
            assertThat(superOffice.check().domain())
                    .isEqualTo(new KeyDomain("publicFAQ", TemporaryKeyDomain.PUBLIC_FAQ));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "k", "a+/=%2B é \\\" 漢", "\\u0000", "0"})
    void rule_3_keys_are_opaque_and_not_encoded_anew(String escaped) throws Exception {
        String session = "{\"Key\":\"" + escaped + "\",\"LoginId\":5}";
        RawServer.Turn turn =
                (request, out) -> {
                    String body = request.contains("CreateSession") ? session : "true";
                    out.write(RawServer.json(body).getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    return true;
                };
        try (var superOffice = SuperOfficeClientFixture.doing(turn)) {
            var created = (CreateSessionResult.Created) superOffice.create();
            assertThat(created.session().key()).isNotNull();
            superOffice.customerService().sessionIsValid(created.session().key());
            assertThat(superOffice.server().requests().getLast())
                    .endsWith("{\"CsSessionKey\":\"" + escaped + "\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,utf-8", "ISO-8859-1,iso-8859-1", "UTF-16,UTF-16", "UTF-8,odd"})
    void rule_4_text_is_utf_8_unless_the_header_says_otherwise(String sent, String declared)
            throws Exception {
        byte[] body = "{\"Domain\":\"Kjøp\",\"IsExpired\":true}".getBytes(Charset.forName(sent));
        String type = "application/json" + (declared.isEmpty() ? "" : "; charset=" + declared);
        RawServer.Turn turn =
                (_, out) -> {
                    out.write(
                            "HTTP/1.1 200 X\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                                    .formatted(type, body.length)
                                    .getBytes(StandardCharsets.UTF_8));
                    out.write(body);
                    out.flush();
                    return true;
                };
        try (var superOffice = SuperOfficeClientFixture.doing(turn)) {
            assertThat(superOffice.check().domain()).isEqualTo(KeyDomain.named("Kjøp"));
        }
    }

    @Test
    void rule_4_an_answer_to_a_check_beyond_one_mebibyte_is_cut_off() throws Exception {
        try (var superOffice =
                SuperOfficeClientFixture.json("{\"x\":[" + "0,".repeat(1 << 19) + "0]}")) {
            assertThat(SuperOfficeClientFixture.trouble(superOffice::check))
                    .isEqualTo(SuperOfficeTrouble.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE_SESSION,5000,false",
        "CREATE_SESSION,5001,true",
        "SESSION_IS_VALID,5001,true",
        "REPORT_SESSION_ACTIVE,5001,true",
        "REMOVE_SESSION,5001,true",
        "CHECK_TEMPORARY_KEY,2000,false",
        "CHECK_TEMPORARY_KEY,2001,true"
    })
    void slow_is_told_by_the_vendors_own_measure(
            AgentOperation operation, int millis, boolean slow) {
        var exchange =
                new Exchange(
                        1,
                        CallScope.none(),
                        SuperOfficeClientFixture.NOW,
                        "POST",
                        "http://localhost/",
                        List.of(),
                        "",
                        200,
                        List.of(),
                        "",
                        0,
                        Duration.ofMillis(millis),
                        CallMeasurement.NONE,
                        null,
                        null);
        assertThat(operation.slow(exchange)).isEqualTo(slow);
    }
}
