package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/** Each other way to read what the contract leaves open about temporary keys. */
class SuperOfficeKeyVariantsTest {
    @Test
    void expired_key_answer_flag_only_tells_only_that() {
        try (var crm = SuperOfficeFixture.as("expired-key-answer=flag-only")) {
            JsonNode info = crm.checkExample("expired").json();

            assertThat(info.path("Domain").asString()).isEqualTo("Unknown");
            assertThat(info.path("IsExpired").asBoolean()).isTrue();
            assertThat(info.path("TargetId").asInt(-1)).isZero();
            assertThat(info.path("PersonId").asInt(-1)).isZero();
        }
    }

    @Test
    void expired_key_answer_as_unknown_tells_not_even_that() {
        try (var crm = SuperOfficeFixture.as("expired-key-answer=as-unknown")) {
            assertThat(crm.checkExample("expired").text()).isEqualTo(crm.check("nobody").text());
        }
    }

    @Test
    void unknown_key_answer_nulls_leaves_the_domain() {
        try (var crm = SuperOfficeFixture.as("unknown-key-answer=nulls")) {
            assertThat(crm.check("nobody").text())
                    .startsWith(
                            """
                            {"Domain":"Unknown","TargetId":null,"PersonId":null,\
                            "IsExpired":null,"Payload":null\
                            """);
        }
    }

    @Test
    void unknown_key_answer_null_body_is_null() {
        try (var crm = SuperOfficeFixture.as("unknown-key-answer=null-body")) {
            assertNull(crm.check("nobody"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"TemporaryKey\": \"\"}", "{\"TemporaryKey\": null}", "{}"})
    void empty_key_input_has_three_ends(String body) {
        try (var crm = SuperOfficeFixture.as()) {
            String operation = "Person/CheckTemporaryKey";
            assertThat(crm.post(operation, body).text()).isEqualTo(crm.check("nobody").text());
            crm.play("empty-key-input", "bad-request");
            assertThat(crm.post(operation, body).status()).isEqualTo(400);
            crm.play("empty-key-input", "null-body");
            assertNull(crm.post(operation, body));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,unknown", "1,expired", "400,expired"})
    void key_purge_days_is_any_number(int days, String verdict) {
        try (var crm = SuperOfficeFixture.as("key-purge-days=" + days)) {
            assertThat(crm.checkExample("expired").json().path("Domain").asString())
                    .isEqualTo(
                            verdict.equals("unknown") ? "Unknown" : "ChangePasswordCustomerCenter");
            assertThat(crm.checkExample("purged").json().path("Domain").asString())
                    .isEqualTo("Unknown");
        }
    }

    @Test
    void key_purge_days_may_be_raised_while_it_is_played() {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(crm.checkExample("purged").json().path("Domain").asString())
                    .isEqualTo("Unknown");
            crm.play("key-purge-days", "365");

            assertThat(crm.checkExample("purged").json().path("IsExpired").asBoolean()).isTrue();
        }
    }

    @Test
    void key_check_consumes_yes_uses_a_key_up() {
        try (var crm = SuperOfficeFixture.as("key-check-consumes=yes")) {
            assertThat(crm.checkExample("valid").json().path("Domain").asString())
                    .isEqualTo("ChangePasswordCustomerCenter");
            assertThat(crm.checkExample("valid").json().path("Domain").asString())
                    .isEqualTo("Unknown");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "base64,[A-Za-z0-9+/]{43}=",
                "base64url,[A-Za-z0-9_-]{43}",
                "percent-encoded,([A-Za-z0-9]|%2B|%2F)+%3D"
            })
    void key_alphabet_writes_keys_and_seed_so(String alphabet, String pattern) {
        try (var crm = SuperOfficeFixture.as("key-alphabet=" + alphabet)) {
            assertThat(crm.at.keys().values()).allMatch(key -> key.matches(pattern));
            String made = crm.makeKey("").json().asString();

            assertThat(made).matches(pattern);
            assertThat(crm.check(made).json().path("Domain").asString()).isEqualTo("PublicFaq");
        }
    }

    @Test
    void null_ids_null_tells_no_zero() {
        try (var crm = SuperOfficeFixture.as("null-ids=null")) {
            assertThat(crm.checkExample("withoutPerson").json().path("PersonId").isNull()).isTrue();
            assertThat(crm.checkExample("withPayload").json().path("TargetId").isNull()).isTrue();
            assertThat(crm.checkExample("valid").json().path("PersonId").asInt()).isEqualTo(741);
        }
    }

    @Test
    void empty_payload_has_three_forms() {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(crm.checkExample("valid").json().path("Payload").isNull()).isTrue();
            crm.play("empty-payload", "empty-text");
            assertThat(crm.checkExample("valid").json().path("Payload").asString()).isEmpty();
            assertThat(crm.checkExample("valid").json().path("Payload").isNull()).isFalse();
            crm.play("empty-payload", "absent");
            assertThat(crm.checkExample("valid").json().has("Payload")).isFalse();
            assertThat(crm.checkExample("withPayload").json().has("Payload")).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"honour-offset,2030-06-01T10:00:00Z", "ignore-offset,2030-06-01T13:00:00Z"})
    void expires_reading_decides_what_an_offset_counts(String reading, String expires) {
        try (var crm = SuperOfficeFixture.as("expires-reading=" + reading)) {
            crm.makeKey(", \"Expires\": \"2030-06-01T15:00:00.0000000+05:00\"");

            assertThat(expiresOfLast(crm)).isEqualTo(expires);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Oslo,2030-06-01T13:00:00Z",
        "America/New_York,2030-06-01T19:00:00Z",
        "UTC,2030-06-01T15:00:00Z"
    })
    void server_time_zone_is_any_zone(String zone, String expires) {
        try (var crm = SuperOfficeFixture.as("server-time-zone=" + zone)) {
            crm.makeKey(", \"Expires\": \"2030-06-01T15:00:00\"");

            assertThat(expiresOfLast(crm)).isEqualTo(expires);
        }
    }

    @Test
    void a_time_zone_in_a_header_is_that_of_the_callers_dates() {
        try (var crm = SuperOfficeFixture.as()) {
            crm.ask()
                    .header("SO-TimeZone", "US-NY")
                    .post(
                            "Person/CreateTemporaryKey",
                            "{\"Domain\": \"PublicFaq\", \"Expires\": \"2030-06-01T15:00:00\"}");

            assertThat(expiresOfLast(crm)).isEqualTo("2030-06-01T19:00:00Z");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"Expires\": null", ", \"Expires\": \"0001-01-01T00:00:00\""})
    void missing_expires_has_three_ends(String expires) {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(isExpired(crm, crm.makeKey(expires))).isFalse();
            crm.play("missing-expires", "expired");
            assertThat(isExpired(crm, crm.makeKey(expires))).isTrue();
            crm.play("missing-expires", "bad-request");
            assertThat(crm.makeKey(expires).status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Expires\": \"tomorrow\"", "\"Expires\": \"+12030-01-01T00:00:00\""})
    void an_expiry_that_is_no_date_is_refused(String expires) {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(crm.makeKey(", " + expires).status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Domain\": \"Unknown\"", "\"Domain\": \"Abacus\"", "\"X\": 1"})
    void unknown_domain_input_is_refused_or_stored_as_unknown(String domain) {
        try (var crm = SuperOfficeFixture.as()) {
            String body = "{" + domain + ", \"TargetId\": 7}";
            assertThat(crm.post("Person/CreateTemporaryKey", body).status()).isEqualTo(400);
            crm.play("unknown-domain-input", "store-as-unknown");
            String key = crm.post("Person/CreateTemporaryKey", body).json().asString();
            JsonNode info = crm.check(key).json();

            assertThat(info.path("Domain").asString()).isEqualTo("Unknown");
            assertThat(info.path("TargetId").asInt()).isEqualTo(7);
        }
    }

    @Test
    void enum_number_input_is_accepted_or_refused() {
        try (var crm = SuperOfficeFixture.as()) {
            String body = "{\"Domain\": 5}";
            String key = crm.post("Person/CreateTemporaryKey", body).json().asString();
            assertThat(crm.check(key).json().path("Domain").asString()).isEqualTo("PublicFaq");
            crm.play("enum-number-input", "bad-request");

            assertThat(crm.post("Person/CreateTemporaryKey", body).status()).isEqualTo(400);
        }
    }

    @Test
    void server_generation_older_has_no_payload_and_no_domain_7() {
        try (var crm = SuperOfficeFixture.as("server-generation=older")) {
            assertThat(crm.checkExample("valid").json().has("Payload")).isFalse();
            assertThat(
                            crm.checkExample("RegisterCustomerCenterEmailVerification")
                                    .json()
                                    .path("Domain")
                                    .asString())
                    .isEqualTo("Unknown");
            assertThat(crm.post("Person/CreateTemporaryKey", "{\"Domain\": 7}").status())
                    .isEqualTo(400);
            assertThat(crm.post("Person/CreateTemporaryKeyWithPayload", "{}").status())
                    .isEqualTo(404);
            assertThat(crm.report("nobody").status()).isEqualTo(404);
        }
    }

    private static boolean isExpired(SuperOfficeFixture crm, Reply made) {
        return crm.check(made.json().asString()).json().path("IsExpired").asBoolean();
    }

    private static String expiresOfLast(SuperOfficeFixture crm) {
        JsonNode keys = crm.control("GET", "/superoffice/keys", "").path("keys");
        return keys.path(keys.size() - 1).path("expires").asString();
    }

    private static void assertNull(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("null");
    }
}
