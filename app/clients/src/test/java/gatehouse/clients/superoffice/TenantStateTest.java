package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.superoffice.access.ApiAddress;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.answer.TenantCondition;
import gatehouse.clients.superoffice.answer.TenantState;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

/** What the state API tells of a tenant, and what follows from 421 (contract: SuperOffice 3.4). */
final class TenantStateTest {
    private static final String OK = RawServer.json("true");

    @Test
    void the_state_is_asked_without_a_credential_and_read_with_every_member() throws Exception {
        try (var tenant = new CloudTenantFixture(OK)) {
            TenantState state = tenant.told();
            assertThat(state)
                    .isEqualTo(
                            new TenantState(
                                    "Cust12345",
                                    RawServerAddress.of(tenant.host()) + "/Cust12345",
                                    "Running",
                                    TenantCondition.RUNNING,
                                    true,
                                    Instant.parse("2026-02-23T09:52:01.934296500Z"),
                                    ApiAddress.claimed(
                                            tenant.place(),
                                            RawServerAddress.of(tenant.host()) + "/Cust12345/api"),
                                    "Release_11.10_2026.02.24-02"));
            assertThat(state.usable()).isTrue();
            String request = tenant.cloud().requests().getFirst();
            assertThat(request)
                    .startsWith("GET /api/state/Cust12345 HTTP/1.1\r\n")
                    .doesNotContain("Authorization")
                    .doesNotContain("SO-AppToken");
        }
    }

    @Test
    void the_older_form_has_ports_in_its_addresses_and_no_version() throws Exception {
        try (var tenant =
                new CloudTenantFixture(OK)
                        .telling(
                                "{\"State\":\"Running\",\"Api\":"
                                    + "\"https://online2.superoffice.com:443/Cust12345/api\"}")) {
            assertThat(tenant.told().api())
                    .hasToString("https://online2.superoffice.com/Cust12345/api");
            assertThat(tenant.told().version()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Unknown,0,UNKNOWN,false",
        "Provisioning,1,PROVISIONING,false",
        "Running,2,RUNNING,true",
        "Deleted,3,DELETED,false",
        "Suspended,4,SUSPENDED,false",
        "OnlineMaintenance,5,ONLINE_MAINTENANCE,true",
        "OfflineMaintenance,6,OFFLINE_MAINTENANCE,false",
        "ProvisioningFailed,8,PROVISIONING_FAILED,false",
        "Deleting,10,DELETING,false",
        "DeleteFailed,11,DELETE_FAILED,false",
        "MigrationPending,12,MIGRATION_PENDING,false"
    })
    void each_state_is_known_by_name_and_number(
            String name, int number, TenantCondition condition, boolean usable) throws Exception {
        assertThat(condition.number()).isEqualTo(number);
        assertThat(condition.wireName()).isEqualTo(name);
        for (String told : List.of('"' + name + '"', String.valueOf(number))) {
            try (var tenant = new CloudTenantFixture(OK).telling("{\"State\":" + told + "}")) {
                assertThat(tenant.told().condition()).isEqualTo(condition);
                assertThat(tenant.told().usable()).isEqualTo(usable);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'\"Dreaming\"',true,true", "7,true,true", "9,false,false", "'\"New\"',null,false"})
    void unlisted_states_are_text_and_is_running_decides(
            String told, String running, boolean usable) throws Exception {
        try (var tenant =
                new CloudTenantFixture(OK)
                        .telling("{\"State\":%s,\"IsRunning\":%s}".formatted(told, running))) {
            TenantState state = tenant.told();
            assertThat(state.condition()).isNull();
            assertThat(state.state()).isEqualTo(told.replace("\"", ""));
            assertThat(state.usable()).isEqualTo(usable);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"State\":true}",
                "{\"State\":\"Running\",\"ContextIdentifier\":\"Cust99999\"}",
                "{\"State\":\"Running\",\"Api\":\"http://online2.superoffice.com/Cust12345/api\"}",
                "{\"State\":\"Running\",\"Api\":\"http://192.0.2.1/Cust12345/api\"}",
                "{\"State\":\"Running\",\"Api\":\"javascript:alert(1)\"}",
                "{\"State\":\"Running\",\"Api\":7}"
            })
    void a_state_that_cannot_be_trusted_is_none(String body) throws Exception {
        try (var tenant = new CloudTenantFixture(OK).telling(body)) {
            SuperOfficeClientFixture.thrown(tenant::told);
        }
    }

    @Test
    void an_unknown_tenant_is_a_404_or_a_state() throws Exception {
        try (var tenant = new CloudTenantFixture(OK).answering(404, "")) {
            assertThat(SuperOfficeClientFixture.trouble(tenant::told))
                    .isEqualTo(SuperOfficeTrouble.NO_SUCH_ADDRESS);
        }
        try (var tenant =
                new CloudTenantFixture(OK).telling("{\"State\":\"Unknown\",\"Api\":null}")) {
            assertThat(tenant.told().condition()).isEqualTo(TenantCondition.UNKNOWN);
            assertThat(tenant.told().api()).isNull();
        }
    }

    @Test
    void a_time_that_is_odd_is_not_told() throws Exception {
        try (var tenant =
                new CloudTenantFixture(OK)
                        .telling("{\"State\":\"Running\",\"ValidUntil\":\"soon\"}")) {
            assertThat(tenant.told().validUntil()).isNull();
        }
    }

    @Test
    void onsite_there_is_no_state_to_ask_for() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("{}")) {
            assertThat(SuperOfficeClientFixture.trouble(() -> superOffice.client().tenantState()))
                    .isEqualTo(SuperOfficeTrouble.NOT_SENT);
            assertThat(superOffice.server().connections()).isZero();
        }
    }

    @Test
    void the_agents_are_asked_at_the_address_that_the_state_named() throws Exception {
        try (var tenant = new CloudTenantFixture(OK)) {
            tenant.client()
                    .customerService(tenant.api(), CloudTenantFixture.TICKET)
                    .sessionIsValid(ServiceSessionKey.of("k"));
            assertThat(tenant.host().requests().getFirst())
                    .startsWith(
                            "POST /Cust12345/api/v1/Agents/CustomerService/SessionIsValid HTTP/1.1")
                    .contains("Authorization: SOTicket 7T:abc==")
                    .contains("SO-AppToken: app-1");
        }
    }

    @Test
    void a_421_is_told_apart_so_that_the_state_can_be_asked_anew() throws Exception {
        String moved =
                "HTTP/1.1 421 Wrong subdomain used to access tenant\r\nContent-Length: 0\r\n\r\n";
        try (var tenant = new CloudTenantFixture(moved);
                var elsewhere = RawServer.answering(OK)) {
            CustomerServiceAgent agent =
                    tenant.client().customerService(tenant.api(), CloudTenantFixture.TICKET);
            assertThat(
                            SuperOfficeClientFixture.trouble(
                                    () -> agent.sessionIsValid(ServiceSessionKey.of("k"))))
                    .isEqualTo(SuperOfficeTrouble.TENANT_MOVED);
            assertThat(
                            CreateSessionTest.notCreated(
                                    agent.createSession("::1", List.of(), SendPermit.always())))
                    .isEqualTo(SuperOfficeTrouble.TENANT_MOVED);
            assertThat(tenant.host().requests()).hasSize(2);
            assertThat(tenant.cloud().requests()).hasSize(1);

            tenant.telling(CloudTenantFixture.running(RawServerAddress.of(elsewhere).toString()));
            tenant.client()
                    .customerService(tenant.api(), CloudTenantFixture.TICKET)
                    .sessionIsValid(ServiceSessionKey.of("k"));
            assertThat(elsewhere.requests()).hasSize(1);
        }
    }
}
