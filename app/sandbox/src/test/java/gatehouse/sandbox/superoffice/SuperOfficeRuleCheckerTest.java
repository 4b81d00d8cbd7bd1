package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.superoffice.SuperOfficeFixture.Ask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the contract forbids its clients is seen and kept. */
class SuperOfficeRuleCheckerTest {
    private static final String CHECK = "Person/CheckTemporaryKey";
    private static final String CREATE = "CustomerService/CreateSession";
    private static final String KEY = "{\"TemporaryKey\": \"abc\"}";

    private final SuperOfficeFixture crm = SuperOfficeFixture.as();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void a_client_that_behaves_breaks_nothing() {
        String key = crm.create().json().path("Key").asString();
        crm.isValid(key);
        crm.report(key);
        crm.remove(205);
        crm.checkExample("valid");
        crm.ask().online().post(CHECK + "?$select=Domain,IsExpired,TargetId", KEY);
        crm.ask().without("Authorization").get("");
        state().without("Authorization").get("");

        assertThat(violations()).isEmpty();
    }

    @Test
    void more_than_ten_calls_a_second_are_seen_once() {
        for (int call = 0; call < 14; call++) {
            crm.check("abc");
        }

        assertSeen("10 calls a second");
    }

    @Test
    void a_password_to_an_online_address_is_seen() {
        crm.ask().online().as("tje0", "Tje0").post(CHECK, KEY);

        assertSeen("no user name and password to an online address");
    }

    @Test
    void a_ticket_without_its_application_is_seen_online_only() {
        crm.ask().online().without("SO-AppToken").at(crm.at.base().toString()).post(CHECK, KEY);
        assertThat(violations()).isEmpty();
        crm.ask().online().without("SO-AppToken").post(CHECK, KEY);

        assertSeen("SO-AppToken");
    }

    @Test
    void a_secret_in_a_url_is_seen() {
        crm.create();
        String session = crm.login(205).path("key").asString();
        for (String secret :
                new String[] {
                    crm.at.ticket(),
                    crm.at.token(),
                    crm.at.appToken(),
                    crm.at.keys().get("valid"),
                    session
                }) {
            crm.control("POST", "/violations/reset", "");
            crm.ask().get("?x=" + URLEncoder.encode(secret, StandardCharsets.UTF_8));

            assertSeen("stands in a URL");
        }
    }

    @Test
    void an_authorization_beside_an_xsrf_value_is_seen() {
        crm.ask()
                .header("X-XSRF-TOKEN", crm.at.xsrf())
                .header("Cookie", crm.at.cookie())
                .post(CHECK, KEY);

        assertSeen("never both");
    }

    @Test
    void a_cookie_without_its_xsrf_value_is_seen() {
        crm.ask().header("Cookie", "a=b").post(CHECK, KEY);

        assertSeen("cookies");
    }

    @Test
    void a_credential_shown_to_the_state_api_is_seen() {
        state().get("");

        assertSeen("the state API is shown no credential");
    }

    @Test
    void polling_with_report_session_active_is_seen() {
        String key = crm.create().json().path("Key").asString();
        for (int report = 0; report < 3; report++) {
            crm.report(key);
        }
        assertThat(violations()).isEmpty();
        crm.report(key);

        assertSeen("ReportSessionActive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Person/DeleteExpired",
                "CustomerService/CreateOrUpdateUserCandidate",
                "CustomerService/GetUserCandidateByPerson",
                "CustomerService/SendCustomerCentrePasswordEmail"
            })
    void an_operation_that_is_never_called_is_seen(String operation) {
        crm.post(operation, "{}");

        assertSeen("passwords or deleted persons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"RemoteIp\": \"\"}", "{}"})
    void an_empty_address_is_seen(String body) {
        crm.post(CREATE, body);

        assertSeen("RemoteIp");
    }

    @Test
    void an_address_that_is_too_long_is_seen() {
        crm.post(CREATE, "{\"RemoteIp\": \"" + "a".repeat(65) + "\"}");

        assertSeen("RemoteIp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"TemporaryKey\": \"\"}", "{\"TemporaryKey\": \" abc\"}"})
    void a_key_that_is_empty_or_not_trimmed_is_seen(String body) {
        crm.post(CHECK, body);

        assertSeen("trimmed");
    }

    @Test
    void camel_case_members_are_seen() {
        crm.post(CHECK, "{\"TemporaryKey\": \"abc\", \"temporaryKey\": \"abc\"}");

        assertSeen("spelt as documented");
    }

    @Test
    void other_media_than_json_are_seen() {
        crm.ask().header("Content-Type", "text/json").post(CHECK, KEY);

        assertSeen("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHECK + "?$select=Domain",
                CREATE + "?$select=Key,LoginId",
                "CustomerService/SessionIsValid?$select=Key"
            })
    void a_selection_without_what_is_needed_is_seen(String operation) {
        crm.post(operation, KEY);

        assertThat(violations().toString()).contains("$select is for the two operations");
    }

    @Test
    void following_a_redirect_is_seen() {
        crm.order("redirect-307");
        String location = crm.create().header("Location");
        crm.ask().at(crm.at.base().resolve(location).toString()).send("POST", "", "{}");

        assertSeen("no redirect is followed");
    }

    private Ask state() {
        return crm.ask().at(crm.at.online().get("state"));
    }

    private void assertSeen(String rule) {
        assertThat(violations()).hasSize(1);
        assertThat(violations().path(0).path("rule").asString()).contains(rule);
        assertThat(violations().path(0).path("system").asString()).isEqualTo("superoffice");
    }

    private JsonNode violations() {
        return crm.control("GET", "/violations", "").path("violations");
    }
}
