package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.superoffice.access.ApiAddress;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.clients.superoffice.access.VendorCloud;
import gatehouse.clients.superoffice.answer.ApiDescription;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Where is called, onsite and online (contract: SuperOffice 3.3). */
final class AddressesTest {
    private static final SuperOfficePlace.Online TENANT =
            new SuperOfficePlace.Online(VendorCloud.PRODUCTION, "Cust12345");

    @ParameterizedTest
    @CsvSource({
        "https://crm.example.test,https://crm.example.test/api",
        "https://crm.example.test/,https://crm.example.test/api",
        "https://crm.example.test/api,https://crm.example.test/api",
        "https://crm.example.test/SuperOffice,https://crm.example.test/SuperOffice/api",
        "https://crm.example.test/SuperOffice/api/,https://crm.example.test/SuperOffice/api",
        "https://crm.example.test/SuperOffice/API,https://crm.example.test/SuperOffice/api",
        "https://crm.example.test:8443/a/b/,https://crm.example.test:8443/a/b/api",
        "https://crm.example.test/myapi,https://crm.example.test/myapi/api"
    })
    void onsite_a_base_is_taken_with_or_without_api_and_a_final_slash(String typed, String api) {
        assertThat(new SuperOfficePlace.Onsite(ServerAddress.parse(typed)).api()).hasToString(api);
    }

    @ParameterizedTest
    @CsvSource({"'',/api/v1", "/crm,/crm/api/v1", "/crm/api/,/crm/api/v1"})
    void onsite_the_agents_are_below_the_installation_path(String path, String prefix)
            throws Exception {
        try (var server = RawServer.answering(RawServer.json("true"))) {
            var place =
                    new SuperOfficePlace.Onsite(
                            ServerAddress.parse(RawServerAddress.of(server) + path));
            try (var client =
                    new SuperOfficeClient(
                            new SuperOfficeSettings(place, SuperOfficeClientFixture.ENGLISH),
                            _ -> {},
                            java.time.InstantSource.system())) {
                client.customerService(place.api(), SuperOfficeClientFixture.tje0())
                        .sessionIsValid(ServiceSessionKey.of("k"));
            }
            assertThat(server.requests().getFirst())
                    .startsWith("POST " + prefix + "/Agents/CustomerService/SessionIsValid HTTP");
        }
    }

    @Test
    void rule_5_plain_http_must_be_marked_unless_it_stays_on_this_computer() {
        ServerAddress plain = ServerAddress.parse("http://crm.example.test");
        assertThatThrownBy(() -> new SuperOfficePlace.Onsite(plain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("marked");
        assertThat(new SuperOfficePlace.Onsite(plain, true).api())
                .hasToString("http://crm.example.test/api");
        assertThat(
                        new SuperOfficePlace.Onsite(ServerAddress.parse("http://localhost:5000"))
                                .api()
                                .online())
                .isFalse();
        assertThatThrownBy(() -> new VendorCloud(plain))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://online3.superoffice.com/Cust12345/api/",
                "https://online3.superoffice.com:443/Cust12345/api",
                "https://online3.superoffice.com/Cust12345"
            })
    void online_the_claim_of_a_token_names_the_address(String claim) {
        ApiAddress api = ApiAddress.claimed(TENANT, claim);
        assertThat(api).hasToString("https://online3.superoffice.com/Cust12345/api");
        assertThat(api.online()).isTrue();
        assertThat(api).isEqualTo(ApiAddress.claimed(TENANT, claim)).hasSameHashCodeAs(api);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://online3.superoffice.com/Cust12345/api",
                "http://127.0.0.1/Cust12345/api",
                "ftp://online3.superoffice.com/api",
                "https://me:pw@online3.superoffice.com/api",
                ""
            })
    void online_a_claim_that_is_not_safe_is_refused(String claim) {
        assertThatThrownBy(() -> ApiAddress.claimed(TENANT, claim))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void online_the_three_environments_are_the_vendors() {
        assertThat(
                        List.of(
                                VendorCloud.DEVELOPMENT.host(),
                                VendorCloud.STAGE.host(),
                                VendorCloud.PRODUCTION.host()))
                .extracting(ServerAddress::toString)
                .containsExactly(
                        "https://sod.superoffice.com",
                        "https://qaonline.superoffice.com",
                        "https://online.superoffice.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "Cust", "Cust12345/..", "Cust 1", "Cust1\n", "Customer1"})
    void online_a_tenant_is_named_cust_and_a_number(String tenant) {
        assertThatThrownBy(() -> new SuperOfficePlace.Online(VendorCloud.PRODUCTION, tenant))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_answers_is_asked_without_a_credential_and_without_effect() throws Exception {
        String description =
                "{\"v1\":\"https://h/api/v1\",\"netServerVersion\":\"10.3.10\",\"Version\":1,"
                        + "\"NetServer\":{\"a\":1}}";
        try (var superOffice = SuperOfficeClientFixture.json(description)) {
            ApiDescription told = superOffice.client().describe(superOffice.api()).value();
            assertThat(told.netServerVersion()).isEqualTo("10.3.10");
            assertThat(told.texts()).containsOnlyKeys("v1", "netServerVersion", "Version");
            assertThat(superOffice.line()).isEqualTo("GET /SuperOffice/api HTTP/1.1");
            assertThat(superOffice.request())
                    .contains("Accept: application/json")
                    .doesNotContain("Authorization");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "<html></html>", "{\"Message\":\"no\"}"})
    void what_tells_no_version_is_no_web_api(String body) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(body)) {
            SuperOfficeClientFixture.thrown(() -> superOffice.client().describe(superOffice.api()));
        }
    }

    @Test
    void a_description_without_its_version_tells_none() {
        assertThat(new ApiDescription(java.util.Map.of("v1", "x")).netServerVersion()).isNull();
    }
}
