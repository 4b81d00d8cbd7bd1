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
import java.util.stream.Stream;

/** Handing environments on as a file. */
class EnvironmentExportTest extends KnownShopFixture {
    @TempDir Path files;

    @Test
    void what_is_exported_is_the_same_in_another_home() throws IOException {
        imported(
                "shops.csv",
                """
                name,kind,colour,note,portos,portos-prefix,srs,srs-origin
                Real,production,red,=1+1,https://r.example,/,http://127.0.0.1:1,https://d.example
                """);
        for (String form : List.of("json", "csv")) {
            Path file = files.resolve("all." + form);
            RunResult exported = shop.run("environments", "export", file.toString());
            Path other = files.resolve("home-" + form);

            RunResult ran =
                    shop.run("environments", "import", file.toString(), "--home", other.toString());

            assertThat(names(exported, "exported")).containsExactly("Shop", "Real");
            assertThat(names(ran, "added")).containsExactly("Shop", "Real");
            assertThat(
                            shop.run("environments", "list", "--home", other.toString())
                                    .json()
                                    .path("environments"))
                    .isEqualTo(shop.run("environments", "list").json().path("environments"));
            assertThat(Files.readString(file)).doesNotContain("\"id\"", "\n=", ",=");
        }
    }

    @Test
    void what_the_journal_cannot_record_is_not_exported() throws IOException {
        Files.createDirectory(home.resolve("journal.db"));
        Path file = files.resolve("all.json");

        RunResult ran = shop.run("environments", "export", file.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("Nothing was exported, as the journal cannot record it.");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_chain_is_exported_with_one_connection_a_line() throws IOException {
        imported(
                "chain.csv",
                """
                environment,name,kind,portos,portos-prefix
                Chain,K1,test,https://a.example,
                Chain,K2,test,https://b.example,/v2
                """);
        Path file = files.resolve("out.csv");

        RunResult ran = shop.run("environments", "export", file.toString(), "chain");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "environment,name,kind,portos,portos-prefix",
                        "Chain,K1,test,https://a.example,",
                        "Chain,K2,test,https://b.example,/v2");
    }

    @Test
    void an_export_names_known_environments_and_overwrites_nothing() throws IOException {
        Path file = write("there.json", "mine");

        RunResult taken = shop.run("environments", "export", file.toString());
        RunResult unknown =
                shop.run("environments", "export", files.resolve("a.json").toString(), "Nowhere");
        RunResult sandbox =
                shop.run("environments", "export", files.resolve("b.json").toString(), "sandbox");
        RunResult form = shop.run("environments", "export", files.resolve("c.xml").toString());

        assertThat(taken.exit()).isEqualTo(1);
        assertThat(taken.err()).contains("never written over another file");
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(sandbox.exit()).isEqualTo(2);
        assertThat(form.exit()).isEqualTo(1);
        assertThat(files.resolve("a.json")).doesNotExist();
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

    private static List<String> names(RunResult ran, String member) {
        return ran.json().path(member).valueStream().map(JsonNode::asString).toList();
    }
}
