package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;

/** The rules for sending (contract: SuperOffice 13.1), as far as they concern a single call. */
final class SuperOfficeRulesTest {
    @ParameterizedTest
    @ValueSource(ints = {200, 401, 408, 421, 429, 500, 502, 503, 504})
    void rules_1_to_3_every_operation_goes_out_once_and_repeating_is_for_the_caller(int status)
            throws Exception {
        String answer =
                RawServer.json(status, "null").replaceFirst("\r\n", "\r\nRetry-After: 0\r\n");
        try (var superOffice = SuperOfficeClientFixture.answering(answer)) {
            SuperOfficeClientFixture.everyOperation(
                    superOffice.client(), superOffice.api(), SuperOfficeClientFixture.tje0());
            assertThat(superOffice.server().requests()).hasSize(6);
        }
    }

    @Test
    void rule_1_nothing_is_asked_before_or_after_create_session() throws Exception {
        try (var tenant = new CloudTenantFixture("HTTP/1.1 401 X\r\nContent-Length: 0\r\n\r\n")) {
            CustomerServiceAgent agent =
                    tenant.client().customerService(tenant.api(), CloudTenantFixture.TICKET);
            assertThat(tenant.cloud().requests()).hasSize(1);
            agent.createSession("::1", List.of(), SendPermit.always());
            assertThat(tenant.cloud().requests()).hasSize(1);
            assertThat(tenant.host().requests()).hasSize(1);
        }
    }

    @Test
    void rule_2_what_the_server_asks_to_wait_is_told() throws Exception {
        String answer = RawServer.json(429, "{}").replaceFirst("\r\n", "\r\nRetry-After: 7\r\n");
        try (var superOffice = SuperOfficeClientFixture.answering(answer)) {
            AgentException thrown = SuperOfficeClientFixture.thrown(superOffice::check);
            assertThat(thrown.failure())
                    .isInstanceOfSatisfying(
                            gatehouse.clients.http.CallFailure.Refused.class,
                            refused -> assertThat(refused.problem().retryAfter()).hasSeconds(7));
        }
    }

    @Test
    void rule_4_a_401_without_www_authenticate_is_an_answer_and_not_an_io_error() throws Exception {
        try (var superOffice =
                SuperOfficeClientFixture.answering("HTTP/1.1 401 X\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(SuperOfficeClientFixture.trouble(superOffice::check))
                    .isEqualTo(SuperOfficeTrouble.NOT_LOGGED_IN);
        }
    }

    @Test
    void rule_5_one_authorization_or_an_xsrf_pair_and_never_both() throws Exception {
        for (SuperOfficeCredential credential : CredentialsTest.credentials().toList()) {
            try (var superOffice = SuperOfficeClientFixture.json("null")) {
                SuperOfficeClientFixture.everyOperation(
                        superOffice.client(), superOffice.api(), SuperOfficeCaller.of(credential));
                for (String request : superOffice.server().requests()) {
                    if (request.startsWith("POST")) {
                        long authorizations = count(request, "authorization:");
                        long pairs = count(request, "x-xsrf-token:");
                        assertThat(authorizations + pairs).isEqualTo(1);
                        assertThat(count(request, "cookie:")).isEqualTo(pairs);
                    }
                }
            }
        }
    }

    @Test
    void rule_5_a_cookie_that_a_server_sets_is_not_sent_back() throws Exception {
        String answer =
                RawServer.json("true")
                        .replaceFirst("\r\n", "\r\nSet-Cookie: ASP.NET_SessionId=abc; Path=/\r\n");
        try (var superOffice = SuperOfficeClientFixture.answering(answer)) {
            superOffice.customerService().sessionIsValid(ServiceSessionKey.of("k"));
            superOffice.customerService().sessionIsValid(ServiceSessionKey.of("k"));
            assertThat(superOffice.server().requests())
                    .hasSize(2)
                    .noneMatch(request -> count(request, "cookie:") > 0);
        }
    }

    @Test
    void rule_5_only_the_consoles_language_goes_out_unless_an_operator_sets_more()
            throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("true")) {
            superOffice.customerService().sessionIsValid(ServiceSessionKey.of("k"));
            assertThat(superOffice.request())
                    .contains("\r\nAccept-Language: en\r\n")
                    .doesNotContain("SO-");
        }
        try (var superOffice = SuperOfficeClientFixture.json("true")) {
            superOffice
                    .customerService()
                    .with(new LocalizationSettings(null, null, null, null))
                    .sessionIsValid(ServiceSessionKey.of("k"));
            assertThat(superOffice.request()).doesNotContain("Accept-Language");
        }
    }

    @Test
    void a_language_cannot_bring_another_header() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("true")) {
            CustomerServiceAgent agent =
                    superOffice.customerService().with(LocalizationSettings.of("en\r\nX-Evil: 1"));
            assertThat(
                            SuperOfficeClientFixture.trouble(
                                    () -> agent.sessionIsValid(ServiceSessionKey.of("k"))))
                    .isEqualTo(SuperOfficeTrouble.NOT_SENT);
            assertThat(superOffice.server().connections()).isZero();
        }
    }

    @Test
    void what_a_time_zone_is_mirrored_as_is_evidence_only() throws Exception {
        String answer = RawServer.json("true").replaceFirst("\r\n", "\r\nSO-TimeZone: NO\r\n");
        try (var superOffice = SuperOfficeClientFixture.answering(answer)) {
            assertThat(
                            superOffice
                                    .customerService()
                                    .sessionIsValid(ServiceSessionKey.of("k"))
                                    .exchange()
                                    .responseHeaders())
                    .contains(new HeaderLine("SO-TimeZone", "NO"));
        }
    }

    private static long count(String request, String header) {
        return request.toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith(header))
                .count();
    }
}
