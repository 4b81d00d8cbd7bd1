package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;
import gatehouse.sandbox.superoffice.SuperOfficeFixture.Ask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/** Each other way to read what the contract leaves open about members, rights and languages. */
class SuperOfficeWireVariantsTest {
    private static final String CREATE = "CustomerService/CreateSession";
    private static final String CHECK = "Person/CheckTemporaryKey";
    private static final String ADDRESS = "{\"RemoteIp\": \"192.0.2.7\"}";

    @ParameterizedTest
    @ValueSource(strings = {"$select", "%24select"})
    void select_leaves_out_what_is_not_named_whatever_the_case(String name) {
        try (var crm = SuperOfficeFixture.as()) {
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
        try (var crm = SuperOfficeFixture.as("select-omitted=absent")) {
            assertThat(checked(crm, "?$select=TargetId").text()).isEqualTo("{\"TargetId\":966}");
            crm.play("select-omitted", "type-default");
            JsonNode info = checked(crm, "?$select=TargetId").json();

            assertThat(info.path("Domain").asString()).isEqualTo("Unknown");
            assertThat(info.path("IsExpired").isBoolean()).isTrue();
            assertThat(info.path("PersonId").asInt(-1)).isZero();
        }
    }

    @Test
    void select_rights_keep_leaves_the_rights_in() {
        try (var crm = SuperOfficeFixture.as("select-rights=keep")) {
            JsonNode info = checked(crm, "?$select=Domain").json();

            assertThat(info.path("FieldProperties").isObject()).isTrue();
        }
    }

    @Test
    void select_of_an_unknown_name_is_ignored_or_refused() {
        try (var crm = SuperOfficeFixture.as()) {
            String query = "?$select=Domain,FieldProperties/x,Colour";
            assertThat(checked(crm, query).status()).isEqualTo(200);
            crm.play("select-unknown-name", "bad-request");
            assertThat(checked(crm, query).status()).isEqualTo(400);
            assertThat(checked(crm, "?$select=Domain,FieldProperties/x").status()).isEqualTo(200);
        }
    }

    @Test
    void rights_form_has_four_forms_and_mask_form_two() {
        try (var crm = SuperOfficeFixture.as("rights-form=as-sample")) {
            assertThat(created(crm).text())
                    .endsWith(
                            """
                            "TableRight":null,"FieldProperties":{"fieldName":{"FieldRight":null,\
                            "FieldType":"System.Int32","FieldLength":244}}}\
                            """);
            crm.play("rights-form", "filled");
            assertThat(created(crm).json().at("/TableRight/Mask").asString()).isEqualTo("FULL");
            crm.play("mask-form", "listed");
            assertThat(created(crm).json().at("/TableRight/Mask").asString())
                    .isEqualTo("Select, Update, Insert, Delete");
            crm.play("rights-form", "absent");
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
        try (var crm =
                SuperOfficeFixture.as("rights-form=filled", "no-translation-marks=" + reading)) {
            Reply reply = crm.ask().header(header, value).post(CREATE, ADDRESS);

            assertThat(reply.json().at("/FieldProperties/idle/FieldRight/Reason").asString())
                    .startsWith(start);
        }
    }

    @Test
    void so_language_wins_over_accept_language() {
        try (var crm = SuperOfficeFixture.as("rights-form=filled")) {
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
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(crm.ask().header(header, value).post(CHECK, "{}").status()).isEqualTo(200);
            crm.play("bad-locale-header", "bad-request");
            assertThat(crm.ask().header(header, value).post(CHECK, "{}").status()).isEqualTo(400);
            assertThat(crm.ask().header("SO-Culture", "nb-NO").post(CHECK, "{}").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_star_that_is_no_mark_is_a_bad_language() {
        try (var crm =
                SuperOfficeFixture.as(
                        "no-translation-marks=so-language-only", "bad-locale-header=bad-request")) {
            assertThat(crm.ask().header("Accept-Language", "*").post(CHECK, "{}").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void time_zone_echo_is_on_or_off() {
        try (var crm = SuperOfficeFixture.as()) {
            Ask ask = crm.ask().header("SO-TimeZone", "NO, includeTZOffset");
            assertThat(ask.post(CHECK, "{}").header("SO-TimeZone"))
                    .isEqualTo("NO, includeTZOffset");
            crm.play("time-zone-echo", "off");

            assertThat(ask.post(CHECK, "{}").header("SO-TimeZone")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void missing_body_has_three_ends(String body) {
        try (var crm = SuperOfficeFixture.as("empty-key-input=as-unknown")) {
            assertThat(crm.post(CHECK, body).status()).isEqualTo(400);
            crm.play("missing-body", "as-empty-object");
            assertThat(crm.post(CHECK, body).json().path("Domain").asString()).isEqualTo("Unknown");
            crm.play("missing-body", "null-body");
            assertThat(crm.post(CHECK, body).text()).isEqualTo("null");
        }
    }

    @Test
    void unknown_request_member_is_ignored_or_refused() {
        try (var crm = SuperOfficeFixture.as()) {
            String body = "{\"RemoteIp\": \"192.0.2.7\", \"Colour\": \"red\"}";
            assertThat(crm.post(CREATE, body).status()).isEqualTo(200);
            crm.play("unknown-request-member", "bad-request");
            assertThat(crm.post(CREATE, body).status()).isEqualTo(400);
            assertThat(crm.create().status()).isEqualTo(200);
        }
    }

    @Test
    void request_name_case_is_ignored_or_counts() {
        try (var crm = SuperOfficeFixture.as()) {
            String body = "{\"temporaryKey\": \"" + crm.at.keys().get("PublicFaq") + "\"}";
            assertThat(crm.post(CHECK, body).json().path("Domain").asString())
                    .isEqualTo("PublicFaq");
            crm.play("request-name-case", "exact");

            assertThat(crm.post(CHECK, body).json().path("Domain").asString()).isEqualTo("Unknown");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "{\"TemporaryKey\": {}}", "7", "\u0000"})
    void a_body_that_is_no_flat_object_is_refused(String body) {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(crm.post(CHECK, body).status()).isEqualTo(400);
        }
    }

    @Test
    void a_login_id_that_is_no_32_bit_number_is_refused() {
        try (var crm = SuperOfficeFixture.as()) {
            String remove = "CustomerService/RemoveSession";
            assertThat(crm.post(remove, "{\"LoginId\": \"x\"}").status()).isEqualTo(400);
            assertThat(crm.post(remove, "{\"LoginId\": 2147483648}").status()).isEqualTo(400);
        }
    }

    private static Reply checked(SuperOfficeFixture crm, String query) {
        return crm.post(
                CHECK + query, "{\"TemporaryKey\": \"" + crm.at.keys().get("valid") + "\"}");
    }

    private static Reply created(SuperOfficeFixture crm) {
        return crm.post(CREATE, ADDRESS);
    }
}
