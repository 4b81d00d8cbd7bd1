package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.Environment.EnvironmentKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of other versions, and files that cannot be read: nothing of them is lost. */
class EnvironmentFileTest extends EnvironmentStoreFixture {
    private static final String FIRST_VERSION =
            """
            {"version":1,"environments":[{"name":"Store 12","kind":"production","owner":"finance",
            "portos":{"server":"http://10.0.0.7:3000","prefix":"/api","pin":"sha"},
            "superoffice":{"base":"https://so.example/cust1"},
            "srs":{"base":"https://srs.example","origin":"https://apps.example"}}]}
            """;

    @Test
    void what_a_newer_gatehouse_wrote_beside_ours_stays() throws IOException {
        write(
                """
                {"version":2,"theme":"x","environments":[{"id":"e1","name":"Store","kind":"test",
                "note":"red","connections":[{"id":"c1","name":"tills","system":"portos",
                "address":"https://a.example","settings":{"prefix":"","speed":7},"pin":"sha"}]}]}
                """);
        Environment store = environments.find("Store").orElseThrow();
        environments.replace(renamed(store, "Store 2"));
        environments.add(new Environment("Other", EnvironmentKind.TEST));

        assertThat(Files.readString(home.environments()))
                .contains("\"theme\" : \"x\"", "\"note\" : \"red\"", "\"pin\" : \"sha\"")
                .contains("\"speed\" : 7", "\"id\" : \"e1\"", "\"id\" : \"c1\"");
        assertThat(environments.find("Store 2")).contains(renamed(store, "Store 2"));
    }

    @Test
    void a_connection_to_a_system_that_is_not_known_stays_as_it_is() throws IOException {
        write(
                """
                {"version":2,"environments":[{"id":"e1","name":"Store","kind":"test","connections":
                [{"id":"c1","name":"lift","system":"elevator","address":"lift:7",
                "settings":{"floor":3,"door":"left"}}]}]}
                """);
        Environment store = environments.find("Store").orElseThrow();
        assertThat(environments.trouble()).isNull();
        assertThat(store.connections())
                .singleElement()
                .returns("lift:7", ConnectionSpec::address)
                .returns("left", connection -> connection.setting("door"));

        environments.replace(renamed(store, "Store 2"));

        assertThat(Files.readString(home.environments()))
                .contains("elevator", "lift:7", "\"floor\" : 3", "\"door\" : \"left\"");
    }

    @Test
    void the_first_version_is_read_with_ids_that_never_change() throws IOException {
        write(FIRST_VERSION);

        List<Environment> known = environments.list();

        assertThat(environments.trouble()).isNull();
        assertThat(known).isEqualTo(again().list());
        assertThat(known).containsExactly(Environment.SANDBOX, STORE);
        assertThat(home.environments()).hasContent(FIRST_VERSION);
    }

    @Test
    void the_first_version_is_kept_beside_the_file_when_that_is_first_written() throws IOException {
        write(FIRST_VERSION);
        environments.add(new Environment("Other", EnvironmentKind.TEST));
        environments.add(new Environment("Third", EnvironmentKind.TEST));

        Path old = home.folder().resolve("environments.json.version-1-20260506T070809.010Z");
        assertThat(old).hasContent(FIRST_VERSION);
        assertThat(kept(".version-1-")).hasSize(1);
        assertThat(Files.readString(home.environments()))
                .contains("\"version\" : 2", "finance", "\"pin\" : \"sha\"");
        assertThat(again().list()).contains(STORE).hasSize(4);
    }

    @Test
    void an_entry_that_a_person_copied_in_the_file_gets_ids_of_its_own() throws IOException {
        String entry =
                """
                {"id":"e1","name":"%s","kind":"test","connections":[{"id":"c1","name":"portos",
                "system":"portos","address":"https://a.example","settings":{}}]}\
                """;
        write(
                "{\"version\":2,\"environments\":[%s,%s]}"
                        .formatted(entry.formatted("One"), entry.formatted("Two")));

        List<Environment> known = environments.list();

        assertThat(environments.trouble()).isNull();
        assertThat(known.stream().map(Environment::id).distinct()).hasSize(3);
        assertThat(
                        known.stream()
                                .flatMap(each -> each.connections().stream())
                                .map(ConnectionSpec::id)
                                .distinct())
                .hasSize(2);
    }

    @Test
    void a_connection_that_a_person_copied_in_the_file_is_not_lost() throws IOException {
        String connection =
                """
                {"id":"c1","name":"%s","system":"portos","address":"https://%s.example"}\
                """;
        write(
                """
                {"version":2,"environments":[{"id":"e1","name":"Store","kind":"test","connections":
                [%s,%s]}]}
                """
                        .formatted(
                                connection.formatted("till1", "a"),
                                connection.formatted("till2", "b")));

        environments.add(new Environment("Other", EnvironmentKind.TEST));

        List<ConnectionSpec> kept = again().find("Store").orElseThrow().connections();
        assertThat(kept).extracting(ConnectionSpec::name).containsExactly("till1", "till2");
        assertThat(kept).extracting(ConnectionSpec::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"portos", "elevator"})
    void settings_that_are_no_object_hinder_no_change(String system) throws IOException {
        write(
                """
                {"version":2,"environments":[{"id":"e1","name":"Store","kind":"test","connections":
                [{"id":"c1","name":"a","system":"%s","address":"https://a","settings":[7]}]}]}
                """
                        .formatted(system));

        environments.add(new Environment("Other", EnvironmentKind.TEST));

        assertThat(names()).containsExactly("Sandbox", "Other", "Store");
        assertThat(again().find("Store").orElseThrow().connections()).hasSize(1);
    }

    @Test
    void a_file_of_a_newer_version_is_read_and_never_written() throws IOException {
        String newer =
                """
                {"version":3,"environments":[{"name":"Store","kind":"test"}]}\
                """;
        write(newer);

        assertThat(names()).containsExactly("Sandbox", "Store");
        assertThat(environments.trouble())
                .isEqualTo(
                        new FileProblem(
                                "kept.newer", List.of(home.environments().toString(), "3")));
        assertThatThrownBy(() -> environments.add(STORE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("newer Gatehouse");
        assertThat(home.environments()).hasContent(newer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"version\":1,\"environments\":[{\"name\":\"Sto",
                "[]",
                "null",
                "{}",
                "{\"version\":\"one\"}",
                "{\"version\":1}{}",
                "{\"version\":1,\"version\":1}",
                "\u0000\u0000\u0000"
            })
    void a_broken_file_is_copied_aside_before_anything_is_written(String broken)
            throws IOException {
        write(broken);

        assertThat(environments.list()).containsExactly(Environment.SANDBOX);
        Path copy = home.folder().resolve("environments.json.broken-20260506T070809.010Z");
        FileProblem trouble = environments.trouble();
        assertThat(trouble).isNotNull();
        assertThat(trouble.key()).isEqualTo("kept.broken");
        assertThat(trouble.arguments()).contains(home.environments().toString(), copy.toString());
        assertThat(home.environments()).hasContent(broken);

        environments.add(STORE);

        assertThat(copy).hasContent(broken);
        assertThat(again().list()).containsExactly(Environment.SANDBOX, STORE);
    }

    @Test
    void the_same_broken_file_is_copied_aside_only_once() throws IOException {
        write("half");
        again().list();
        new EnvironmentStore(home, () -> clock.instant().plusSeconds(60), KnownSchemas.ALL).list();

        assertThat(asides()).hasSize(1);
    }

    @Test
    void two_broken_files_of_the_same_moment_are_both_kept() throws IOException {
        write("half");
        environments.list();
        write("another half");
        environments.list();

        assertThat(asides()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{}",
                "{\"name\":7,\"kind\":\"test\"}",
                "{\"name\":\"Bad\",\"kind\":\"TEST\"}",
                "{\"name\":\"Bad\",\"kind\":\"test\",\"portos\":7}",
                "{\"name\":\"Bad\",\"kind\":\"test\",\"portos\":{\"server\":\"ftp://x\",\"prefix\":\"\"}}",
                "{\"name\":\"good\",\"kind\":\"test\"}",
                "{\"name\":\"Bad\",\"kind\":\"test\",\"portos\":{\"server\":\"https://x\",\"prefix\":7}}",
                "{\"name\":\"Bad\",\"kind\":\"test\",\"connections\":{}}",
                "{\"name\":\"Bad\",\"kind\":\"test\",\"connections\":[{\"name\":\"a\"}]}",
                "{\"name\":\"sandbox\",\"kind\":\"production\"}"
            })
    void a_bad_entry_is_left_out_and_its_copy_kept(String bad) throws IOException {
        String file =
                "{\"version\":1,\"environments\":[{\"name\":\"Good\",\"kind\":\"test\"},%s]}"
                        .formatted(bad);
        write(file);

        assertThat(names()).containsExactly("Sandbox", "Good");
        FileProblem trouble = environments.trouble();
        assertThat(trouble).isNotNull();
        assertThat(trouble.key()).isEqualTo("kept.entries");
        assertThat(trouble.arguments().get(1)).startsWith("environments[2].");

        environments.add(STORE);

        assertThat(asides()).singleElement().satisfies(copy -> assertThat(copy).hasContent(file));
        assertThat(names()).containsExactly("Sandbox", "Good", "Store 12");
        assertThat(environments.trouble()).isNull();
    }
}
