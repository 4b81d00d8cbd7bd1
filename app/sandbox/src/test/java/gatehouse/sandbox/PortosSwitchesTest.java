package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The table of readings as a whole: complete, changeable, and safe in any mixture. */
class PortosSwitchesTest {
    private static final List<String> CONTRACT =
            """
            path-prefix both api none api-v1
            empty-items array null absent
            count-body total count-zero items-null items-empty
            page-count page total
            take-default all 25
            take-max none cap-25 reject-over-25
            bad-paging 400 ignore
            sort-keys top-level all-dotted none
            sort-refused 400 ignore
            default-order started-asc shuffled
            filter-operators bare-gt-lt gt-lt likely
            filter-refused 400 ignore
            unknown-query ignore 400
            id-case exact ignore-case
            list-access all own-only admin-403
            directory-access allowed 403 404
            directory-envelope query-result bare-array
            delete-missing 404 204 200-empty
            delete-answer 200-session 204 202-session
            self-delete allowed 403
            takeover removed listed-expired
            expired-sessions hidden listed
            session-length 12h 30m none
            expiry-moves fixed sliding
            touch both version-only none
            times present null absent
            date-form trimmed three-digits seven-digits offset
            error-body minimal full empty html
            unauthorized-body full minimal empty
            error-type problem-json json
            constraint-code string number absent
            licence-expired 403 400 401
            version-mismatch 409 400 412
            rate-limit off 429 429-retry-after
            locked-hint none seconds http-date
            login-refused 401 403 400
            seat-limit off 403-devices 403-sessions
            token-form jwt jwt-with-session-id opaque
            hmac-sessions none one-per-key one-per-call
            hmac-window 150s 30s off
            default-language sk-SK en-GB
            extra-members off on
            odd-enums off on
            """
                    .lines()
                    .toList();

    @Test
    void the_table_has_every_row_of_the_contract_with_its_default_first() {
        try (var played = PortosFixture.as()) {
            var rows = new ArrayList<String>();
            for (JsonNode row : played.guest.control("GET", "/readings", "").path("table")) {
                var words = new ArrayList<>(List.of(row.path("name").asString()));
                row.path("values").forEach(value -> words.add(value.asString()));
                rows.add(String.join(" ", words));
                assertThat(row.path("default").asString()).isEqualTo(words.get(1));
                assertThat(row.path("silent").asString()).isNotEmpty();
            }

            assertThat(rows).isEqualTo(CONTRACT);
        }
    }

    @Test
    void a_reading_can_be_changed_while_it_is_played() {
        try (var played = PortosFixture.as()) {
            JsonNode told =
                    played.guest.control("POST", "/readings", "{\"portos.page-count\": \"total\"}");

            assertThat(told.at("/readings/portos.page-count").asString()).isEqualTo("total");
            assertThat(played.list("?$take=1").path("count").asInt()).isEqualTo(31);
            played.guest.control("POST", "/readings/reset", "");
            assertThat(played.list("?$take=1").path("count").asInt()).isEqualTo(1);
        }
    }

    @Test
    void one_wrong_reading_among_several_changes_none() {
        try (var played = PortosFixture.as()) {
            var reply =
                    played.guest.controlReply(
                            "POST",
                            "/readings",
                            """
                            {"portos.page-count": "total", "portos.touch": "hard"}\
                            """);

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().path("error").asString()).contains("version-only");
            assertThat(played.list("?$take=1").path("count").asInt()).isEqualTo(1);
        }
    }

    @Test
    void a_wrong_reading_at_the_start_is_told_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortosFixture.as("colour=red"))
                .withMessageContaining("portos.colour")
                .withMessageContaining("portos.path-prefix");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortosFixture.as("touch=hard"))
                .withMessageContaining("version-only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortosFixture.as("touch"))
                .withMessageContaining("SYSTEM.SWITCH=VALUE");
    }

    @Property(tries = 20)
    void in_no_mixture_does_the_sandbox_itself_fail(@ForAll("mixtures") List<String> mixture) {
        try (var sandbox =
                PlayedSystems.start(
                        SandboxOptions.standard().withSessions(40).withVariants(mixture))) {
            var caller = new PortosTestCaller(sandbox).signedIn();
            for (String path :
                    List.of(
                            "/api/sessions?$sort=startedAt,sessionId&$skip=0&$take=100",
                            "/sessions?$count=true",
                            "/api/v1/sessions?sessionId=gt:a",
                            "/api/users",
                            "/api/devices",
                            "/api/license",
                            "/api/v2/health",
                            "/api/sessions/" + PortosFixture.OFFICE)) {
                assertThat(caller.get(path).status()).isNotEqualTo(500);
            }
            assertThat(caller.delete("/api/sessions/" + PortosFixture.OFFICE).status())
                    .isLessThan(500);
            assertThat(new PortosTestSigner(sandbox).get("/api/sessions").status()).isLessThan(500);
        }
    }

    @Provide
    Arbitrary<List<String>> mixtures() {
        return Arbitraries.of(
                        CONTRACT.stream()
                                .map(row -> List.of(row.split(" ")))
                                .flatMap(row ->
                                        row.stream()
                                                .skip(1)
                                                .map(v -> "portos." + row.getFirst() + "=" + v))
                                .toList())
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }
}
