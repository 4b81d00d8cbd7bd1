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
                "\u0000\u0001token:CANARY",
                "password=nullCANARY",
                "{'password': null CANARY}",
                "token=<hidden>CANARY",
                "failed: {\\u0022password\\u0022:\\u0022CANARY\\u0022}",
                "failed\\npassword: CANARY",
                "<pre>{&quot;password&quot;:&quot;CANARY&quot;}</pre>",
                "<pre>{&#34;password&#34;&#58;&#x22;CANARY&#x22;}</pre>",
                "data=%7B%22password%22%3A%22CANARY%22%7D",
                "p\0a\0s\0s\0w\0o\0r\0d\0=\0C\0A\0N\0A\0R\0Y\0"
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
                "{\"title\":\"The token has expired: sign in again\"}",
                "{\"title\":\"cut o",
                "{'key': null, 'a': 1}",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failed: {\\\"password\\\":\\\"CANARY\\\",\\\"a\\\":1}",
                "failed: {\\\\\\\"password\\\\\\\":\\\\\\\"CANARY\\\\\\\"}",
                "failed: {\\\"a\\\":{\\\"key\\\":CANARY}}",
                "failed: {\\\"a\\\":\\\"b\\\"} \"token\" = CANARY"
            })
    void escaped_json_in_plain_text_tells_nothing(String body) {
        assertThat(redactor().body(body)).doesNotContain("CANARY").contains("<hidden>");
        assertThat(redactor().text(body)).doesNotContain("CANARY").contains("<hidden>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"data\":\"{\\\"password\\\":\\\"CANARY\\\"}\"}"
                        + "~{\"data\":\"{\\\"password\\\":\\\"<hidden>\\\"}\"}",
                "\"{\\\"password\\\":\\\"CANARY\\\"}\"~\"{\\\"password\\\":\\\"<hidden>\\\"}\"",
                "[\"{\\u0022token\\u0022:[\\u0022CANARY\\u0022]}\"]~[\"{\\\"token\\\":\\\"<hidden>\\\"}\"]",
                "{\"a\":\"{\\\"b\\\":\\\"{\\\\\\\"key\\\\\\\":\\\\\\\"CANARY\\\\\\\"}\\\"}\"}"
                    + "~{\"a\":\"{\\\"b\\\":\\\"{\\\\\\\"key\\\\\\\":\\\\\\\"<hidden>\\\\\\\"}\\\"}\"}",
                "{\"a\":\"{\\\"sessionId\\\":\\\"abcdefCANARY\\\"}\"}"
                        + "~{\"a\":\"{\\\"sessionId\\\":\\\"abcdef…\\\"}\"}",
                "{\"data\":\"{'password':'CANARY'}\"}~{\"data\":\"{'password':<hidden>\"}",
                "{\"title\":\"wrong password: CANARY\"}~{\"title\":\"wrong password: <hidden>\"}",
                "{\"title\":\"password=nullCANARY\"}~{\"title\":\"password=<hidden>\"}",
                "{\"title\":\"token%3DCANARY\"}~{\"title\":\"<hidden>\"}",
                "{\"title\":\"{\\\"password\\\":\\\"CANA~{\"title\":\"{\\\"password\\\":\\\"<hidden>\\\"\"",
                "{\"password\":nullCANARY}~{\"password\":\"<hidden>\"}"
            })
    void what_stands_in_a_text_of_json_is_hidden_like_a_body(String body, String shown) {
        assertThat(redactor().body(body)).isEqualTo(shown);
    }

    @Test
    void a_value_that_stands_deep_in_a_telling_member_is_hidden_elsewhere_too() {
        assertThat(
                        redactor()
                                .body(
                                        "{\"title\":\"is"
                                            + " CANARY-1\",\"token\":{\"value\":\"CANARY-1\"}}"))
                .isEqualTo("{\"title\":\"is <hidden>\",\"token\":\"<hidden>\"}");
        assertThat(
                        redactor()
                                .body(
                                        "{\"a\":\"is"
                                            + " CANARY-1\",\"b\":\"{\\\"token\\\":\\\"CANARY-1\\\"}\"}"))
                .doesNotContain("CANARY");
    }

    @ParameterizedTest
    @CsvSource({
        "{\"password\":\"CANARY\"} is wrong,{\"password\":<hidden>",
        "http://a/x#access_token=CANARY,http://a/x#access_token=<hidden>",
        "the key: CANARY,the key: <hidden>",
        "http://a/x?token=CANARY&a=1,http://a/x?token=<hidden>&a=1",
        "no connection: refused,no connection: refused"
    })
    void what_a_sentence_tells_behind_a_telling_name_is_hidden(String text, String shown) {
        assertThat(redactor().text(text)).isEqualTo(shown);
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
        secrets.end();
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
