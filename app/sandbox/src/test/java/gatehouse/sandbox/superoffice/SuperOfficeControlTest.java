package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests can see and do behind the callers' backs. */
class SuperOfficeControlTest {
    private final SuperOfficeFixture crm = SuperOfficeFixture.as();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void calls_are_counted_by_operation() {
        crm.create();
        crm.create();
        crm.ask().online().post("Person/CheckTemporaryKey", "{}");
        crm.ask().get("/v1/Agents/Person/CheckTemporaryKey");
        crm.ask().get("");
        crm.ask().at(crm.at.online().get("state")).get("");
        crm.post("Person/Other", "{}");
        JsonNode counters = crm.control("GET", "/counters", "");

        assertThat(counters.path("POST CustomerService/CreateSession").asInt()).isEqualTo(2);
        assertThat(counters.path("POST Person/CheckTemporaryKey").asInt()).isEqualTo(1);
        assertThat(counters.path("GET Person/CheckTemporaryKey").asInt()).isEqualTo(1);
        assertThat(counters.path("GET /api").asInt()).isEqualTo(1);
        assertThat(counters.path("GET /api/state/{tenant}").asInt()).isEqualTo(1);
        assertThat(counters.path("POST superoffice elsewhere").asInt()).isEqualTo(1);
        assertThat(crm.control("POST", "/counters/reset", "").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"kick,4", "logout,2", "timeout,3"})
    void a_session_can_be_ended_elsewhere(String how, int status) {
        String key = crm.create().json().path("Key").asString();

        JsonNode row = crm.control("POST", "/superoffice/logins/205/" + how, "");

        assertThat(row.path("status").asInt()).isEqualTo(status);
        assertThat(row.path("alive").asBoolean(true)).isFalse();
        assertThat(crm.isValid(key)).isFalse();
        assertThat(crm.controlReply("POST", "/superoffice/logins/205/" + how, "").status())
                .isEqualTo(404);
    }

    @Test
    void a_session_can_be_begun_elsewhere() {
        JsonNode row = crm.control("POST", "/superoffice/logins", "{\"user\": \"tje1\"}");

        assertThat(row.path("userId").asInt()).isEqualTo(931);
        assertThat(crm.isValid(row.path("key").asString())).isTrue();
        assertThat(crm.control("GET", "/superoffice/logins", "").path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_key_can_be_made_and_expired() {
        JsonNode made =
                crm.control(
                        "POST",
                        "/superoffice/keys",
                        """
                        {"domain": "PublicFaq", "targetId": 5, "payload": "p",
                         "expires": "2100-01-01T00:00:00Z"}\
                        """);
        String key = made.path("key").asString();
        assertThat(crm.check(key).json().path("IsExpired").asBoolean(true)).isFalse();
        assertThat(crm.check(key).json().path("Payload").asString()).isEqualTo("p");

        crm.control("POST", "/superoffice/keys/expire", "{\"key\": \"" + key + "\"}");

        assertThat(crm.check(key).json().path("IsExpired").asBoolean()).isTrue();
    }

    @Test
    void the_keys_that_are_stored_can_be_counted() {
        assertThat(crm.control("GET", "/superoffice/keys", "").path("count").asInt()).isEqualTo(10);
        crm.makeKey("");
        assertThat(crm.control("GET", "/superoffice/keys", "").path("count").asInt()).isEqualTo(11);
    }

    @Test
    void tenants_are_listed_with_state_and_host() {
        JsonNode tenants =
                crm.control(
                                "POST",
                                "/superoffice/tenants/Cust77777",
                                "{\"state\": \"Suspended\", \"host\": \"online2\"}")
                        .path("tenants");

        assertThat(tenants.toString()).contains("Cust77777").contains("Suspended");
        assertThat(tenants.size()).isEqualTo(6);
    }

    @Test
    void a_ticket_and_a_browser_session_can_be_lent() {
        String ticket =
                crm.control("POST", "/superoffice/credentials/ticket", "{\"user\": \"tje1\"}")
                        .path("ticket")
                        .asString();
        JsonNode pair = crm.control("POST", "/superoffice/credentials/xsrf", "{}");

        assertThat(
                        crm.ask()
                                .header("Authorization", "SOTicket " + ticket)
                                .post("CustomerService/CreateSession", "{}")
                                .json()
                                .path("UserId")
                                .asInt())
                .isEqualTo(931);
        assertThat(
                        crm.ask()
                                .without("Authorization")
                                .header("X-XSRF-TOKEN", pair.path("xsrf").asString())
                                .header("Cookie", pair.path("cookie").asString())
                                .post("CustomerService/CreateSession", "{}")
                                .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/superoffice/logins/9/kick|{}|404",
                "/superoffice/logins/x/kick|{}|400",
                "/superoffice/logins/9/hug|{}|404",
                "/superoffice/logins|{\"user\": \"nobody\"}|400",
                "/superoffice/keys|{\"domain\": \"Abacus\"}|400",
                "/superoffice/keys/expire|{\"key\": \"no\"}|404",
                "/superoffice/tenants/Custard|{}|400",
                "/superoffice/tenants/Cust12345|{\"state\": \"Merry\"}|400",
                "/superoffice/tenants/Cust12345|{\"host\": \"elsewhere\"}|400",
                "/superoffice/credentials/key|{}|404",
                "/superoffice/credentials/end|{\"credential\": \"no\"}|404",
                "/superoffice/nothing|{}|404"
            })
    void what_makes_no_sense_is_told_so(String path, String body, int status) {
        var reply = crm.controlReply("POST", path, body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("error").asString()).isNotEmpty();
    }

    @Test
    void the_ready_line_tells_all_that_is_needed() {
        JsonNode ready = new JsonMapper().readTree(crm.sandbox.readyLine()).path("superoffice");

        assertThat(ready.path("base").asString()).isEqualTo(crm.at.base().toString());
        assertThat(ready.path("user").asString()).isEqualTo("tje0");
        assertThat(ready.path("password").asString()).isEqualTo("Tje0");
        assertThat(ready.path("ticket").asString()).isEqualTo(crm.at.ticket());
        assertThat(ready.at("/keys/valid").asString()).isEqualTo(crm.at.keys().get("valid"));
        assertThat(ready.at("/online/base").asString()).endsWith("/Cust12345/api");
    }

    @Test
    void what_hides_secrets_hides_them_as_text_too() {
        assertThat(crm.at.toString())
                .doesNotContain(crm.at.password())
                .doesNotContain(crm.at.ticket())
                .contains("tje0");
    }

    @Test
    void the_same_seed_draws_the_same_keys() {
        try (var other = SuperOfficeFixture.as()) {
            assertThat(other.at.keys()).isEqualTo(crm.at.keys());
        }
    }
}
