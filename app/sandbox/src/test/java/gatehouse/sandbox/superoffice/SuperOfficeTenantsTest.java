package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.UncheckedIOException;

/** Where the installation and its tenants are, and what can be known without signing in. */
class SuperOfficeTenantsTest {
    private static final String CHECK = "Person/CheckTemporaryKey";

    @ParameterizedTest
    @CsvSource({
        "/SuperOffice,/SuperOffice/api",
        "none,/api",
        "crm/web,/crm/web/api",
        "/WebApi/,/WebApi/api"
    })
    void onsite_path_is_any_text_also_none(String path, String base) {
        try (var crm = SuperOfficeFixture.as("onsite-path=" + path)) {
            assertThat(crm.at.base().getPath()).isEqualTo(base);
            assertThat(crm.post(CHECK, "{}").status()).isEqualTo(200);
            assertThat(crm.ask().online().post(CHECK, "{}").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void the_server_tells_that_it_is_up_to_anyone(String slash) {
        try (var crm = SuperOfficeFixture.as()) {
            Reply json = crm.ask().without("Authorization").get(slash);
            assertThat(json.json().propertyNames())
                    .contains(
                            "v1",
                            "NetServerVersion",
                            "NetServerAssembly",
                            "NetServerDate",
                            "NetServerLabel",
                            "NetServer",
                            "Services",
                            "ServicesCurrent",
                            "Version",
                            "Documentation");
            assertThat(json.json().path("v1").asString()).isEqualTo(crm.at.base() + "/v1");
            assertThat(crm.ask().header("Accept", "*/*").get(slash).text()).contains("<html>");
            crm.play("server-generation", "older");
            assertThat(crm.ask().get(slash).json().has("Documentation")).isFalse();
        }
    }

    @Test
    void api_v1_list_is_an_object_or_an_array() {
        try (var crm = SuperOfficeFixture.as()) {
            String check = crm.at.base() + "/v1/Agents/Person/CheckTemporaryKey";
            assertThat(crm.ask().get("/v1").json().path(check).path("POST").asString())
                    .isEqualTo("CheckTemporaryKey");
            crm.play("api-v1-list", "array");
            JsonNode array = crm.ask().get("/v1").json();

            assertThat(array.isArray()).isTrue();
            assertThat(array.size()).isEqualTo(8);
        }
    }

    @Test
    void get_on_agent_describes_and_does_not_run() {
        try (var crm = SuperOfficeFixture.as()) {
            String path = "/v1/Agents/CustomerService/CreateSession";
            assertThat(crm.ask().get(path).json().at("/Parameters/0").asString())
                    .isEqualTo("RemoteIp");
            crm.play("get-on-agent", "html");
            assertThat(crm.ask().get(path).text()).contains("<html>");
            assertThat(crm.control("GET", "/superoffice/logins", "").path("logins").size())
                    .isZero();
        }
    }

    @Test
    void the_state_api_tells_where_a_tenant_is() {
        try (var crm = SuperOfficeFixture.as()) {
            JsonNode state = state(crm, "Cust12345").json();

            assertThat(state.path("ContextIdentifier").asString()).isEqualTo("Cust12345");
            assertThat(state.path("State").asString()).isEqualTo("Running");
            assertThat(state.path("IsRunning").asBoolean()).isTrue();
            assertThat(state.path("Api").asString()).isEqualTo(crm.at.online().get("base"));
            assertThat(state.path("ValidUntil").asString())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z");
            assertThat(state.path("Version").asString()).startsWith("Release_");
        }
    }

    @Test
    void state_form_older_tells_no_version() {
        try (var crm = SuperOfficeFixture.as("state-form=older")) {
            assertThat(state(crm, "Cust12345").json().has("Version")).isFalse();
        }
    }

    @Test
    void state_unknown_tenant_is_404_or_unknown() {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(state(crm, "Cust99999").status()).isEqualTo(404);
            crm.play("state-unknown-tenant", "200-unknown");
            JsonNode state = state(crm, "Cust99999").json();

            assertThat(state.path("State").asString()).isEqualTo("Unknown");
            assertThat(state.path("IsRunning").asBoolean(true)).isFalse();
            assertThat(state.path("Api").isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Running,true",
        "OnlineMaintenance,true",
        "OfflineMaintenance,false",
        "Provisioning,false",
        "MigrationPending,false",
        "Suspended,false",
        "Deleting,false",
        "DeleteFailed,false",
        "Deleted,false",
        "ProvisioningFailed,false",
        "Unknown,false"
    })
    void a_tenant_can_be_used_in_two_states_only(String state, boolean usable) {
        try (var crm = SuperOfficeFixture.as()) {
            set(crm, "{\"state\": \"" + state + "\"}");

            assertThat(state(crm, "Cust12345").json().path("State").asString()).isEqualTo(state);
            assertThat(state(crm, "Cust12345").json().path("IsRunning").asBoolean())
                    .isEqualTo(usable);
            assertThat(crm.ask().online().post(CHECK, "{}").status()).isEqualTo(usable ? 200 : 503);
        }
    }

    @Test
    void tenant_down_answer_has_four_ends() {
        try (var crm = SuperOfficeFixture.as()) {
            set(crm, "{\"state\": \"OfflineMaintenance\"}");
            assertThat(crm.ask().online().post(CHECK, "{}").text()).isEmpty();
            crm.play("tenant-down-answer", "503-html");
            assertThat(crm.ask().online().post(CHECK, "{}").text()).contains("<html>");
            crm.play("tenant-down-answer", "401");
            assertThat(crm.ask().online().post(CHECK, "{}").status()).isEqualTo(401);
            crm.play("tenant-down-answer", "drop");
            assertThatThrownBy(() -> crm.ask().online().post(CHECK, "{}"))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void a_tenant_that_moved_is_421_here_and_answers_there() {
        try (var crm = SuperOfficeFixture.as()) {
            set(crm, "{\"host\": \"online2\"}");
            assertThat(crm.ask().online().post(CHECK, "{}").status()).isEqualTo(421);
            assertThat(crm.ask().online().post(CHECK, "{}").text())
                    .contains("Wrong subdomain used to access tenant");
            String api = state(crm, "Cust12345").json().path("Api").asString();

            assertThat(api).isNotEqualTo(crm.at.online().get("base"));
            assertThat(crm.ask().online().at(api).post(CHECK, "{}").status()).isEqualTo(200);
        }
    }

    @Test
    void a_tenant_nobody_knows_is_on_no_host() {
        try (var crm = SuperOfficeFixture.as()) {
            String base = crm.at.online().getOrDefault("base", "");

            assertThat(
                            crm.ask()
                                    .online()
                                    .at(base.replace("Cust12345", "Cust99999"))
                                    .post(CHECK, "{}")
                                    .status())
                    .isEqualTo(421);
        }
    }

    private static Reply state(SuperOfficeFixture crm, String tenant) {
        String state = crm.at.online().getOrDefault("state", "");
        return crm.ask().without("Authorization").at(state.replace("Cust12345", tenant)).get("");
    }

    private static void set(SuperOfficeFixture crm, String tenant) {
        crm.control("POST", "/superoffice/tenants/Cust12345", tenant);
    }
}
