package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.http.SendPermit;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

/** How each credential goes out (contract: SuperOffice 3.1 and 13.1). */
final class CredentialsTest {
    static Stream<SuperOfficeCredential> credentials() {
        return Stream.of(
                new SuperOfficeCredential.Basic("tje0", SecretText.of("p-secret")),
                new SuperOfficeCredential.Ticket(SecretText.of("t-secret")),
                new SuperOfficeCredential.Bearer(SecretText.of("b-secret")),
                new SuperOfficeCredential.BrowserSession(
                        SecretText.of("x-secret"), SecretText.of("c-secret")));
    }

    @Test
    void basic_is_user_and_password_in_base64_of_utf_8() throws Exception {
        assertThat(sent(new SuperOfficeCredential.Basic("åse", SecretText.of("pæss:word"))))
                .contains("Authorization: Basic w6VzZTpww6Zzczp3b3Jk")
                .noneMatch(line -> line.startsWith("Cookie") || line.startsWith("X-XSRF"));
    }

    @Test
    void a_ticket_is_sent_raw_after_so_ticket() throws Exception {
        assertThat(sent(new SuperOfficeCredential.Ticket(SecretText.of("7T:MgA5ADk=="))))
                .contains("Authorization: SOTicket 7T:MgA5ADk==")
                .noneMatch(line -> line.startsWith("SO-AppToken"));
    }

    @Test
    void a_token_is_sent_raw_after_bearer() throws Exception {
        assertThat(sent(new SuperOfficeCredential.Bearer(SecretText.of("8A:Cust12345.abc"))))
                .contains("Authorization: Bearer 8A:Cust12345.abc");
    }

    @Test
    void a_browser_session_is_an_xsrf_value_and_a_cookie_and_no_authorization() throws Exception {
        assertThat(
                        sent(
                                new SuperOfficeCredential.BrowserSession(
                                        SecretText.of("xsrf"), SecretText.of("abc123"))))
                .contains("X-XSRF-TOKEN: xsrf", "Cookie: ASP.NET_SessionId=abc123")
                .noneMatch(line -> line.startsWith("Authorization"));
    }

    @Test
    void an_application_token_goes_along_with_each_credential_that_is_given_one() throws Exception {
        for (SuperOfficeCredential credential : credentials().toList()) {
            try (var superOffice = SuperOfficeClientFixture.json("null")) {
                superOffice
                        .customerService(new SuperOfficeCaller(credential, SecretText.of("app-1")))
                        .createSession("::1", List.of(), SendPermit.always());
                assertThat(superOffice.request()).contains("\r\nSO-AppToken: app-1\r\n");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void what_was_wiped_is_not_sent(SuperOfficeCredential credential) throws Exception {
        var caller = new SuperOfficeCaller(credential, SecretText.of("app-1"));
        caller.wipe();
        assertNotSent(caller);
        assertThat(caller.appToken()).isNotNull();
        assertThatThrownBy(() -> caller.appToken().reveal())
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\r\nX: y", "a\nb", "é", "a\u0000", "\uD800"})
    void a_secret_that_cannot_be_sent_is_not_sent(String odd) throws Exception {
        assertNotSent(SuperOfficeCaller.of(new SuperOfficeCredential.Ticket(SecretText.of(odd))));
        assertNotSent(SuperOfficeCaller.of(new SuperOfficeCredential.Bearer(SecretText.of(odd))));
        assertNotSent(
                SuperOfficeCaller.of(
                        new SuperOfficeCredential.BrowserSession(
                                SecretText.of(odd), SecretText.of("abc123"))));
        assertNotSent(
                SuperOfficeCaller.of(
                        new SuperOfficeCredential.BrowserSession(
                                SecretText.of("abc123"), SecretText.of(odd))));
        assertNotSent(
                new SuperOfficeCaller(
                        new SuperOfficeCredential.Bearer(SecretText.of("a")), SecretText.of(odd)));
    }

    @Test
    void a_cookie_cannot_bring_a_second_one() throws Exception {
        assertNotSent(
                SuperOfficeCaller.of(
                        new SuperOfficeCredential.BrowserSession(
                                SecretText.of("x"), SecretText.of("abc; admin=1"))));
    }

    @Test
    void a_password_with_half_a_character_is_not_sent_as_another_one() throws Exception {
        assertNotSent(
                SuperOfficeCaller.of(
                        new SuperOfficeCredential.Basic("tje0", SecretText.of("a\uD800"))));
    }

    @Test
    void a_colon_does_not_move_from_the_user_to_the_password() {
        assertThatThrownBy(() -> new SuperOfficeCredential.Basic("a:b", SecretText.of("c")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_secret_keeps_a_copy_of_its_own() {
        char[] typed = {'a', 'b'};
        SecretText secret = SecretText.of(typed);
        typed[0] = 'x';
        assertThat(secret.reveal()).isEqualTo("ab");
        assertThat(secret).isEqualTo(SecretText.of("ab")).hasSameHashCodeAs(SecretText.of("ab"));
        assertThat(secret).isNotEqualTo(SecretText.of("ac"));
    }

    private static List<String> sent(SuperOfficeCredential credential) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json("null")) {
            superOffice
                    .customerService(SuperOfficeCaller.of(credential))
                    .createSession("::1", List.of(), SendPermit.always());
            return List.of(superOffice.request().split("\r\n"));
        }
    }

    private static void assertNotSent(SuperOfficeCaller caller) throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.SESSION)) {
            assertThat(
                            CreateSessionTest.notCreated(
                                    superOffice
                                            .customerService(caller)
                                            .createSession("::1", List.of(), SendPermit.always())))
                    .isEqualTo(SuperOfficeTrouble.NOT_SENT);
            assertThat(superOffice.server().connections()).isZero();
        }
    }
}
