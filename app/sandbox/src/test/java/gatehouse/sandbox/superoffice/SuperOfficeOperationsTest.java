package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;
import gatehouse.sandbox.superoffice.keys.PlayedTemporaryKeyDomain;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/** Each operation as the contract is read by default. */
class SuperOfficeOperationsTest {
    private static final String UNKNOWN =
            """
            {"Domain":"Unknown","TargetId":0,"PersonId":0,"IsExpired":false,"Payload":null,\
            "TableRight":null,"FieldProperties":{}}\
            """;

    private final SuperOfficeFixture crm = SuperOfficeFixture.as();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void a_session_is_opened_for_the_callers_own_service_user() {
        Reply reply = crm.create();
        JsonNode session = reply.json();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(session.propertyNames())
                .containsExactly("Key", "LoginId", "UserId", "TableRight", "FieldProperties");
        assertThat(session.path("Key").asString()).matches("[0-9a-f]{32}");
        assertThat(session.path("LoginId").asInt()).isEqualTo(205);
        assertThat(session.path("UserId").asInt()).isEqualTo(60);
        assertThat(session.path("TableRight").isNull()).isTrue();
        assertThat(session.path("FieldProperties").size()).isZero();
    }

    @Test
    void an_opened_session_is_a_row_of_the_login_table() {
        int id = crm.create().json().path("LoginId").asInt();
        JsonNode row = crm.login(id);

        assertThat(row.path("remoteAddr").asString()).isEqualTo("192.0.2.7");
        assertThat(row.path("status").asInt()).isEqualTo(1);
        assertThat(row.path("origin").asInt()).isEqualTo(5);
        assertThat(row.path("alive").asBoolean()).isTrue();
    }

    @Test
    void a_session_is_valid_until_it_is_removed() {
        JsonNode session = crm.create().json();
        String key = session.path("Key").asString();
        assertThat(crm.isValid(key)).isTrue();

        Reply removed = crm.remove(session.path("LoginId").asInt());

        assertThat(removed.status()).isEqualTo(204);
        assertThat(removed.text()).isEmpty();
        assertThat(crm.isValid(key)).isFalse();
        assertThat(crm.login(205).path("status").asInt()).isEqualTo(2);
    }

    @Test
    void a_session_nobody_knows_is_not_valid() {
        assertThat(crm.isValid("nobody")).isFalse();
    }

    @Test
    void a_session_times_out_when_it_is_idle() {
        String key = crm.create().json().path("Key").asString();
        crm.advance("PT29M59S");
        assertThat(crm.isValid(key)).isTrue();
        crm.advance("PT1S");

        assertThat(crm.isValid(key)).isFalse();
        assertThat(crm.login(205).path("status").asInt()).isEqualTo(3);
    }

    @Test
    void a_report_keeps_a_session_alive_and_tells_its_row() {
        String key = crm.create().json().path("Key").asString();
        crm.advance("PT20M");

        assertThat(crm.report(key).text()).isEqualTo("205");
        crm.advance("PT20M");
        assertThat(crm.isValid(key)).isTrue();
        assertThat(crm.report("nobody").text()).isEqualTo("0");
    }

    @Test
    void a_report_marks_a_session_at_most_once_a_minute() {
        String key = crm.create().json().path("Key").asString();
        String before = crm.login(205).path("idle").asString();
        crm.advance("PT30S");
        crm.report(key);

        assertThat(crm.login(205).path("idle").asString()).isEqualTo(before);
        crm.advance("PT31S");
        crm.report(key);
        assertThat(crm.login(205).path("idle").asString()).isGreaterThan(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlayedTemporaryKeyDomain.class,
            names = "UNKNOWN",
            mode = EnumSource.Mode.EXCLUDE)
    void there_is_a_valid_key_of_each_domain(PlayedTemporaryKeyDomain domain) {
        JsonNode info = crm.checkExample(domain.wireName()).json();

        assertThat(info.path("Domain").asString()).isEqualTo(domain.wireName());
        assertThat(info.path("IsExpired").asBoolean()).isFalse();
        assertThat(info.path("TargetId").asInt()).isEqualTo(960 + domain.number());
        assertThat(info.path("PersonId").asInt()).isEqualTo(741);
    }

    @Test
    void an_expired_key_says_so_and_what_it_was_for() {
        JsonNode info = crm.checkExample("expired").json();

        assertThat(info.path("Domain").asString()).isEqualTo("ChangePasswordCustomerCenter");
        assertThat(info.path("IsExpired").asBoolean()).isTrue();
        assertThat(info.path("TargetId").asInt()).isEqualTo(960);
    }

    @ParameterizedTest
    @ValueSource(strings = {"voluptate", " ", "%2B"})
    void a_key_nobody_knows_is_unknown(String key) {
        assertThat(crm.check(key).text()).isEqualTo(UNKNOWN);
    }

    @Test
    void a_key_is_matched_exactly() {
        String key = crm.at.keys().get("valid");

        assertThat(crm.check(key).text()).isNotEqualTo(UNKNOWN);
        assertThat(crm.check(key + " ").text()).isEqualTo(UNKNOWN);
        assertThat(crm.check(key.toLowerCase()).text()).isEqualTo(UNKNOWN);
        assertThat(crm.check(key.replace("=", "%3D")).text()).isEqualTo(UNKNOWN);
    }

    @Test
    void a_key_that_expired_long_ago_is_unknown() {
        assertThat(crm.checkExample("purged").text()).isEqualTo(UNKNOWN);
    }

    @Test
    void a_key_may_carry_a_payload_and_lack_a_person() {
        assertThat(crm.checkExample("withPayload").json().path("Payload").asString())
                .isEqualTo("{\"email\":\"ola@example.com\"}");
        assertThat(crm.checkExample("withoutPerson").json().path("PersonId").asInt(-1)).isZero();
    }

    @Test
    void a_check_changes_nothing() {
        String first = crm.checkExample("valid").text();

        assertThat(crm.checkExample("valid").text()).isEqualTo(first);
    }

    @Test
    void a_key_can_be_made_and_expires_in_server_local_time() {
        crm.control("POST", "/clock", "{\"now\": \"2030-01-31T17:28:48Z\"}");
        String key = made(crm.makeKey(", \"PersonId\": 741, \"Expires\": \"2030-01-31T18:28:49\""));

        assertThat(key).matches("[A-Za-z0-9+/]{43}=");
        assertThat(crm.check(key).json().path("IsExpired").asBoolean()).isFalse();
        crm.advance("PT1S");
        assertThat(crm.check(key).json().path("IsExpired").asBoolean()).isTrue();
    }

    @Test
    void a_key_without_expiry_never_expires() {
        String key = made(crm.makeKey(""));
        crm.advance("P20000D");

        assertThat(crm.check(key).json().path("Domain").asString()).isEqualTo("PublicFaq");
    }

    @Test
    void a_key_can_be_made_with_a_payload() {
        String key =
                made(
                        crm.post(
                                "Person/CreateTemporaryKeyWithPayload",
                                """
                                {"Domain": "RegisterCustomerCenterEmailVerification",
                                 "TargetId": 960, "PersonId": 741, "Payload": "ola"}\
                                """));

        assertThat(crm.check(key).json().path("Payload").asString()).isEqualTo("ola");
    }

    @Test
    void all_keys_of_one_domain_and_person_can_be_deleted() {
        Reply reply =
                crm.post(
                        "Person/DeleteTemporaryKeysOfDomain",
                        "{\"Domain\": \"ChangePasswordCustomerCenter\", \"PersonId\": 741}");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(crm.checkExample("valid").text()).isEqualTo(UNKNOWN);
        assertThat(crm.checkExample("LoginCustomerCenter").text()).isNotEqualTo(UNKNOWN);
    }

    @Test
    void a_clock_set_to_the_past_takes_the_seed_along() {
        crm.control("POST", "/clock", "{\"now\": \"2023-08-04T21:21:12Z\"}");

        assertThat(crm.checkExample("expired").json().path("IsExpired").asBoolean()).isTrue();
        assertThat(crm.checkExample("valid").json().path("IsExpired").asBoolean()).isFalse();
        assertThat(crm.ask().online().post("Person/CheckTemporaryKey", "{}").status())
                .isEqualTo(200);
    }

    private static String made(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return reply.json().asString();
    }
}
