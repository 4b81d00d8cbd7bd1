package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The table of readings as a whole: complete, changeable, and safe in any mixture. */
class SuperOfficeSwitchesTest {
    private static final List<String> CONTRACT =
            """
            expired-key-answer filled flag-only as-unknown
            unknown-key-answer zeros nulls null-body
            empty-key-input as-unknown bad-request null-body
            key-purge-days 30
            key-check-consumes no yes
            key-alphabet base64 base64url percent-encoded
            null-ids zero null
            empty-payload null empty-text absent
            expires-reading honour-offset ignore-offset
            server-time-zone Europe/Oslo
            missing-expires never expired bad-request
            unknown-domain-input bad-request store-as-unknown
            enum-number-input accept bad-request
            session-key-form hex-32 alphanumeric-32 guid-36
            repeated-create new-row same-row
            other-logins keep end-old refuse-new
            no-service-user failed-call forbidden zero-result
            rights-refusal forbidden failed-call
            remote-ip-missing store-null use-peer-address bad-request
            remote-ip-check accept-and-cut refuse-too-long refuse-not-an-address
            session-idle-minutes 30
            session-check-extends no yes
            report-ended-session zero row-id
            remove-missing-session no-content shape-a-404 failed-call
            remove-foreign-session allow forbidden no-content-no-effect
            removed-row status-2 delete-row
            session-origin 5 1 2 3 4
            select-omitted null absent type-default
            select-rights omit keep
            select-unknown-name ignore bad-request
            rights-form null-and-empty as-sample filled absent
            mask-form combined listed
            server-generation current older
            missing-body bad-request as-empty-object null-body
            unknown-request-member ignore bad-request
            request-name-case ignore exact
            other-media json-and-form json-only simple-xml
            wrong-content-type 415 400 read-as-json
            wrong-accept json-anyway 406
            failed-call-form null-body shape-a-200 shape-b-200 shape-a-500
            bad-request-form shape-b-400 shape-b-200 shape-a-400
            error-body-form shape-a shape-b empty plain-text html
            unknown-route shape-b-404 shape-a-404 html-404
            get-on-agent json-description html
            api-v1-list object array
            refused-credential-status 401 403
            www-authenticate none basic negotiate
            bearer-onsite refuse accept
            access-token-minutes 60 20
            no-translation-marks all so-language-only
            bad-locale-header ignore bad-request
            time-zone-echo on off
            onsite-path /SuperOffice none
            state-unknown-tenant 404 200-unknown
            state-form with-version older
            tenant-down-answer 503-empty 503-html 401 drop
            fault none 429 429-retry-after 500 503-html drop-before-work drop-after-work \
            cut-json extra-member new-domain-name redirect-307
            delay-ms 0
            """
                    .lines()
                    .toList();

    @Test
    void the_table_has_every_row_of_the_contract_with_its_default_first() {
        try (var crm = SuperOfficeFixture.as()) {
            var rows = new ArrayList<String>();
            for (JsonNode row : crm.control("GET", "/readings/superoffice", "").path("table")) {
                var words = new ArrayList<>(List.of(row.path("name").asString()));
                row.path("values").forEach(value -> words.add(value.asString()));
                rows.add(String.join(" ", words));
                assertThat(row.path("default").asString()).isEqualTo(words.get(1));
                assertThat(row.path("silent").asString()).isNotEmpty();
            }

            assertThat(rows).isEqualTo(CONTRACT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key-purge-days=many",
                "key-purge-days=-1",
                "session-idle-minutes=soon",
                "server-time-zone=Nowhere/City",
                "onsite-path=a?b",
                "delay-ms=",
                "access-token-minutes=61",
                "colour=red"
            })
    void a_value_that_makes_no_sense_is_told_at_the_start(String reading) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuperOfficeFixture.as(reading))
                .withMessageContaining(reading.split("=", 2)[0]);
    }

    @Test
    void readings_of_two_systems_are_changed_together_or_not_at_all() {
        try (var crm = SuperOfficeFixture.as()) {
            var reply =
                    crm.controlReply(
                            "POST",
                            "/readings",
                            """
                            {"superoffice.api-v1-list": "array", "portos.touch": "hard"}\
                            """);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(crm.ask().get("/v1").json().isObject()).isTrue();
            crm.control(
                    "POST",
                    "/readings",
                    """
                    {"superoffice.api-v1-list": "array", "portos.touch": "none"}\
                    """);
            assertThat(crm.ask().get("/v1").json().isArray()).isTrue();
        }
    }

    @Property(tries = 20)
    void in_no_mixture_does_the_sandbox_itself_fail(@ForAll("mixtures") List<String> mixture) {
        try (var crm = SuperOfficeFixture.as(mixture.toArray(String[]::new))) {
            for (String name : List.of("valid", "expired", "withoutPerson", "withPayload")) {
                assertThat(crm.checkExample(name).status()).isLessThan(500);
            }
            assertThat(crm.makeKey(", \"Expires\": null").status()).isLessThan(500);
            assertThat(crm.create().status()).isLessThan(500);
            assertThat(crm.create().status()).isIn(200, 400, 500);
            assertThat(crm.remove(205).status()).isLessThan(500);
            assertThat(crm.ask().get("").status()).isLessThan(500);
            assertThat(crm.ask().get("/v1").status()).isLessThan(500);
            assertThat(crm.ask().online().post("Person/CheckTemporaryKey", "{}").status())
                    .isLessThan(500);
        }
    }

    @Provide
    Arbitrary<List<String>> mixtures() {
        return Arbitraries.of(
                        CONTRACT.stream()
                                .map(row -> List.of(row.split(" ")))
                                .filter(row -> !row.getFirst().equals("fault"))
                                .flatMap(row ->
                                        row.stream().skip(1).map(v -> row.getFirst() + "=" + v))
                                .filter(reading -> !reading.endsWith("=shape-a-500"))
                                .toList())
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }
}
