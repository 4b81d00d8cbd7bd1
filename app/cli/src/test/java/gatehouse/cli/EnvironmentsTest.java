package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;

class EnvironmentsTest {
    @TempDir Path home;
    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_sandbox_is_always_there_and_comes_first() {
        JsonNode list = shop.run("environments", "list").json().path("environments");

        assertThat(list.findValuesAsString("name")).containsExactly("Sandbox", "Shop");
        assertThat(list.findValuesAsString("kind")).containsExactly("sandbox", "test");
    }

    @Test
    void what_was_added_is_shown_with_its_addresses() {
        Ran added =
                shop.run(
                        "environments",
                        "add",
                        "Big shop",
                        "--kind",
                        "production",
                        "--portos",
                        "https://portos.example:8443",
                        "--portos-prefix",
                        "/api/v1",
                        "--superoffice",
                        "https://crm.example/so",
                        "--srs",
                        "https://srs.example",
                        "--srs-origin",
                        "https://apps.example");

        JsonNode shown = shop.run("environments", "show", "big SHOP").json();
        assertThat(added.exit()).isZero();
        assertThat(shown).isEqualTo(added.json());
        assertThat(shown.path("kind").asString()).isEqualTo("production");
        assertThat(shown.at("/portos/server").asString()).isEqualTo("https://portos.example:8443");
        assertThat(shown.at("/portos/prefix").asString()).isEqualTo("/api/v1");
        assertThat(shown.at("/superoffice/base").asString()).isEqualTo("https://crm.example/so");
        assertThat(shown.at("/srs/origin").asString()).isEqualTo("https://apps.example");
    }

    @Test
    void what_was_removed_is_not_known_any_more() {
        assertThat(shop.run("environments", "remove", "shop").exit()).isZero();
        assertThat(shop.run("environments", "show", "Shop").exit()).isEqualTo(2);
    }

    @Test
    void a_name_that_is_taken_is_wrong_usage() {
        Ran ran = shop.run("environments", "add", "SHOP", "--kind", "test");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("name");
    }

    @Test
    void an_address_with_a_user_in_it_is_refused_and_not_repeated() {
        Ran ran =
                shop.run(
                        "environments",
                        "add",
                        "Other",
                        "--kind",
                        "test",
                        "--portos",
                        "http://me:canary@portos.example");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("portos.server").doesNotContain("canary");
    }

    @Test
    void an_unknown_kind_is_wrong_usage() {
        Ran ran = shop.run("environments", "add", "Other", "--kind", "live");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--kind");
    }

    @Test
    void srs_and_its_origin_belong_together() {
        Ran ran =
                shop.run(
                        "environments", "add", "O", "--kind", "test", "--srs", "https://s.example");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--srs-origin");
    }

    @Test
    void a_test_tells_what_answered_without_signing_in() {
        Ran ran = shop.run("environments", "test", "Shop");

        assertThat(ran.exit()).isZero();
        JsonNode connections = ran.json().path("connections");
        assertThat(connections.findValuesAsString("call")).containsExactly("license", "health");
        assertThat(connections.findValuesAsString("status")).containsExactly("200", "200");
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

        Ran ran = shop.run("environments", "test", "Wrong");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.json().path("connections").get(0).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void a_test_of_the_sandbox_starts_it() {
        Ran ran = shop.run("environments", "test", "sandbox");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.json().path("connections").findValuesAsString("connection"))
                .containsExactly("portos", "portos", "superoffice", "srs");
    }

    @Test
    void a_test_asks_superoffice_and_srs_what_they_are_and_nothing_else() {
        addOthers("Desk", shop.srs().base().toString());

        Ran ran = shop.run("environments", "test", "Desk");

        JsonNode connections = ran.json().path("connections");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(connections.findValuesAsString("call")).containsExactly("api", "version");
        assertThat(connections.get(0).path("detail").asString()).startsWith("A WebAPI answers");
        assertThat(connections.get(1).path("detail").asString())
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

        Ran desk = shop.run("environments", "test", "Desk");
        JsonNode far = shop.run("environments", "test", "Far").json().at("/connections/1");

        JsonNode connections = desk.json().path("connections");
        assertThat(desk.exit()).isEqualTo(1);
        assertThat(connections.get(0).path("detail").asString()).doesNotContain("Portos");
        assertThat(connections.get(1).path("detail").asString())
                .startsWith("Something else answers on this port (HTTP 404)");
        assertThat(far.path("answered").asBoolean()).isFalse();
        assertThat(far.path("detail").asString()).startsWith("SRS is only reachable");
        assertThat(far.path("url").isNull()).isTrue();
    }

    @Test
    void a_test_where_there_is_no_system_is_a_failure() {
        shop.run("environments", "add", "Empty", "--kind", "test");

        Ran ran = shop.run("environments", "test", "Empty");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("Empty has no system that could be tested.");
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

        assertThat(shop.run("environments", "test", "Nowhere").exit()).isEqualTo(1);
    }
}
