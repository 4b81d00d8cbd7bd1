package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class OutputTest extends PlayedShopFixture {
    private static final String HIDING = "\u202e\u200b";

    private RunResult list(String filter, String... more) {
        var command =
                new ArrayList<>(List.of("sessions", "list", "-e", "Shop", "--filter", filter));
        command.addAll(List.of(more));
        return shop.run(command.toArray(String[]::new));
    }

    @Test
    void a_table_is_for_people_and_shows_no_whole_id() {
        String id = shop.begin("seen", "BackOffice");

        RunResult ran = list("user:seen", "-o", "table");

        assertThat(ran.lines()).hasSize(2);
        assertThat(ran.lines().getFirst()).startsWith("Id").contains("Person").contains("Idle");
        assertThat(ran.lines().getLast())
                .startsWith(id.substring(0, 6) + "…")
                .contains("seen")
                .doesNotContain(id);
        assertThat(ran.err()).contains("Shop (TEST)").contains("complete");
    }

    @Test
    void full_ids_are_shown_when_asked_for() {
        String id = shop.begin("seen", "BackOffice");

        assertThat(list("user:seen", "-o", "table", "--full-ids").out()).contains(id);
        assertThat(list("user:seen", "-o", "csv", "--full-ids").out()).contains(id);
        assertThat(list("user:seen", "-o", "csv").out()).doesNotContain(id);
    }

    @Test
    void on_a_terminal_the_table_is_the_default() {
        RunResult ran = shop.runAsked(new ScriptedPerson(), "sessions", "list", "-e", "Shop");

        assertThat(ran.lines()).hasSize(32);
        assertThat(ran.lines().getFirst()).startsWith("Id");
    }

    @Test
    void json_lines_are_one_session_each_with_its_whole_id() {
        String id = shop.begin("seen", "BackOffice");

        RunResult all = shop.run("sessions", "list", "-e", "Shop", "-o", "jsonl");
        RunResult one = list("user:seen", "-o", "jsonl");

        assertThat(all.lines())
                .hasSize(32)
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
        assertThat(JsonMapper.shared().readTree(one.out()).path("sessionId").asString())
                .isEqualTo(id);
    }

    @Test
    void no_cell_of_csv_is_a_formula() {
        for (String start :
                new String[] {
                    "=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"
                }) {
            shop.begin(start + "HYPERLINK(\"evil\",1)", "BackOffice");
        }

        RunResult ran = list("HYPERLINK", "-o", "csv");

        assertThat(ran.out().split("\r\n"))
                .hasSize(11)
                .allSatisfy(line ->
                        assertThat(line)
                                .doesNotContainPattern(
                                        "(^|,)\"?[=+@\t\r\\uFF1D\\uFF0B\\uFF0D\\uFF20-]"));
        assertThat(ran.out()).contains("\"'=HYPERLINK(\"\"evil\"\",1)\"");
    }

    @Test
    void characters_that_hide_are_marks_in_tables_and_csv_and_escapes_in_json() {
        shop.begin("bad" + HIDING, "BackOffice");

        RunResult table = list("bad", "-o", "table");
        RunResult csv = list("bad", "-o", "csv");
        RunResult json = list("bad", "-o", "json");

        assertThat(table.out()).doesNotContain("\u202e").doesNotContain("\u200b");
        assertThat(csv.out()).doesNotContain("\u202e").doesNotContain("\u200b");
        assertThat(json.out()).contains("\\u202e\\u200b");
        assertThat(json.json().at("/sessions/0/userName").asString()).isEqualTo("bad" + HIDING);
    }

    @Test
    void what_separates_in_some_spreadsheet_is_quoted() {
        shop.begin("half;full", "BackOffice");

        assertThat(list("half", "-o", "csv").out()).contains("\"half;full\"");
    }

    @Test
    void no_sign_that_hides_is_raw_in_json() {
        String hiding = "\u007f\ue000" + Character.toString(0xE0041) + Character.toString(0xF0000);
        shop.begin("bad" + hiding, "BackOffice");

        RunResult json = list("bad", "-o", "json");

        assertThat(hiding.codePoints().mapToObj(Character::toString))
                .noneMatch(json.out()::contains);
        assertThat(json.json().at("/sessions/0/userName").asString()).isEqualTo("bad" + hiding);
    }

    @Test
    void output_that_cannot_be_written_is_an_error() {
        RunResult ran = shop.runIntoFullDisk("sessions", "list", "-e", "Shop");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("could not be written").contains("No space left on device");
        assertThat(shop.runIntoFullDisk("--help").exit()).isEqualTo(1);
    }

    @Test
    void a_change_that_is_made_and_cannot_be_told_is_no_failure_without_effect() throws Exception {
        Path file = Files.writeString(home.resolve("more.csv"), "name,kind\nImported,test\n");
        List<String> changes =
                List.of(
                        "environments add Added --kind test",
                        "environments duplicate Added Copied",
                        "environments edit Added --colour blue",
                        "environments remove Copied",
                        "environments import " + file,
                        "environments export " + home.resolve("out.json"));

        assertThat(changes)
                .allSatisfy(change -> {
                    RunResult ran = shop.runIntoFullDisk(change.split(" "));
                    assertThat(ran.exit()).isEqualTo(3);
                    assertThat(ran.err()).contains("it follows here").contains("{\"");
                });
        assertThat(shop.run("environments", "list", "-o", "csv").out())
                .contains("Added", "Imported")
                .doesNotContain("Copied");
        assertThat(shop.runIntoFullDisk("environments", "import", file.toString(), "--dry-run"))
                .extracting(RunResult::exit)
                .isEqualTo(1);
    }

    @Test
    void one_thing_has_every_form_too() {
        String id = shop.begin("seen", "BackOffice");

        assertThat(shop.run("sessions", "show", id, "-e", "Shop", "-o", "table").out())
                .contains("Person: seen")
                .doesNotContain(id);
        assertThat(shop.run("sessions", "show", id, "-e", "Shop", "-o", "csv").lines()).hasSize(2);
        assertThat(shop.run("sessions", "show", id, "-e", "Shop", "-o", "jsonl").lines())
                .hasSize(1);
        assertThat(shop.run("sessions", "count", "-e", "Shop", "-o", "table").out())
                .startsWith("3")
                .hasSizeLessThan(5);
        assertThat(shop.run("environments", "list", "-o", "csv").lines()).hasSize(3);
        assertThat(shop.run("environments", "show", "Shop", "-o", "table").out())
                .contains("Kind: test");
    }
}
