package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/** Each other way to read what the contract leaves open about sessions of the Service module. */
class SuperOfficeSessionVariantsTest {
    private static final String CREATE = "CustomerService/CreateSession";

    @ParameterizedTest
    @CsvSource({
        "hex-32,[0-9a-f]{32}",
        "alphanumeric-32,(?=.*[A-Z])[A-Za-z0-9]{32}",
        "guid-36,[0-9a-f-]{36}"
    })
    void session_key_form_has_three_looks(String form, String pattern) {
        try (var crm = SuperOfficeFixture.as("session-key-form=" + form)) {
            String key = crm.create().json().path("Key").asString();

            assertThat(key).matches(pattern);
            assertThat(crm.isValid(key)).isTrue();
        }
    }

    @Test
    void repeated_create_same_row_tells_the_session_that_is_there() {
        try (var crm = SuperOfficeFixture.as()) {
            crm.create();
            assertThat(loginId(crm.create())).isEqualTo(206);
            crm.play("repeated-create", "same-row");

            assertThat(loginId(crm.create())).isEqualTo(205);
        }
    }

    @Test
    void other_logins_end_old_kicks_the_older_session() {
        try (var crm = SuperOfficeFixture.as("other-logins=end-old")) {
            String older = crm.create().json().path("Key").asString();
            crm.create();

            assertThat(crm.isValid(older)).isFalse();
            assertThat(crm.login(205).path("status").asInt()).isEqualTo(4);
            assertThat(crm.login(206).path("alive").asBoolean()).isTrue();
        }
    }

    @Test
    void other_logins_refuse_new_is_a_failed_call() {
        try (var crm = SuperOfficeFixture.as("other-logins=refuse-new")) {
            crm.create();

            assertNull(crm.create());
            assertThat(alive(crm)).isEqualTo(1);
        }
    }

    @Test
    void no_service_user_has_three_ends() {
        try (var crm = SuperOfficeFixture.as()) {
            assertNull(createAs(crm, "crm0", "Crm0"));
            crm.play("no-service-user", "forbidden");
            assertThat(createAs(crm, "crm0", "Crm0").status()).isEqualTo(403);
            crm.play("no-service-user", "zero-result");
            assertThat(createAs(crm, "crm0", "Crm0").text())
                    .startsWith("{\"Key\":\"\",\"LoginId\":0,\"UserId\":0,");
            assertThat(alive(crm)).isZero();
        }
    }

    @Test
    void rights_refusal_forbids_or_fails() {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(createAs(crm, "look0", "Look0").status()).isEqualTo(403);
            assertThat(
                            crm.ask()
                                    .as("look0", "Look0")
                                    .post("Person/CheckTemporaryKey", "{}")
                                    .status())
                    .isEqualTo(200);
            crm.play("rights-refusal", "failed-call");

            assertNull(createAs(crm, "look0", "Look0"));
            assertThat(alive(crm)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"RemoteIp\": null}", "{\"RemoteIp\": \"\"}"})
    void remote_ip_missing_has_three_ends(String body) {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(stored(crm, body).isNull()).isTrue();
            crm.play("remote-ip-missing", "use-peer-address");
            assertThat(stored(crm, body).asString()).isEqualTo("127.0.0.1");
            crm.play("remote-ip-missing", "bad-request");
            assertThat(crm.post(CREATE, body).status()).isEqualTo(400);
        }
    }

    @Test
    void remote_ip_check_cuts_or_refuses_what_is_odd() {
        try (var crm = SuperOfficeFixture.as()) {
            String longer = "{\"RemoteIp\": \"" + "a".repeat(65) + "\"}";
            assertThat(stored(crm, longer).asString()).isEqualTo("a".repeat(64));
            crm.play("remote-ip-check", "refuse-too-long");
            assertThat(crm.post(CREATE, longer).status()).isEqualTo(400);
            assertThat(crm.post(CREATE, "{\"RemoteIp\": \"nihil\"}").status()).isEqualTo(200);
            crm.play("remote-ip-check", "refuse-not-an-address");
            assertThat(crm.post(CREATE, "{\"RemoteIp\": \"nihil\"}").status()).isEqualTo(400);
            assertThat(stored(crm, "{\"RemoteIp\": \"2001:db8::7\"}").asString())
                    .isEqualTo("2001:db8::7");
        }
    }

    @Test
    void session_idle_minutes_is_any_number_and_0_never() {
        try (var crm = SuperOfficeFixture.as("session-idle-minutes=5")) {
            String key = crm.create().json().path("Key").asString();
            crm.advance("PT5M");
            assertThat(crm.isValid(key)).isFalse();
            crm.play("session-idle-minutes", "0");
            String next = crm.create().json().path("Key").asString();
            crm.advance("P30D");

            assertThat(crm.isValid(next)).isTrue();
        }
    }

    @Test
    void session_check_extends_yes_keeps_a_session_alive() {
        try (var crm = SuperOfficeFixture.as("session-check-extends=yes")) {
            String key = crm.create().json().path("Key").asString();
            crm.advance("PT20M");
            assertThat(crm.isValid(key)).isTrue();
            crm.advance("PT20M");

            assertThat(crm.isValid(key)).isTrue();
        }
    }

    @Test
    void report_ended_session_tells_zero_or_its_row() {
        try (var crm = SuperOfficeFixture.as()) {
            String key = crm.create().json().path("Key").asString();
            crm.remove(205);
            assertThat(crm.report(key).text()).isEqualTo("0");
            crm.play("report-ended-session", "row-id");

            assertThat(crm.report(key).text()).isEqualTo("205");
            assertThat(crm.isValid(key)).isFalse();
        }
    }

    @Test
    void remove_missing_session_has_three_ends() {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(crm.remove(9).status()).isEqualTo(204);
            crm.play("remove-missing-session", "shape-a-404");
            Reply missing = crm.remove(9);
            assertThat(missing.status()).isEqualTo(404);
            assertThat(missing.json().path("ErrorType").asString())
                    .isEqualTo("SoNotFoundException");
            crm.play("remove-missing-session", "failed-call");
            assertNull(crm.remove(9));
        }
    }

    @Test
    void remove_foreign_session_is_allowed_forbidden_or_without_effect() {
        try (var crm = SuperOfficeFixture.as("remove-foreign-session=forbidden")) {
            createAs(crm, "tje1", "Tje1");
            assertThat(crm.remove(205).status()).isEqualTo(403);
            crm.play("remove-foreign-session", "no-content-no-effect");
            assertThat(crm.remove(205).status()).isEqualTo(204);
            assertThat(alive(crm)).isEqualTo(1);
            crm.play("remove-foreign-session", "allow");
            assertThat(crm.remove(205).status()).isEqualTo(204);
            assertThat(alive(crm)).isZero();
        }
    }

    @Test
    void removed_row_delete_row_leaves_nothing() {
        try (var crm = SuperOfficeFixture.as("removed-row=delete-row")) {
            crm.create();
            crm.remove(205);

            assertThat(crm.controlReply("GET", "/superoffice/logins/205", "").status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void session_origin_is_written_as_it_is_read(int origin) {
        try (var crm = SuperOfficeFixture.as("session-origin=" + origin)) {
            crm.create();

            assertThat(crm.login(205).path("origin").asInt()).isEqualTo(origin);
        }
    }

    private static Reply createAs(SuperOfficeFixture crm, String user, String password) {
        return crm.ask().as(user, password).post(CREATE, "{\"RemoteIp\": \"192.0.2.7\"}");
    }

    private static JsonNode stored(SuperOfficeFixture crm, String body) {
        return crm.login(loginId(crm.post(CREATE, body))).path("remoteAddr");
    }

    private static int loginId(Reply reply) {
        return reply.json().path("LoginId").asInt();
    }

    private static int alive(SuperOfficeFixture crm) {
        return crm.control("GET", "/superoffice/logins", "").path("count").asInt();
    }

    private static void assertNull(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("null");
    }
}
