package gatehouse.clients.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may tell a secret in a form that cannot be parsed is hidden as a whole. */
final class ExchangeRedactorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password=CANARY&DeviceName=P01",
                "a=1&token=CANARY",
                "{'password':'CANARY'}",
                "{password: CANARY}",
                "{\"a\":1} password = CANARY",
                "--x\r\nset-cookie: SID=CANARY\r\n",
                "Authorization: Basic CANARY",
                "<div password='CANARY'>",
                "\u0000\u0001token:CANARY"
            })
    void a_body_that_cannot_be_parsed_and_may_tell_a_secret_is_hidden(String body) {
        assertThat(redactor().body(body)).isEqualTo("<hidden>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Service Unavailable",
                "wrong password",
                "{\"title\":\"The token: it has expired\"}",
                "{\"title\":\"token: cut o",
                "{\"a\":tru",
                "<html><body>password is wrong</body></html>",
                "key=",
                "{'key': null}"
            })
    void a_body_that_tells_none_is_shown(String body) {
        assertThat(redactor().body(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"tokenId\":\"CANARY1\",\"x\":\"is CANARY1\"}','{\"tokenId\":\"<hidden>\",\"x\":\"is"
                + " <hidden>\"}'",
        "'{\"x\":[\"CANARY1\"],\"tokenId\":\"CANARY1\"}','{\"x\":[\"<hidden>\"],\"tokenId\":\"<hidden>\"}'"
    })
    void a_value_is_hidden_wherever_its_own_body_repeats_it(String body, String shown) {
        assertThat(redactor().body(body)).isEqualTo(shown);
    }

    @Test
    void what_one_exchange_of_a_sign_in_tells_is_hidden_in_the_next() {
        var secrets = new SecretStore();
        var first = new ExchangeRedactor(secrets, "/api/auth", "{\"Password\":\"CANARY-one\"}");
        first.learnHeader("Set-Cookie", "SID=CANARY-three; Path=/");
        first.body("{\"tokenId\":\"CANARY-two\"}");
        var second = new ExchangeRedactor(secrets, "/api/sessions", "");
        assertThat(second.body("{\"title\":\"CANARY-one CANARY-two CANARY-three\"}"))
                .isEqualTo("{\"title\":\"<hidden> <hidden> <hidden>\"}");
        assertThat(second.headerValue("X-Debug", "q=CANARY-two")).isEqualTo("q=<hidden>");
        assertThat(redactor().body("CANARY-one")).isEqualTo("CANARY-one");
    }

    @Test
    void an_exchange_that_ends_after_its_sign_in_still_hides_its_own_secrets() {
        var secrets = new SecretStore();
        var redactor = new ExchangeRedactor(secrets, "/x", "{\"Password\":\"CANARY-one\"}");
        secrets.wipe();
        assertThat(redactor.body("CANARY-one")).isEqualTo("<hidden>");
    }

    @Test
    void a_long_body_of_letters_is_judged_at_once() {
        String body = "a-".repeat(32_000);
        assertThat(redactor().body(body)).isEqualTo(body);
    }

    private static ExchangeRedactor redactor() {
        return new ExchangeRedactor(null, "http://localhost/x", "");
    }
}
