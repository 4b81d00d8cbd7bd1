package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.TemporaryKey;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What goes out on the wire, byte for byte (contract: SuperOffice 1, 2 and 4.1). */
final class SuperOfficeRequestsTest {
    private static final LocalizationSettings ALL =
            new LocalizationSettings("en", "nb", "nb-NO", "NO");

    @Test
    void create_session_is_the_sample_of_the_reference() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.SESSION)) {
            superOffice
                    .customerService()
                    .with(LocalizationSettings.of("*"))
                    .createSession("nihil", List.of(), SendPermit.always());
            assertThat(superOffice.request().split("\r\n"))
                    .containsExactlyInAnyOrder(
                            "POST /SuperOffice/api/v1/Agents/CustomerService/CreateSession"
                                    + " HTTP/1.1",
                            "Host: " + host(superOffice),
                            "User-Agent: Gatehouse",
                            "Authorization: Basic dGplMDpUamUw",
                            "Accept: application/json; charset=utf-8",
                            "Accept-Language: *",
                            "Content-Type: application/json; charset=utf-8",
                            "Content-Length: 20",
                            "Connection: Keep-Alive",
                            "Accept-Encoding: gzip",
                            "",
                            "{\"RemoteIp\":\"nihil\"}");
        }
    }

    @Test
    void session_is_valid_takes_the_key_as_cs_session_key() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("true")) {
            superOffice.customerService().sessionIsValid(ServiceSessionKey.of("k\"1"));
            assertThat(superOffice.line())
                    .isEqualTo(
                            "POST /SuperOffice/api/v1/Agents/CustomerService/SessionIsValid"
                                    + " HTTP/1.1");
            assertThat(superOffice.body()).isEqualTo("{\"CsSessionKey\":\"k\\\"1\"}");
        }
    }

    @Test
    void report_session_active_takes_the_key_as_session_key() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("205")) {
            superOffice
                    .customerService()
                    .reportSessionActive(ServiceSessionKey.of("k1"), SendPermit.always());
            assertThat(superOffice.line())
                    .isEqualTo(
                            "POST /SuperOffice/api/v1/Agents/CustomerService/ReportSessionActive"
                                    + " HTTP/1.1");
            assertThat(superOffice.body()).isEqualTo("{\"SessionKey\":\"k1\"}");
        }
    }

    @Test
    void remove_session_takes_the_login_id_as_a_number() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.answering("HTTP/1.1 204 X\r\n\r\n")) {
            superOffice.customerService().removeSession(205, SendPermit.always());
            assertThat(superOffice.line())
                    .isEqualTo(
                            "POST /SuperOffice/api/v1/Agents/CustomerService/RemoveSession"
                                    + " HTTP/1.1");
            assertThat(superOffice.body()).isEqualTo("{\"LoginId\":205}");
        }
    }

    @Test
    void check_temporary_key_takes_the_key_exactly_as_it_is() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.KEY_INFO)) {
            superOffice.check();
            assertThat(superOffice.line())
                    .isEqualTo("POST /SuperOffice/api/v1/Agents/Person/CheckTemporaryKey HTTP/1.1");
            assertThat(superOffice.body())
                    .isEqualTo(
                            "{\"TemporaryKey\":\""
                                    + SuperOfficeClientFixture.TEMPORARY_KEY
                                    + "\"}");
        }
    }

    @Test
    void what_returns_a_value_is_asked_with_all_headers_that_are_set() throws Exception {
        var caller =
                new SuperOfficeCaller(
                        new SuperOfficeCredential.Ticket(SecretText.of("7T:abc==")),
                        SecretText.of("app-1"));
        try (var superOffice = SuperOfficeClientFixture.json("null")) {
            CustomerServiceAgent service = superOffice.customerService(caller).with(ALL);
            PersonAgent person = superOffice.client().person(superOffice.api(), caller).with(ALL);
            service.createSession("192.0.2.7", List.of(), SendPermit.always());
            SuperOfficeClientFixture.tried(
                    () -> service.sessionIsValid(ServiceSessionKey.of("k1")));
            SuperOfficeClientFixture.tried(() ->
                    service.reportSessionActive(ServiceSessionKey.of("k1"), SendPermit.always()));
            SuperOfficeClientFixture.tried(
                    () -> person.checkTemporaryKey(TemporaryKey.of("t"), List.of()));
            assertThat(superOffice.server().requests())
                    .hasSize(4)
                    .allSatisfy(request ->
                            assertThat(request.split("\r\n"))
                                    .contains(
                                            "Authorization: SOTicket 7T:abc==",
                                            "SO-AppToken: app-1",
                                            "Accept: application/json; charset=utf-8",
                                            "Content-Type: application/json; charset=utf-8",
                                            "Accept-Language: en",
                                            "SO-Language: nb",
                                            "SO-Culture: nb-NO",
                                            "SO-TimeZone: NO"));
        }
    }

    @Test
    void remove_session_has_only_the_headers_that_it_takes() throws Exception {
        var caller =
                new SuperOfficeCaller(
                        new SuperOfficeCredential.Ticket(SecretText.of("7T:abc==")),
                        SecretText.of("app-1"));
        try (var superOffice = SuperOfficeClientFixture.answering("HTTP/1.1 204 X\r\n\r\n")) {
            superOffice.customerService(caller).with(ALL).removeSession(1, SendPermit.always());
            assertThat(superOffice.request())
                    .contains("SO-AppToken: app-1")
                    .contains("Content-Type: application/json; charset=utf-8")
                    .doesNotContain("Accept: ")
                    .doesNotContain("Accept-Language")
                    .doesNotContain("SO-Language")
                    .doesNotContain("SO-Culture")
                    .doesNotContain("SO-TimeZone");
        }
    }

    @Test
    void select_is_sent_only_when_asked_for() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("null")) {
            superOffice.create();
            assertThat(superOffice.line()).doesNotContain("select");
        }
    }

    @Test
    void select_on_create_session_always_holds_what_the_outcome_needs() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.SESSION)) {
            superOffice
                    .customerService()
                    .createSession("::1", List.of("tableRight", "loginid"), SendPermit.always());
            assertThat(superOffice.line())
                    .contains("CreateSession?$select=tableRight,loginid,Key,UserId HTTP");
        }
    }

    @Test
    void select_on_check_temporary_key_always_holds_what_the_verdict_needs() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.KEY_INFO)) {
            superOffice
                    .person()
                    .checkTemporaryKey(TemporaryKey.of("t"), List.of("TableRight/Mask"));
            assertThat(superOffice.line())
                    .contains("CheckTemporaryKey?$select=TableRight%2FMask,Domain,IsExpired HTTP");
        }
    }

    @Test
    void a_name_that_is_none_is_not_put_into_a_url() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.SESSION)) {
            for (String odd : List.of("", "a b", "a,b", "a&b=c", "x=y", "x".repeat(65), "ключ")) {
                assertThat(
                                superOffice
                                        .customerService()
                                        .createSession(
                                                "192.0.2.7", List.of(odd), SendPermit.always()))
                        .isInstanceOfSatisfying(
                                CreateSessionResult.NotCreated.class,
                                not ->
                                        assertThat(not.reason().trouble())
                                                .isEqualTo(SuperOfficeTrouble.NOT_SENT));
            }
            assertThat(superOffice.server().connections()).isZero();
        }
    }

    private static String host(SuperOfficeClientFixture superOffice) {
        return RawServerAddress.of(superOffice.server()).toString().substring("http://".length());
    }
}
