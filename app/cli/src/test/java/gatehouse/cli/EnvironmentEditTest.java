package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Editing and duplicating environments from the terminal. */
class EnvironmentEditTest extends KnownShopFixture {
    @Test
    void only_what_is_named_changes() {
        JsonNode before = show("Shop");

        RunResult ran = edit("shop", "--rename", "Shop 12", "--colour", "dark-blue");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(show("Shop 12")).isEqualTo(ran.json());
        assertThat(ran.json().path("colour").asString()).isEqualTo("dark-blue");
        assertThat(ran.json().path("kind").asString()).isEqualTo("test");
        assertThat(ran.json().path("connections")).isEqualTo(before.path("connections"));
        assertThat(shop.run("environments", "show", "Shop").exit()).isEqualTo(2);
        assertThat(edit("Shop 12", "--colour", "").json().path("colour").asString()).isEmpty();
    }

    @Test
    void a_connection_keeps_what_is_not_named_of_it() {
        edit("Shop", "--set", "portos.prefix=/api/v2");

        JsonNode moved = edit("Shop", "--portos", "https://p.example").json();
        JsonNode standard = edit("Shop", "--portos-prefix", "/api").json();

        assertThat(moved.at("/portos/server").asString()).isEqualTo("https://p.example");
        assertThat(moved.at("/portos/prefix").asString()).isEqualTo("/api/v2");
        assertThat(standard.at("/portos/server").asString()).isEqualTo("https://p.example");
        assertThat(standard.at("/portos/prefix").asString()).isEqualTo("/api");
    }

    @Test
    void connections_are_added_changed_and_removed() {
        edit("Shop", "--connection", "till2=portos:https://a.example");
        JsonNode changed =
                edit(
                                "Shop",
                                "--connection",
                                "till2=portos:https://b.example",
                                "--set",
                                "till2.prefix=/x",
                                "--superoffice",
                                "https://crm.example/so")
                        .json();
        JsonNode removed = edit("Shop", "--remove-connection", "PORTOS").json();

        assertThat(changed.path("connections").findValuesAsString("name"))
                .containsExactly("portos", "till2", "superoffice");
        assertThat(changed.at("/connections/1/server").asString()).isEqualTo("https://b.example");
        assertThat(changed.at("/connections/1/prefix").asString()).isEqualTo("/x");
        assertThat(removed.path("connections").findValuesAsString("name"))
                .containsExactly("till2", "superoffice");
    }

    @ParameterizedTest
    @CsvSource({
        "--rename, sandbox, already used by another environment",
        "--rename, ' x', 'must have 1 to 40 letters'",
        "--colour, Red!, 'must have 1 to 20 small letters'",
        "--kind, live, --kind",
        "--portos, p.example, Did you mean https://p.example?",
        "--remove-connection, nowhere, 'there is none called'",
        "--connection, portos=srs:http://127.0.0.1:1, leads to another system",
        "--connection, till, NAME=SYSTEM:URL",
        "--set, nowhere.prefix=/api, 'Its connections are: portos'",
        "--set, portos.speed=1, 'It has server, prefix'",
        "--srs-origin, https://a.example, --srs is missing"
    })
    void what_cannot_be_is_wrong_usage_and_changes_nothing(String option, String text, String why) {
        JsonNode before = show("Shop");

        RunResult ran = edit("Shop", option, text);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(why);
        assertThat(show("Shop")).isEqualTo(before);
    }

    @Test
    void an_edit_names_something_and_never_the_sandbox() {
        assertThat(edit("Shop").exit()).isEqualTo(2);
        assertThat(edit("Shop").err()).contains("Nothing to change");
        assertThat(edit("sandbox", "--rename", "Other").exit()).isEqualTo(2);
        assertThat(edit("sandbox", "--rename", "Other").err()).contains("cannot be changed");
        assertThat(edit("Nowhere", "--rename", "Other").exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--kind test",
                "--portos https://other.example",
                "--portos-prefix /other",
                "--remove-connection portos",
                "--without-shared-journal allow"
            })
    void on_production_what_may_lead_elsewhere_needs_its_name(String change) {
        shop.addProduction("Real");
        String[] options = change.split(" ");

        RunResult bare = edit("Real", options);
        RunResult named =
                edit(
                        "Real",
                        Stream.concat(Stream.of(options), Stream.of("--on-production", "Real"))
                                .toArray(String[]::new));

        assertThat(bare.exit()).isEqualTo(2);
        assertThat(bare.err()).contains("--on-production \"Real\"");
        assertThat(named.exit()).as(named.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rename Live",
                "--colour red",
                "--without-shared-journal refuse",
                "--kind production",
                "--connection till2=portos:https://b.example",
                "--superoffice https://crm.example"
            })
    void on_production_what_only_adds_or_names_does_not(String change) {
        shop.addProduction("Real");

        RunResult ran = edit("Real", change.split(" "));

        assertThat(ran.exit()).as(ran.err()).isZero();
    }

    @Test
    void plain_http_is_noted() {
        assertThat(edit("Shop", "--portos", "http://p.example:1").err())
                .contains("can be read on the network");
    }

    @Test
    void a_duplicate_is_the_same_under_another_name_and_changes_alone() {
        RunResult ran = shop.run("environments", "duplicate", "shop", "Shop 2");
        edit("Shop 2", "--portos", "https://p.example");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.json().path("connections")).isEqualTo(show("Shop").path("connections"));
        assertThat(show("Shop").at("/portos/server").asString()).contains("127.0.0.1");
        assertThat(shop.run("environments", "duplicate", "Shop", "SHOP").exit()).isEqualTo(2);
        assertThat(shop.run("environments", "duplicate", "sandbox", "Other").exit()).isEqualTo(2);
    }

    @Test
    void what_a_newer_gatehouse_wrote_stays_through_an_edit() throws IOException {
        Files.writeString(
                home.resolve("environments.json"),
                """
                {"version":2,"theme":1,"environments":[{"id":"e1","name":"Shop","kind":"test",
                "flag":true,"note":{"text":"x"},"connections":[{"id":"c1","name":"portos",
                "system":"portos","address":"https://a.example",
                "settings":{"prefix":"","speed":7},"pins":["sha"]}]}]}
                """);

        assertThat(edit("Shop", "--rename", "Other", "--set", "portos.prefix=/api").exit())
                .isZero();

        assertThat(Files.readString(home.resolve("environments.json")).replaceAll("\\s", ""))
                .contains(
                        "\"theme\":1",
                        "\"flag\":true",
                        "\"note\":{\"text\":\"x\"}",
                        "\"speed\":7",
                        "\"pins\":[\"sha\"]",
                        "\"id\":\"e1\"",
                        "\"id\":\"c1\"");
    }

    @Test
    void two_programs_that_edit_at_once_lose_nothing() throws Exception {
        List<Callable<RunResult>> edits =
                IntStream.range(0, 8)
                        .<Callable<RunResult>>mapToObj(number ->
                                () ->
                                        edit(
                                                "Shop",
                                                "--connection",
                                                "till%d=portos:https://t%d.example"
                                                        .formatted(number, number)))
                        .toList();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var ran : pool.invokeAll(edits)) {
                assertThat(ran.get().exit()).isZero();
            }
        }

        assertThat(show("Shop").path("connections").size()).isEqualTo(9);
    }

    private JsonNode show(String name) {
        return shop.run("environments", "show", name).json();
    }

    private RunResult edit(String name, String... options) {
        return shop.run(
                Stream.concat(Stream.of("environments", "edit", name), Stream.of(options))
                        .toArray(String[]::new));
    }
}
