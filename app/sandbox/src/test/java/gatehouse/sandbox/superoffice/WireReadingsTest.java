package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.superoffice.Crm.Ask;
import gatehouse.sandbox.superoffice.Crm.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/** Each other way to read what the contract leaves open about members, rights and media. */
class WireReadingsTest {
    private static final String CREATE = "CustomerService/CreateSession";
    private static final String CHECK = "Person/CheckTemporaryKey";
    private static final String ADDRESS = "{\"RemoteIp\": \"192.0.2.7\"}";

    @ParameterizedTest
    @ValueSource(strings = {"$select", "%24select"})
    void select_leaves_out_what_is_not_named_whatever_the_case(String name) {
        try (var crm = Crm.as()) {
            JsonNode info = checked(crm, "?" + name + "=domain,ISEXPIRED").json();

            assertThat(info.path("Domain").asString()).isEqualTo("ChangePasswordCustomerCenter");
            assertThat(info.path("IsExpired").isBoolean()).isTrue();
            assertThat(info.path("TargetId").isNull()).isTrue();
            assertThat(info.has("FieldProperties")).isTrue();
            assertThat(info.path("FieldProperties").isNull()).isTrue();
        }
    }

    @Test
    void select_omitted_is_absent_or_the_default_of_its_type() {
        try (var crm = Crm.as("select-omitted=absent")) {
            assertThat(checked(crm, "?$select=TargetId").text()).isEqualTo("{\"TargetId\":966}");
            crm.read("select-omitted", "type-default");
            JsonNode info = checked(crm, "?$select=TargetId").json();

            assertThat(info.path("Domain").asString()).isEqualTo("Unknown");
            assertThat(info.path("IsExpired").isBoolean()).isTrue();
            assertThat(info.path("PersonId").asInt(-1)).isZero();
        }
    }

    @Test
    void select_rights_keep_leaves_the_rights_in() {
        try (var crm = Crm.as("select-rights=keep")) {
            JsonNode info = checked(crm, "?$select=Domain").json();

            assertThat(info.path("FieldProperties").isObject()).isTrue();
        }
    }

    @Test
    void select_of_an_unknown_name_is_ignored_or_refused() {
        try (var crm = Crm.as()) {
            String query = "?$select=Domain,FieldProperties/x,Colour";
            assertThat(checked(crm, query).status()).isEqualTo(200);
            crm.read("select-unknown-name", "bad-request");
            assertThat(checked(crm, query).status()).isEqualTo(400);
            assertThat(checked(crm, "?$select=Domain,FieldProperties/x").status()).isEqualTo(200);
        }
    }

    @Test
    void rights_form_has_four_forms_and_mask_form_two() {
        try (var crm = Crm.as("rights-form=as-sample")) {
            assertThat(created(crm).text())
                    .endsWith(
                            """
                            "TableRight":null,"FieldProperties":{"fieldName":{"FieldRight":null,\
                            "FieldType":"System.Int32","FieldLength":244}}}\
                            """);
            crm.read("rights-form", "filled");
            assertThat(created(crm).json().at("/TableRight/Mask").asString()).isEqualTo("FULL");
            crm.read("mask-form", "listed");
            assertThat(created(crm).json().at("/TableRight/Mask").asString())
                    .isEqualTo("Select, Update, Insert, Delete");
            crm.read("rights-form", "absent");
            assertThat(created(crm).json().has("TableRight")).isFalse();
            assertThat(created(crm).json().has("FieldProperties")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "all,Accept-Language,en,This",
        "all,Accept-Language,*,[SR_",
        "all,Accept-Language,-,[SR_",
        "all,SO-Language,x,[SR_",
        "so-language-only,SO-Language,*,[SR_",
        "so-language-only,SO-Language,NO,This"
    })
    void no_translation_marks_leave_reasons_raw(
            String reading, String header, String value, String start) {
        try (var crm = Crm.as("rights-form=filled", "no-translation-marks=" + reading)) {
            Reply reply = crm.ask().header(header, value).post(CREATE, ADDRESS);

            assertThat(reply.json().at("/FieldProperties/idle/FieldRight/Reason").asString())
                    .startsWith(start);
        }
    }

    @Test
    void so_language_wins_over_accept_language() {
        try (var crm = Crm.as("rights-form=filled")) {
            Ask ask = crm.ask().header("Accept-Language", "en").header("SO-Language", "*");

            assertThat(ask.post(CREATE, ADDRESS).text()).contains("[SR_");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Accept-Language,qq",
        "SO-Language,klingon",
        "SO-Culture,qq-QQ",
        "SO-TimeZone,Mars"
    })
    void bad_locale_header_is_ignored_or_refused(String header, String value) {
        try (var crm = Crm.as()) {
            assertThat(crm.ask().header(header, value).post(CHECK, "{}").status()).isEqualTo(200);
            crm.read("bad-locale-header", "bad-request");
            assertThat(crm.ask().header(header, value).post(CHECK, "{}").status()).isEqualTo(400);
            assertThat(crm.ask().header("SO-Culture", "nb-NO").post(CHECK, "{}").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_star_that_is_no_mark_is_a_bad_language() {
        try (var crm =
                Crm.as("no-translation-marks=so-language-only", "bad-locale-header=bad-request")) {
            assertThat(crm.ask().header("Accept-Language", "*").post(CHECK, "{}").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void time_zone_echo_is_on_or_off() {
        try (var crm = Crm.as()) {
            Ask ask = crm.ask().header("SO-TimeZone", "NO, includeTZOffset");
            assertThat(ask.post(CHECK, "{}").header("SO-TimeZone"))
                    .isEqualTo("NO, includeTZOffset");
            crm.read("time-zone-echo", "off");

            assertThat(ask.post(CHECK, "{}").header("SO-TimeZone")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void missing_body_has_three_ends(String body) {
        try (var crm = Crm.as("empty-key-input=as-unknown")) {
            assertThat(crm.post(CHECK, body).status()).isEqualTo(400);
            crm.read("missing-body", "as-empty-object");
            assertThat(crm.post(CHECK, body).json().path("Domain").asString()).isEqualTo("Unknown");
            crm.read("missing-body", "null-body");
            assertThat(crm.post(CHECK, body).text()).isEqualTo("null");
        }
    }

    @Test
    void unknown_request_member_is_ignored_or_refused() {
        try (var crm = Crm.as()) {
            String body = "{\"RemoteIp\": \"192.0.2.7\", \"Colour\": \"red\"}";
            assertThat(crm.post(CREATE, body).status()).isEqualTo(200);
            crm.read("unknown-request-member", "bad-request");
            assertThat(crm.post(CREATE, body).status()).isEqualTo(400);
            assertThat(crm.create().status()).isEqualTo(200);
        }
    }

    @Test
    void request_name_case_is_ignored_or_counts() {
        try (var crm = Crm.as()) {
            String body = "{\"temporaryKey\": \"" + crm.at.keys().get("PublicFaq") + "\"}";
            assertThat(crm.post(CHECK, body).json().path("Domain").asString())
                    .isEqualTo("PublicFaq");
            crm.read("request-name-case", "exact");

            assertThat(crm.post(CHECK, body).json().path("Domain").asString()).isEqualTo("Unknown");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "{\"TemporaryKey\": {}}", "7", "\u0000"})
    void a_body_that_is_no_flat_object_is_refused(String body) {
        try (var crm = Crm.as()) {
            assertThat(crm.post(CHECK, body).status()).isEqualTo(400);
        }
    }

    @Test
    void a_login_id_that_is_no_32_bit_number_is_refused() {
        try (var crm = Crm.as()) {
            String remove = "CustomerService/RemoveSession";
            assertThat(crm.post(remove, "{\"LoginId\": \"x\"}").status()).isEqualTo(400);
            assertThat(crm.post(remove, "{\"LoginId\": 2147483648}").status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/json",
                "application/json-patch+json",
                "application/merge-patch+json; charset=utf-8",
                "APPLICATION/JSON"
            })
    void every_json_type_is_read(String type) {
        try (var crm = Crm.as("other-media=json-only")) {
            assertThat(crm.ask().header("Content-Type", type).post(CHECK, "{}").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void other_media_reads_forms_or_not() {
        try (var crm = Crm.as()) {
            Ask ask = crm.ask().header("Content-Type", "application/x-www-form-urlencoded");
            assertThat(stored(crm, ask.post(CREATE, "RemoteIp=192.0.2.9"))).isEqualTo("192.0.2.9");
            crm.read("other-media", "json-only");

            assertThat(ask.post(CREATE, "RemoteIp=192.0.2.9").status()).isEqualTo(415);
        }
    }

    @Test
    void other_media_simple_xml_reads_and_writes_xml() {
        try (var crm = Crm.as()) {
            Ask ask =
                    crm.ask()
                            .header("Content-Type", "application/xml")
                            .header("Accept", "text/xml");
            String body = "<CreateSession><RemoteIp>192.0.2.9</RemoteIp></CreateSession>";
            assertThat(ask.post(CREATE, body).status()).isEqualTo(415);
            crm.read("other-media", "simple-xml");
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
        try (var crm = Crm.as()) {
            Ask ask = crm.ask().header("Content-Type", type);
            assertThat(ask.post(CHECK, "{}").status()).isEqualTo(415);
            assertThat(ask.post(CHECK, "{}").json().has("Message")).isTrue();
            assertThat(crm.ask().without("Content-Type").post(CHECK, "{}").status()).isEqualTo(415);
            crm.read("wrong-content-type", "400");
            assertThat(ask.post(CHECK, "{}").status()).isEqualTo(400);
            crm.read("wrong-content-type", "read-as-json");
            assertThat(ask.post(CHECK, "{}").status()).isEqualTo(200);
        }
    }

    @Test
    void wrong_accept_gets_json_anyway_or_406() {
        try (var crm = Crm.as()) {
            Ask ask = crm.ask().header("Accept", "image/png");
            assertThat(ask.post(CHECK, "{}").header("Content-Type"))
                    .isEqualTo("application/json; charset=utf-8");
            crm.read("wrong-accept", "406");
            assertThat(ask.post(CREATE, ADDRESS).status()).isEqualTo(406);
            assertThat(crm.control("GET", "/superoffice/logins", "").path("count").asInt())
                    .isZero();
            assertThat(crm.ask().header("Accept", "*/*").post(CHECK, "{}").status()).isEqualTo(200);
        }
    }

    @Test
    void a_wanted_json_type_is_the_type_of_the_answer() {
        try (var crm = Crm.as()) {
            assertThat(
                            crm.ask()
                                    .header("Accept", "image/png, text/json;q=0.5")
                                    .post(CHECK, "{}")
                                    .header("Content-Type"))
                    .isEqualTo("text/json; charset=utf-8");
        }
    }

    private static Reply checked(Crm crm, String query) {
        return crm.post(
                CHECK + query, "{\"TemporaryKey\": \"" + crm.at.keys().get("valid") + "\"}");
    }

    private static Reply created(Crm crm) {
        return crm.post(CREATE, ADDRESS);
    }

    private static String stored(Crm crm, Reply created) {
        return crm.login(created.json().path("LoginId").asInt()).path("remoteAddr").asString();
    }
}
