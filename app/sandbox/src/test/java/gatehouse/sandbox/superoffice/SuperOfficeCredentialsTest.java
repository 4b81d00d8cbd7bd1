package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;
import gatehouse.sandbox.superoffice.SuperOfficeFixture.Ask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/** Who is let in, onsite and online, with what and for how long. */
class SuperOfficeCredentialsTest {
    private static final String AUTHORIZATION = "Authorization";

    @ParameterizedTest
    @ValueSource(strings = {"SoTicket ", "SOTicket ", "SOTICKET "})
    void a_ticket_opens_onsite_however_its_scheme_is_spelt(String scheme) {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(crm.at.ticket()).startsWith("7T:").endsWith("==");
            assertThat(status(crm.ask().header(AUTHORIZATION, scheme + crm.at.ticket())))
                    .isEqualTo(200);
        }
    }

    @Test
    void a_wrong_password_and_no_credential_at_all_are_unauthorized() {
        try (var crm = SuperOfficeFixture.as("refused-credential-status=403")) {
            assertThat(status(crm.ask().as("tje0", "tje0"))).isEqualTo(401);
            assertThat(status(crm.ask().as("nobody", "Tje0"))).isEqualTo(401);
            assertThat(status(crm.ask().header(AUTHORIZATION, "Basic !"))).isEqualTo(401);
            assertThat(status(crm.ask().without(AUTHORIZATION))).isEqualTo(401);
        }
    }

    @Test
    void a_browser_session_opens_with_both_its_halves() {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(status(browser(crm))).isEqualTo(200);
            assertThat(status(browser(crm).without("Cookie"))).isEqualTo(401);
            assertThat(status(browser(crm).without("X-XSRF-TOKEN"))).isEqualTo(401);
            assertThat(status(browser(crm).header("Cookie", "ASP.NET_SessionId=no")))
                    .isEqualTo(401);
            assertThat(status(browser(crm).at(crm.at.online().get("base")))).isEqualTo(200);
        }
    }

    @Test
    void a_browser_session_dies_when_it_is_logged_out() {
        try (var crm = SuperOfficeFixture.as()) {
            end(crm, crm.at.xsrf());

            assertThat(status(browser(crm))).isEqualTo(401);
        }
    }

    @Test
    void a_ticket_lives_six_hours_and_each_use_renews_it() {
        try (var crm = SuperOfficeFixture.as()) {
            Ask ask = crm.ask().header(AUTHORIZATION, "SOTicket " + crm.at.ticket());
            crm.advance("PT5H59M");
            assertThat(status(ask)).isEqualTo(200);
            crm.advance("PT5H59M");
            assertThat(status(ask)).isEqualTo(200);
            crm.advance("PT6H");

            assertThat(status(ask)).isEqualTo(401);
            assertThat(status(ask)).isEqualTo(401);
        }
    }

    @Test
    void online_takes_a_ticket_only_with_the_token_of_its_application() {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(status(crm.ask().online())).isEqualTo(200);
            assertThat(status(crm.ask().online().without("SO-AppToken"))).isEqualTo(401);
            assertThat(status(crm.ask().online().header("SO-AppToken", "other"))).isEqualTo(401);
        }
    }

    @Test
    void online_takes_no_password() {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(status(crm.ask().online().as("tje0", "Tje0"))).isEqualTo(401);
        }
    }

    @Test
    void online_takes_an_access_token_of_its_own_tenant() {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(crm.at.token()).startsWith("8A:Cust12345.");
            assertThat(status(bearer(crm, crm.at.token()))).isEqualTo(200);
            assertThat(status(bearer(crm, lent(crm, "Cust20005")))).isEqualTo(401);
            assertThat(status(bearer(crm, "8A:Cust12345.made-up"))).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({"60,3600", "20,1200"})
    void access_token_minutes_is_what_expires_in_tells(int minutes, int expiresIn) {
        try (var crm = SuperOfficeFixture.as("access-token-minutes=" + minutes)) {
            JsonNode lent =
                    crm.control("POST", "/superoffice/credentials/token", "{\"user\": \"tje0\"}");
            assertThat(lent.path("expires_in").asInt()).isBetween(expiresIn - 2, expiresIn);
            crm.advance("PT" + (minutes - 1) + "M");
            assertThat(status(bearer(crm, lent.path("access_token").asString()))).isEqualTo(200);
            crm.advance("PT1M");

            assertThat(status(bearer(crm, lent.path("access_token").asString()))).isEqualTo(401);
        }
    }

    @Test
    void refused_credential_status_403_is_for_what_is_known_and_refused() {
        try (var crm = SuperOfficeFixture.as("refused-credential-status=403")) {
            assertThat(status(crm.ask().online().as("tje0", "Tje0"))).isEqualTo(403);
            assertThat(status(crm.ask().online().without("SO-AppToken"))).isEqualTo(403);
            assertThat(status(crm.ask().header(AUTHORIZATION, "Negotiate abc"))).isEqualTo(403);
            assertThat(status(browser(crm).header("X-XSRF-TOKEN", "wrong"))).isEqualTo(403);
            end(crm, crm.at.ticket());
            assertThat(status(crm.ask().online())).isEqualTo(403);
        }
    }

    @Test
    void bearer_onsite_is_refused_or_accepted() {
        try (var crm = SuperOfficeFixture.as()) {
            Ask ask = crm.ask().header(AUTHORIZATION, "Bearer " + crm.at.token());
            assertThat(status(ask)).isEqualTo(401);
            crm.play("bearer-onsite", "accept");

            assertThat(status(ask)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"none,''", "basic,'Basic realm=\"SuperOffice\"'", "negotiate,Negotiate"})
    void www_authenticate_comes_with_401(String reading, String header) {
        try (var crm = SuperOfficeFixture.as("www-authenticate=" + reading)) {
            assertThat(check(crm.ask().without(AUTHORIZATION)).header("WWW-Authenticate"))
                    .isEqualTo(header);
        }
    }

    private static Ask browser(SuperOfficeFixture crm) {
        return crm.ask()
                .without(AUTHORIZATION)
                .header("X-XSRF-TOKEN", crm.at.xsrf())
                .header("Cookie", "other=1; " + crm.at.cookie());
    }

    private static Ask bearer(SuperOfficeFixture crm, String token) {
        return crm.ask().online().without("SO-AppToken").header(AUTHORIZATION, "Bearer " + token);
    }

    private static String lent(SuperOfficeFixture crm, String tenant) {
        return crm.control(
                        "POST",
                        "/superoffice/credentials/token",
                        "{\"tenant\": \"" + tenant + "\"}")
                .path("access_token")
                .asString();
    }

    private static void end(SuperOfficeFixture crm, String credential) {
        assertThat(
                        crm.control(
                                        "POST",
                                        "/superoffice/credentials/end",
                                        "{\"credential\": \"" + credential + "\"}")
                                .path("ended")
                                .asBoolean())
                .isTrue();
    }

    private static int status(Ask ask) {
        return check(ask).status();
    }

    private static Reply check(Ask ask) {
        return ask.post("Person/CheckTemporaryKey", "{\"TemporaryKey\": \"abc\"}");
    }
}
