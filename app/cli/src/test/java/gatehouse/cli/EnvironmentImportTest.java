package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Taking environments over from a file. */
class EnvironmentImportTest extends KnownShopFixture {
    @TempDir Path files;

    @Test
    void a_list_of_shops_is_added_line_by_line() throws IOException {
        RunResult ran =
                imported(
                        "shops.csv",
                        """
                        name;kind;colour;note;portos;portos.prefix;srs;srs-origin;till2=portos
                        Košice;production;dark-blue;by the station;https://k.example;/api/v2;;;
                        Žilina;TEST;;;https://z.example;;http://127.0.0.1:8080;https://d.example;
                        Two;test;;;https://a.example;;;;https://b.example
                        """);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.json().propertyNames())
                .containsExactly("added", "replaced", "kept", "wrong");
        assertThat(names(ran, "added")).containsExactly("Košice", "Žilina", "Two");
        JsonNode first = show("košice");
        assertThat(first.path("kind").asString()).isEqualTo("production");
        assertThat(first.path("colour").asString()).isEqualTo("dark-blue");
        assertThat(first.path("note").asString()).isEqualTo("by the station");
        assertThat(first.at("/portos/prefix").asString()).isEqualTo("/api/v2");
        assertThat(show("Žilina").at("/srs/origin").asString()).isEqualTo("https://d.example");
        assertThat(show("Two").path("connections").findValuesAsString("name"))
                .containsExactly("portos", "till2");
    }

    @Test
    void two_thousand_servers_are_connections_of_one_environment() throws IOException {
        String lines =
                IntStream.range(0, 2000)
                        .mapToObj(number ->
                                "Chain,test,Shop " + number + ",https://s" + number + ".example")
                        .collect(Collectors.joining("\n"));

        RunResult ran = imported("chain.csv", "environment,kind,name,portos\n" + lines);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(names(ran, "added")).containsExactly("Chain");
        JsonNode connections = show("Chain").path("connections");
        assertThat(connections.size()).isEqualTo(2000);
        assertThat(connections.get(1999).path("name").asString()).isEqualTo("Shop-1999");
        assertThat(shop.run("sessions", "list", "-e", "Chain").exit()).isEqualTo(2);
    }

    @Test
    void wrong_lines_are_told_with_their_number_and_the_others_are_taken() throws IOException {
        RunResult ran =
                imported(
                        "shops.csv",
                        "\uFEFFname,kind,portos\r\n"
                                + "One,test,https://one.example\r\n"
                                + "Bad,test,two.example\r\n"
                                + "\r\n"
                                + "Live,live,https://three.example\r\n"
                                + "one,test,https://four.example\r\n"
                                + "More,test,https://five.example,x\r\n"
                                + "\"Open,test,https://six.example\r\n"
                                + "Last,test,\"https://seven.example\"\r\n");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(names(ran, "added")).containsExactly("One", "Last");
        JsonNode wrong = ran.json().path("wrong");
        assertThat(wrong.findValuesAsString("line")).containsExactly("3", "5", "6", "7", "8");
        assertThat(wrong.findValuesAsString("why"))
                .satisfiesExactly(
                        why ->
                                assertThat(why)
                                        .isEqualTo(
                                                "Portos address: must start with https:// or"
                                                        + " http://. Did you mean"
                                                        + " https://two.example?"),
                        why -> assertThat(why).contains("must be sandbox, test or production"),
                        why -> assertThat(why).isEqualTo("Name: line 2 has the same."),
                        why -> assertThat(why).contains("more cells than the header"),
                        why -> assertThat(why).contains("A quotation mark is not closed"));
    }

    @Test
    void each_of_forty_wrong_lines_is_told() throws IOException {
        String lines =
                IntStream.range(0, 40)
                        .mapToObj(number -> "S" + number + ",test,nowhere")
                        .collect(Collectors.joining("\n"));

        RunResult ran = imported("shops.csv", "name,kind,portos\n" + lines);

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.json().path("wrong").size()).isEqualTo(40);
        assertThat(names(ran, "added")).isEmpty();
    }

    @Test
    void a_line_of_a_chain_is_wrong_where_it_clashes_or_leads_nowhere() throws IOException {
        RunResult ran =
                imported(
                        "chain.csv",
                        """
                        environment,name,kind,portos,superoffice
                        Chain,K 1,test,https://a.example,
                        Chain,K-1,test,https://b.example,
                        Chain,Both,test,https://c.example,https://d.example
                        Chain,None,test,,
                        Chain,Live,production,https://e.example,
                        Chain,K 2,test,,https://crm.example
                        """);

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.json().path("wrong").findValuesAsString("line"))
                .containsExactly("3", "4", "5", "6");
        assertThat(show("Chain").path("connections").findValuesAsString("name"))
                .containsExactly("K-1", "K-2");
    }

    @Test
    void a_file_that_cannot_be_understood_changes_nothing() throws IOException {
        Files.write(files.resolve("latin.csv"), "name,kind\nŽ,test".getBytes("windows-1250"));
        write("column.csv", "name,kind,city\nA,test,B");
        write("twice.csv", "name,kind,Name\nA,test,B");
        write("header.csv", "A,test,https://a.example");
        write("empty.csv", "");
        write("broken.json", "{\"version\":2,");
        write("other.json", "[]");
        write("newer.json", "{\"version\":3,\"environments\":[]}");
        write("shops.txt", "name,kind");
        for (String[] each :
                List.of(
                        new String[] {"latin.csv", "no text in UTF-8|not a text in UTF-8"},
                        new String[] {"column.csv", "there is no column “city”"},
                        new String[] {"twice.csv", "the column “Name” comes twice"},
                        new String[] {"header.csv", "there is no column “A”"},
                        new String[] {"empty.csv", "must have a column name"},
                        new String[] {"broken.json", "is no list of environments"},
                        new String[] {"other.json", "is no list of environments"},
                        new String[] {"newer.json", "written by a newer Gatehouse"},
                        new String[] {"shops.txt", "must end with .json or .csv"},
                        new String[] {"missing.csv", "there is no such file"})) {
            RunResult ran = shop.run("environments", "import", files.resolve(each[0]).toString());

            assertThat(ran.exit()).as(each[0]).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).containsPattern(each[1]).doesNotContain("\tat ");
        }
        assertThat(shop.run("environments", "list").json().path("environments").size())
                .isEqualTo(2);
    }

    @Test
    void a_name_that_is_taken_is_kept_replaced_or_renamed() throws IOException {
        String text = "name,kind,portos\nSHOP,test,https://new.example\n";

        RunResult kept = imported("shops.csv", text);
        RunResult shown = imported("shops.csv", text, "--on-conflict", "replace", "--dry-run");
        RunResult renamed = imported("shops.csv", text, "--on-conflict", "rename");
        assertThat(show("Shop").at("/portos/server").asString()).contains("127.0.0.1");
        RunResult replaced = imported("shops.csv", text, "--on-conflict", "replace");

        assertThat(names(kept, "kept")).containsExactly("Shop");
        assertThat(names(shown, "replaced")).containsExactly("Shop");
        assertThat(names(renamed, "added")).containsExactly("SHOP 2");
        assertThat(names(replaced, "replaced")).containsExactly("Shop");
        assertThat(Stream.of(kept, shown, renamed, replaced).map(RunResult::exit)).containsOnly(0);
        assertThat(show("Shop").at("/portos/server").asString()).isEqualTo("https://new.example");
        assertThat(show("SHOP 2").at("/portos/server").asString()).isEqualTo("https://new.example");
    }

    @Test
    void a_production_environment_is_replaced_only_by_its_name() throws IOException {
        shop.addProduction("Real");
        shop.addProduction("Live");
        String text =
                """
                name,kind,portos
                Real,production,https://r.example
                Live,production,https://l.example
                Sandbox,sandbox,https://s.example
                New,production,https://n.example
                """;

        RunResult ran =
                imported("x.csv", text, "--on-conflict", "replace", "--on-production", "Real");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(names(ran, "added")).containsExactly("New");
        assertThat(names(ran, "replaced")).containsExactly("Real");
        assertThat(ran.json().path("wrong").findValuesAsString("line")).containsExactly("3", "4");
        assertThat(ran.json().at("/wrong/0/why").asString()).contains("--on-production \"Live\"");
    }

    @Test
    void a_dry_run_shows_what_the_same_command_would_do() throws IOException {
        shop.addProduction("Real");
        shop.addProduction("Live");
        String text =
                """
                name,kind,portos
                Real,production,https://r.example
                Live,production,https://l.example
                """;
        String[] command = {"--on-conflict", "replace", "--on-production", "Real"};

        RunResult shown = imported("x.csv", text, with(command, "--dry-run"));
        RunResult done = imported("x.csv", text, command);

        assertThat(names(shown, "replaced")).containsExactly("Real");
        assertThat(shown.json().path("wrong").findValuesAsString("line")).containsExactly("3");
        assertThat(shown.exit()).isEqualTo(3);
        assertThat(shown.json()).isEqualTo(done.json());
    }

    private static String[] with(String[] command, String option) {
        return Stream.concat(Stream.of(command), Stream.of(option)).toArray(String[]::new);
    }

    @Test
    void unknown_members_come_along_and_trust_does_not() throws IOException {
        RunResult ran =
                imported(
                        "other.json",
                        """
                        {"version":2,
                        "environments":[
                        {"id":"e9","name":"Shop 9","kind":"test","flag":true,"connections":[
                        {"id":"c9","name":"portos","system":"portos",
                        "address":"https://a.example","pins":["sha"],"speed":7}]},
                        {"name":"Shop 9","kind":"test"},
                        {"name":"Shop 10","kind":"live"}]}
                        """);

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(names(ran, "added")).containsExactly("Shop 9");
        assertThat(ran.json().path("wrong").findValuesAsString("line")).containsExactly("6", "7");
        assertThat(Files.readString(home.resolve("environments.json")))
                .contains("\"flag\" : true", "\"speed\" : 7")
                .doesNotContain("pins", "\"e9\"", "\"c9\"");
    }

    private RunResult imported(String name, String text, String... options) throws IOException {
        Path file = write(name, text);
        return shop.run(
                Stream.concat(
                                Stream.of("environments", "import", file.toString()),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text, StandardCharsets.UTF_8);
    }

    private JsonNode show(String name) {
        return shop.run("environments", "show", name).json();
    }

    private static List<String> names(RunResult ran, String member) {
        return ran.json().path(member).valueStream().map(JsonNode::asString).toList();
    }
}
