package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class EnvironmentProbeTest extends PlayedShopFixture {
    @Test
    void a_test_tells_step_by_step_what_answered_without_signing_in() {
        RunResult ran = shop.run("environments", "test", "Shop");

        assertThat(ran.exit()).isZero();
        JsonNode connections = ran.json().path("connections");
        assertThat(connections.findValuesAsString("call"))
                .containsExactly("name", "port", "health", "license");
        assertThat(connections.findValuesAsString("step"))
                .containsExactly("name", "port", "system", "prefix");
        assertThat(connections.findValuesAsString("status"))
                .containsExactly("0", "0", "200", "200");
        assertThat(shop.calls("POST")).isZero();
    }

    @Test
    void a_test_with_a_wrong_prefix_is_partly_done() {
        shop.run(
                "environments",
                "add",
                "Wrong",
                "--kind",
                "test",
                "--portos",
                shop.access().server().toString(),
                "--portos-prefix",
                "/nothing");

        RunResult ran = shop.run("environments", "test", "Wrong");

        assertThat(ran.exit()).isEqualTo(3);
        JsonNode last = ran.json().at("/connections/3");
        assertThat(last.path("step").asString()).isEqualTo("prefix");
        assertThat(last.path("status").asInt()).isEqualTo(404);
    }

    @Test
    void a_test_of_the_sandbox_starts_it() {
        RunResult ran = shop.run("environments", "test", "sandbox");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.json().path("connections").findValuesAsString("connection"))
                .contains("portos", "superoffice", "srs");
    }

    @Test
    void a_test_asks_superoffice_and_srs_what_they_are_and_nothing_else() {
        addOthers("Desk", shop.srs().base().toString());

        RunResult ran = shop.run("environments", "test", "Desk");

        JsonNode connections = ran.json().path("connections");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(connections.findValuesAsString("call"))
                .containsExactly("name", "port", "api", "name", "port", "version");
        assertThat(connections.get(2).path("detail").asString()).startsWith("A WebAPI answers");
        assertThat(connections.get(5).path("detail").asString())
                .isEqualTo("SRS 8.5.302.14 answers");
        assertThat(shop.control("GET", "/counters", "").propertyNames())
                .containsExactlyInAnyOrder("GET /api", "GET /version");
        assertThat(shop.violations()).isEmpty();
    }

    @Test
    void a_test_tells_what_does_not_answer_as_superoffice_or_srs_does() {
        shop.reading("superoffice.failed-call-form", "shape-a-500");
        shop.fault("superoffice", "500", "");
        shop.reading("srs.version-answer", "404");
        addOthers("Desk", shop.srs().base().toString());
        addOthers("Far", "http://192.0.2.1:8080");

        RunResult result = shop.run("environments", "test", "Desk");
        JsonNode far = shop.run("environments", "test", "Far").json().at("/connections/3");

        JsonNode connections = result.json().path("connections");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(connections.get(2).path("detail").asString()).doesNotContain("Portos");
        assertThat(connections.get(5).path("detail").asString())
                .startsWith("Something else answers on this port (HTTP 404)");
        assertThat(far.path("answered").asBoolean()).isFalse();
        assertThat(far.path("detail").asString()).startsWith("SRS is only reachable");
        assertThat(far.path("url").isNull()).isTrue();
    }

    @Test
    void a_test_where_there_is_no_system_is_a_failure() {
        shop.run("environments", "add", "Empty", "--kind", "test");

        RunResult ran = shop.run("environments", "test", "Empty");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("Empty has no system to test.");
    }

    private void addOthers(String name, String srs) {
        shop.run(
                "environments",
                "add",
                name,
                "--kind",
                "test",
                "--superoffice",
                shop.superOffice().base().toString(),
                "--srs",
                srs,
                "--srs-origin",
                shop.srs().origin());
    }

    @Test
    void a_test_where_nothing_listens_is_a_failure() {
        shop.add("Nowhere", "http://127.0.0.1:1");

        RunResult ran = shop.run("environments", "test", "Nowhere");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.json().path("connections").findValuesAsString("step"))
                .containsExactly("name", "port");
        assertThat(ran.json().at("/connections/1/detail").asString()).contains("nothing listens");
    }

    @Test
    void a_connection_to_a_system_of_a_newer_gatehouse_is_shown_and_not_skipped()
            throws IOException {
        Path file = home.resolve("environments.json");
        String newer =
                Files.readString(file)
                        .replace("\"system\" : \"portos\"", "\"system\" : \"lift\"")
                        .replace("\"system\":\"portos\"", "\"system\":\"lift\"");
        Files.writeString(file, newer);

        RunResult ran = shop.run("environments", "test", "Shop");

        assertThat(ran.exit()).isEqualTo(1);
        JsonNode connection = ran.json().path("connections").get(0);
        assertThat(connection.path("answered").asBoolean()).isFalse();
        assertThat(connection.path("detail").asString()).contains("\u201clift\u201d");
    }
}
