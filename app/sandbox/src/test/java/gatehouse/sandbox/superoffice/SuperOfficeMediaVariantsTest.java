package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;
import gatehouse.sandbox.superoffice.SuperOfficeFixture.Ask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each other way to read what the contract leaves open about media types. */
class SuperOfficeMediaVariantsTest {
    private static final String CREATE = "CustomerService/CreateSession";
    private static final String CHECK = "Person/CheckTemporaryKey";
    private static final String ADDRESS = "{\"RemoteIp\": \"192.0.2.7\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/json",
                "application/json-patch+json",
                "application/merge-patch+json; charset=utf-8",
                "APPLICATION/JSON"
            })
    void every_json_type_is_read(String type) {
        try (var crm = SuperOfficeFixture.as("other-media=json-only")) {
            assertThat(crm.ask().header("Content-Type", type).post(CHECK, "{}").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void other_media_reads_forms_or_not() {
        try (var crm = SuperOfficeFixture.as()) {
            Ask ask = crm.ask().header("Content-Type", "application/x-www-form-urlencoded");
            assertThat(stored(crm, ask.post(CREATE, "RemoteIp=192.0.2.9"))).isEqualTo("192.0.2.9");
            crm.play("other-media", "json-only");

            assertThat(ask.post(CREATE, "RemoteIp=192.0.2.9").status()).isEqualTo(415);
        }
    }

    @Test
    void other_media_simple_xml_reads_and_writes_xml() {
        try (var crm = SuperOfficeFixture.as()) {
            Ask ask =
                    crm.ask()
                            .header("Content-Type", "application/xml")
                            .header("Accept", "text/xml");
            String body = "<CreateSession><RemoteIp>192.0.2.9</RemoteIp></CreateSession>";
            assertThat(ask.post(CREATE, body).status()).isEqualTo(415);
            crm.play("other-media", "simple-xml");
            Reply reply = ask.post(CREATE, body);

            assertThat(reply.header("Content-Type")).startsWith("text/xml");
            assertThat(reply.text())
                    .contains("<CsSessionKey><Key>")
                    .contains("<LoginId>205</LoginId>");
            assertThat(crm.login(205).path("remoteAddr").asString()).isEqualTo("192.0.2.9");
            assertThat(ask.post(CREATE, "<CreateSession>").status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "image/png"})
    void wrong_content_type_has_three_ends(String type) {
        try (var crm = SuperOfficeFixture.as()) {
            Ask ask = crm.ask().header("Content-Type", type);
            assertThat(ask.post(CHECK, "{}").status()).isEqualTo(415);
            assertThat(ask.post(CHECK, "{}").json().has("Message")).isTrue();
            assertThat(crm.ask().without("Content-Type").post(CHECK, "{}").status()).isEqualTo(415);
            crm.play("wrong-content-type", "400");
            assertThat(ask.post(CHECK, "{}").status()).isEqualTo(400);
            crm.play("wrong-content-type", "read-as-json");
            assertThat(ask.post(CHECK, "{}").status()).isEqualTo(200);
        }
    }

    @Test
    void wrong_accept_gets_json_anyway_or_406() {
        try (var crm = SuperOfficeFixture.as()) {
            Ask ask = crm.ask().header("Accept", "image/png");
            assertThat(ask.post(CHECK, "{}").header("Content-Type"))
                    .isEqualTo("application/json; charset=utf-8");
            crm.play("wrong-accept", "406");
            assertThat(ask.post(CREATE, ADDRESS).status()).isEqualTo(406);
            assertThat(crm.control("GET", "/superoffice/logins", "").path("count").asInt())
                    .isZero();
            assertThat(crm.ask().header("Accept", "*/*").post(CHECK, "{}").status()).isEqualTo(200);
        }
    }

    @Test
    void a_wanted_json_type_is_the_type_of_the_answer() {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(
                            crm.ask()
                                    .header("Accept", "image/png, text/json;q=0.5")
                                    .post(CHECK, "{}")
                                    .header("Content-Type"))
                    .isEqualTo("text/json; charset=utf-8");
        }
    }

    private static String stored(SuperOfficeFixture crm, Reply created) {
        return crm.login(created.json().path("LoginId").asInt()).path("remoteAddr").asString();
    }
}
