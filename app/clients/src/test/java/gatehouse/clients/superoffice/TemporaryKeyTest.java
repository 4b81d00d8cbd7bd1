package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.superoffice.KeyVerdict.CouldNotCheck;
import gatehouse.clients.superoffice.KeyVerdict.Expired;
import gatehouse.clients.superoffice.KeyVerdict.Unknown;
import gatehouse.clients.superoffice.KeyVerdict.Valid;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.TemporaryKey;
import gatehouse.clients.superoffice.answer.FieldProperty;
import gatehouse.clients.superoffice.answer.FieldRight;
import gatehouse.clients.superoffice.answer.KeyDomain;
import gatehouse.clients.superoffice.answer.TableRight;
import gatehouse.clients.superoffice.answer.TemporaryKeyDomain;
import gatehouse.clients.superoffice.answer.TemporaryKeyInfo;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is told of a key, and each line of the table of verdicts (contract: SuperOffice 5 to 7). */
final class TemporaryKeyTest {
    private static final KeyDomain PASSWORD =
            new KeyDomain(
                    "ChangePasswordCustomerCenter",
                    TemporaryKeyDomain.CHANGE_PASSWORD_CUSTOMER_CENTER);

    @Test
    void the_sample_is_read_with_every_field() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.KEY_INFO)) {
            assertThat(superOffice.check())
                    .isEqualTo(
                            new TemporaryKeyInfo(
                                    PASSWORD,
                                    1002,
                                    953,
                                    true,
                                    SecretText.of("dignissimos"),
                                    null,
                                    Map.of(
                                            "fieldName",
                                            new FieldProperty(null, "System.Int32", 937))));
        }
    }

    @Test
    void the_older_edition_is_read_with_filled_rights_and_without_payload() throws Exception {
        String older =
                """
                {"Domain": "ChangePasswordCustomerCenter", "TargetId": 743, "PersonId": 896, "IsExpired": true,
                 "TableRight": {"Mask": "Delete", "Reason": ""},
                 "FieldProperties": {"fieldName": {"FieldRight": {"Mask": "FULL", "Reason": ""}, "FieldType": "System.String", "FieldLength": 759}}}
                """;
        try (var superOffice = SuperOfficeClientFixture.json(older)) {
            TemporaryKeyInfo info = superOffice.check();
            assertThat(info.payload()).isNull();
            assertThat(info.tableRight()).isNotNull();
            assertThat(info.tableRight().granted()).containsExactly(TableRight.DELETE);
            FieldProperty field = info.fieldProperties().get("fieldName");
            assertThat(field.fieldLength()).isEqualTo(759);
            assertThat(field.fieldRight().granted())
                    .isEqualTo(Set.of(FieldRight.READ, FieldRight.WRITE));
        }
    }

    @Test
    void a_named_domain_that_is_not_expired_is_valid() throws Exception {
        assertThat(
                        verdict(
                                "{\"Domain\":\"ChangePasswordCustomerCenter\",\"TargetId\":7,"
                                        + "\"PersonId\":8,\"IsExpired\":false,\"Payload\":\"p\"}"))
                .isEqualTo(new Valid(PASSWORD, 7, 8, SecretText.of("p")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\" 0 \"", "\"00\"", "0"})
    void the_number_of_the_unknown_domain_is_the_unknown_domain(String zero) throws Exception {
        assertThat(verdict("{\"Domain\":" + zero + ",\"TargetId\":7,\"IsExpired\":false}"))
                .isEqualTo(new Unknown());
    }

    @Test
    void a_domain_that_gatehouse_does_not_know_is_named_too() throws Exception {
        assertThat(verdict("{\"Domain\":\"NewKind\",\"IsExpired\":false}"))
                .isEqualTo(new Valid(new KeyDomain("NewKind", null), null, null, null));
        assertThat(verdict("{\"Domain\":99,\"IsExpired\":true}"))
                .isEqualTo(new Expired(new KeyDomain("99", null), null, null, null));
    }

    @Test
    void a_named_domain_that_is_expired_is_expired_with_what_it_is_for() throws Exception {
        assertThat(verdict(SuperOfficeClientFixture.KEY_INFO))
                .isEqualTo(new Expired(PASSWORD, 1002, 953, SecretText.of("dignissimos")));
    }

    @Test
    void an_unknown_domain_that_is_expired_is_expired_and_shows_no_ids() throws Exception {
        assertThat(
                        verdict(
                                "{\"Domain\":\"Unknown\",\"TargetId\":7,\"PersonId\":8,"
                                        + "\"IsExpired\":true,\"Payload\":\"p\"}"))
                .isEqualTo(new Expired(null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Domain\":\"Unknown\",\"TargetId\":0,\"PersonId\":0,\"IsExpired\":false,"
                        + "\"Payload\":null,\"TableRight\":null,\"FieldProperties\":{}}",
                "{\"Domain\":\"Unknown\",\"IsExpired\":null}",
                "{\"Domain\":\"Unknown\"}",
                "{\"domain\":\"UNKNOWN\",\"isExpired\":false}",
                "{\"Domain\":0,\"IsExpired\":false}"
            })
    void an_unknown_domain_that_is_not_said_to_be_expired_is_unknown(String body) throws Exception {
        assertThat(verdict(body)).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Domain\":\"PublicFaq\"}",
                "{\"Domain\":\"PublicFaq\",\"IsExpired\":null}",
                "{\"Domain\":null,\"IsExpired\":false}",
                "{\"Domain\":\"\",\"IsExpired\":true}",
                "{\"Domain\":\" \",\"IsExpired\":true}",
                "{\"IsExpired\":true,\"TargetId\":7}",
                "{}"
            })
    void an_answer_that_leaves_open_what_a_verdict_needs_is_no_verdict(String body)
            throws Exception {
        assertThat(verdict(body)).isEqualTo(new CouldNotCheck(SuperOfficeTrouble.INCOMPLETE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null|FAILED_CALL",
                "{\"Error\":true}|ERROR_OBJECT",
                "{\"Error\":true,\"Domain\":\"PublicFaq\",\"IsExpired\":false}|ERROR_OBJECT",
                "{\"ErrorMessage\":\"key not found\"}|ERROR_OBJECT",
                "{\"Message\":\"The request is invalid.\"}|ERROR_OBJECT",
                "{\"Domain\":true,\"IsExpired\":true}|UNREADABLE",
                "{\"Domain\":\"PublicFaq\",\"IsExpired\":\"false\"}|UNREADABLE",
                "{\"Domain\":\"PublicFaq\",\"IsExpired\":0}|UNREADABLE",
                "{\"Domain\":\"PublicFaq\",\"IsExpired\":false,\"TargetId\":\"7\"}|UNREADABLE",
                "{\"Domain\":\"PublicFaq\",\"IsExpired\":false,\"PersonId\":1.5}|UNREADABLE",
                "{\"Domain\":\"PublicFaq\",\"IsExpired\":false,\"Payload\":{}}|UNREADABLE",
                "{\"Domain\":\"PublicFaq\",\"domain\":\"Unknown\"}|UNREADABLE",
                "{\"Domain\":1,\"domain\":0}|UNREADABLE",
                "{\"Domain\":\"PublicFaq\",\"IsExpired\":false|UNREADABLE",
                "\"PublicFaq\"|UNREADABLE",
                "[]|UNREADABLE",
                "''|UNREADABLE",
                "<html></html>|UNREADABLE"
            })
    void an_answer_under_200_that_is_none_is_no_verdict(String body, SuperOfficeTrouble why)
            throws Exception {
        assertThat(verdict(body)).isEqualTo(new CouldNotCheck(why));
    }

    @ParameterizedTest
    @CsvSource({
        "201,OTHER_STATUS",
        "302,OTHER_STATUS",
        "400,BAD_REQUEST",
        "401,NOT_LOGGED_IN",
        "403,NOT_ALLOWED",
        "404,NO_SUCH_ADDRESS",
        "408,OTHER_STATUS",
        "421,TENANT_MOVED",
        "429,TOO_MANY_CALLS",
        "500,SERVER_ERROR",
        "503,SERVER_ERROR"
    })
    void any_other_status_is_no_verdict(int status, SuperOfficeTrouble why) throws Exception {
        for (String body : new String[] {SuperOfficeClientFixture.KEY_INFO, "null", "", "<html>"}) {
            try (var superOffice = SuperOfficeClientFixture.json(status, body)) {
                assertThat(superOffice.verdict()).isEqualTo(new CouldNotCheck(why));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Domain\":\"PublicFaq\",\"IsExpired\":false,\"Error\":true}",
                "{\"Domain\":\"PublicFaq\",\"IsExpired\":false,\"ErrorMessage\":\"no\"}",
                "{\"Domain\":\"Unknown\",\"IsExpired\":false,\"errormessage\":\"no\"}"
            })
    void an_error_member_beside_a_result_is_no_basis_for_a_verdict(String body) throws Exception {
        assertThat(verdict(body)).isEqualTo(new CouldNotCheck(SuperOfficeTrouble.ERROR_OBJECT));
    }

    @Test
    void no_answer_is_no_verdict() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.doing((_, _) -> false)) {
            assertThat(superOffice.verdict())
                    .isEqualTo(new CouldNotCheck(SuperOfficeTrouble.ANSWER_LOST));
        }
        try (var superOffice =
                SuperOfficeClientFixture.within(Duration.ofSeconds(10), RawServer.silent())) {
            assertThat(superOffice.verdict())
                    .isEqualTo(new CouldNotCheck(SuperOfficeTrouble.TIMED_OUT));
        }
        try (var superOffice = SuperOfficeClientFixture.json("{}")) {
            superOffice.server().refuse();
            assertThat(superOffice.verdict())
                    .isEqualTo(new CouldNotCheck(SuperOfficeTrouble.NOT_REACHED));
        }
    }

    @Test
    void ids_of_0_read_not_told() throws Exception {
        assertThat(
                        verdict(
                                "{\"Domain\":\"PublicFaq\",\"IsExpired\":false,\"TargetId\":0,"
                                        + "\"PersonId\":0}"))
                .isEqualTo(new Valid(KeyDomain.named("PublicFaq"), null, null, null));
    }

    @ParameterizedTest
    @EnumSource
    void a_domain_is_known_by_its_name_and_by_its_number(TemporaryKeyDomain domain) {
        assertThat(KeyDomain.named(domain.wireName()).known()).isEqualTo(domain);
        assertThat(KeyDomain.named(domain.wireName().toLowerCase(Locale.ROOT)).known())
                .isEqualTo(domain);
        assertThat(KeyDomain.named(" " + domain.wireName() + "\n").known()).isEqualTo(domain);
        assertThat(KeyDomain.named(String.valueOf(domain.number())).known()).isEqualTo(domain);
        assertThat(KeyDomain.numbered(domain.number()))
                .isEqualTo(new KeyDomain(String.valueOf(domain.number()), domain));
        assertThat(domain.number()).isEqualTo(domain.ordinal());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 8, Integer.MAX_VALUE})
    void a_number_that_is_not_listed_is_data(int number) {
        assertThat(KeyDomain.numbered(number).known()).isNull();
    }

    @Test
    void an_empty_key_is_not_sent() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.KEY_INFO)) {
            PersonAgent person = superOffice.person();
            assertThat(
                            SuperOfficeClientFixture.trouble(() ->
                                    person.checkTemporaryKey(
                                            TemporaryKey.of(""), java.util.List.of())))
                    .isEqualTo(SuperOfficeTrouble.NOT_SENT);
            assertThat(superOffice.server().connections()).isZero();
        }
    }

    private static KeyVerdict verdict(String body) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(body)) {
            return superOffice.verdict();
        }
    }
}
