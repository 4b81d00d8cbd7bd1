package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.NotAnswered;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.superoffice.access.ApiAddress;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the contract says never to do (SuperOffice 14), as far as it is for the client to do it. */
final class SuperOfficeNeverTest {
    private static final String SECRET = "s3cr3t-s3cr3t";

    @Test
    void never_uses_create_session_as_a_connection_test() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("{\"NetServerVersion\":\"10\"}")) {
            superOffice.client().describe(superOffice.api());
            assertThat(superOffice.line()).isEqualTo("GET /SuperOffice/api HTTP/1.1");
        }
    }

    @Test
    void never_says_not_created_when_the_outcome_is_unknown() throws Exception {
        for (SuperOfficeTrouble trouble : SuperOfficeTrouble.values()) {
            var reason =
                    new AgentException(
                            new NotAnswered<>(
                                    new CallFailure.Malformed(
                                            200, AnswerDefect.of(DefectKind.EMPTY)),
                                    null,
                                    CallScope.none()),
                            trouble);
            boolean refusedOrUnsent =
                    Set.of(
                                    SuperOfficeTrouble.NOT_SENT,
                                    SuperOfficeTrouble.CANCELLED_UNSENT,
                                    SuperOfficeTrouble.NOT_REACHED,
                                    SuperOfficeTrouble.UNTRUSTED,
                                    SuperOfficeTrouble.BAD_REQUEST,
                                    SuperOfficeTrouble.NOT_LOGGED_IN,
                                    SuperOfficeTrouble.NOT_ALLOWED,
                                    SuperOfficeTrouble.NO_SUCH_ADDRESS,
                                    SuperOfficeTrouble.MEDIA_TYPE_REFUSED,
                                    SuperOfficeTrouble.TENANT_MOVED,
                                    SuperOfficeTrouble.TOO_MANY_CALLS,
                                    SuperOfficeTrouble.FAILED_CALL)
                            .contains(trouble);
            assertThat(CreateSessionResult.of(reason))
                    .isInstanceOf(
                            refusedOrUnsent
                                    ? CreateSessionResult.NotCreated.class
                                    : CreateSessionResult.OutcomeUnknown.class);
        }
    }

    @Test
    void never_calls_anything_but_the_five_operations_and_the_description() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("null")) {
            SuperOfficeClientFixture.everyOperation(
                    superOffice.client(), superOffice.api(), SuperOfficeClientFixture.tje0());
            assertThat(
                            superOffice.server().requests().stream()
                                    .map(request -> request.split("[? ]")[0] + path(request))
                                    .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(
                            "POST /SuperOffice/api/v1/Agents/CustomerService/CreateSession",
                            "POST /SuperOffice/api/v1/Agents/CustomerService/SessionIsValid",
                            "POST /SuperOffice/api/v1/Agents/CustomerService/ReportSessionActive",
                            "POST /SuperOffice/api/v1/Agents/CustomerService/RemoveSession",
                            "POST /SuperOffice/api/v1/Agents/Person/CheckTemporaryKey",
                            "GET /SuperOffice/api");
        }
    }

    @Test
    void never_mints_or_destroys_customers_access_nor_handles_passwords() {
        assertThat(AgentOperation.values())
                .extracting(AgentOperation::path)
                .noneMatch(path -> path.contains("CreateTemporaryKey"))
                .noneMatch(path -> path.contains("DeleteTemporaryKeysOfDomain"))
                .noneMatch(path -> path.contains("UserCandidate"))
                .noneMatch(path -> path.contains("Password"))
                .noneMatch(path -> path.contains("DeleteExpired"));
    }

    @Test
    void never_judges_a_key_by_is_expired_alone() throws Exception {
        for (String expired : List.of("true", "false")) {
            try (var superOffice =
                    SuperOfficeClientFixture.json("{\"IsExpired\":" + expired + "}")) {
                assertThat(superOffice.verdict())
                        .isEqualTo(new KeyVerdict.CouldNotCheck(SuperOfficeTrouble.INCOMPLETE));
            }
        }
    }

    @Test
    void never_reads_null_an_error_or_a_404_as_unknown_key() throws Exception {
        for (int status : new int[] {200, 404}) {
            for (String body :
                    List.of(
                            "null",
                            "{\"Error\":true,\"ErrorMessage\":\"Unknown key\"}",
                            "{\"Message\":\"Unknown\"}")) {
                try (var superOffice = SuperOfficeClientFixture.json(status, body)) {
                    assertThat(superOffice.verdict()).isInstanceOf(KeyVerdict.CouldNotCheck.class);
                }
            }
        }
    }

    @Test
    void never_reports_activity_to_learn_whether_a_session_is_alive() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("true")) {
            superOffice.customerService().sessionIsValid(ServiceSessionKey.of("k"));
            assertThat(superOffice.request()).doesNotContain("ReportSessionActive");
        }
    }

    @Test
    void never_puts_a_key_a_ticket_or_a_token_in_a_url() throws Exception {
        SecretText secret = SecretText.of(SECRET);
        for (SuperOfficeCredential credential :
                List.of(
                        new SuperOfficeCredential.Basic("tje0", secret),
                        new SuperOfficeCredential.Ticket(secret),
                        new SuperOfficeCredential.Bearer(secret),
                        new SuperOfficeCredential.BrowserSession(secret, secret))) {
            try (var superOffice = SuperOfficeClientFixture.json("null")) {
                SuperOfficeClientFixture.everyOperation(
                        superOffice.client(),
                        superOffice.api(),
                        new SuperOfficeCaller(credential, secret));
                assertThat(superOffice.server().requests())
                        .allSatisfy(request ->
                                assertThat(request.lines().findFirst().orElseThrow())
                                        .doesNotContain(SECRET)
                                        .doesNotContain(SuperOfficeClientFixture.KEY)
                                        .doesNotContain("q1w2e3"));
            }
        }
    }

    @Test
    void never_sends_basic_to_an_online_address() throws Exception {
        try (var tenant =
                new CloudTenantFixture(RawServer.json(SuperOfficeClientFixture.SESSION))) {
            assertThat(
                            CreateSessionTest.notCreated(
                                    tenant.client()
                                            .customerService(
                                                    tenant.api(), SuperOfficeClientFixture.tje0())
                                            .createSession("::1", List.of(), SendPermit.always())))
                    .isEqualTo(SuperOfficeTrouble.NOT_SENT);
            assertThat(tenant.host().connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://superoffice.com",
                "https://online3.superoffice.com/Cust12345/api",
                "https://ONLINE.SuperOffice.com"
            })
    void never_sends_basic_to_an_online_address_that_was_set_up_as_onsite(String address) {
        var place = new SuperOfficePlace.Onsite(ServerAddress.parse(address));
        var settings = new SuperOfficeSettings(place, SuperOfficeClientFixture.ENGLISH);
        try (var client = new SuperOfficeClient(settings, _ -> {}, InstantSource.system())) {
            assertThat(
                            CreateSessionTest.notCreated(
                                    client.customerService(
                                                    place.api(), SuperOfficeClientFixture.tje0())
                                            .createSession("::1", List.of(), SendPermit.always())))
                    .isEqualTo(SuperOfficeTrouble.NOT_SENT);
        }
    }

    @Test
    void never_sends_a_ticket_online_without_the_application_token() throws Exception {
        try (var tenant =
                new CloudTenantFixture(RawServer.json(SuperOfficeClientFixture.SESSION))) {
            assertThat(
                            CreateSessionTest.notCreated(
                                    tenant.client()
                                            .customerService(
                                                    tenant.api(),
                                                    SuperOfficeCaller.of(
                                                            CloudTenantFixture.TICKET.credential()))
                                            .createSession("::1", List.of(), SendPermit.always())))
                    .isEqualTo(SuperOfficeTrouble.NOT_SENT);
            assertThat(tenant.host().connections()).isZero();
        }
    }

    @Test
    void never_sends_a_credential_to_a_host_that_was_named_for_another_place() throws Exception {
        try (var tenant = new CloudTenantFixture(RawServer.json("true"));
                var superOffice = SuperOfficeClientFixture.json("true")) {
            ApiAddress elsewhere = superOffice.api();
            assertThatThrownBy(() ->
                            tenant.client().customerService(elsewhere, CloudTenantFixture.TICKET))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> tenant.client().person(elsewhere, CloudTenantFixture.TICKET))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> tenant.client().describe(elsewhere))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(superOffice.server().connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void never_sends_a_credential_to_a_host_that_a_redirect_names(int status) throws Exception {
        try (var second = RawServer.answering(RawServer.json("true"));
                var superOffice =
                        SuperOfficeClientFixture.answering(
                                "HTTP/1.1 %d X\r\nLocation: %s/x\r\nContent-Length: 0\r\n\r\n"
                                        .formatted(status, RawServerAddress.of(second)))) {
            SuperOfficeClientFixture.everyOperation(
                    superOffice.client(), superOffice.api(), CloudTenantFixture.TICKET);
            assertThat(superOffice.server().requests()).hasSize(6);
            assertThat(second.connections()).isZero();
        }
    }

    @Test
    void never_decides_by_an_errors_text() throws Exception {
        String told = "{\"ErrorMessage\":\"Session created. LoginId 205, Key abc\"}";
        try (var superOffice = SuperOfficeClientFixture.json(404, told)) {
            assertThat(CreateSessionTest.notCreated(superOffice.create()))
                    .isEqualTo(SuperOfficeTrouble.NO_SUCH_ADDRESS);
        }
        String denied = "{\"ErrorMessage\":\"No session was created\"}";
        try (var superOffice = SuperOfficeClientFixture.json(denied)) {
            assertThat(CreateSessionTest.unknown(superOffice.create()))
                    .isEqualTo(SuperOfficeTrouble.ERROR_OBJECT);
        }
    }

    @Test
    void never_takes_the_order_or_the_length_of_the_samples_for_a_rule() throws Exception {
        String turned = "{\"UserId\":1,\"LoginId\":2,\"Key\":\"" + "x".repeat(300) + "\"}";
        try (var superOffice = SuperOfficeClientFixture.json(turned)) {
            assertThat(superOffice.create()).isInstanceOf(CreateSessionResult.Created.class);
        }
    }

    private static String path(String request) {
        return " " + request.split("[? ]")[1];
    }
}
