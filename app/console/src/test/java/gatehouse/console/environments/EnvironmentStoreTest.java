package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.environments.Environment.EnvironmentKind;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class EnvironmentStoreTest {
    private static final PortosAddress TILLS = new PortosAddress("http://10.0.0.7:3000", "/api");
    private static final Environment STORE =
            new Environment(
                    "Store 12",
                    EnvironmentKind.PRODUCTION,
                    TILLS,
                    new SuperOfficeAddress("https://so.example/cust1"),
                    new SrsAddress("https://srs.example", "https://apps.example"));

    private static final String FIRST_VERSION =
            """
            {"version":1,"environments":[{"name":"Store 12","kind":"production","owner":"finance",
            "portos":{"server":"http://10.0.0.7:3000","prefix":"/api","pin":"sha"},
            "superoffice":{"base":"https://so.example/cust1"},
            "srs":{"base":"https://srs.example","origin":"https://apps.example"}}]}
            """;

    @TempDir Path folder;
    private final InstantSource clock =
            InstantSource.fixed(Instant.parse("2026-05-06T07:08:09.010Z"));
    private HomeFolder home;
    private EnvironmentStore environments;

    @BeforeEach
    void start() {
        home = HomeFolder.of(folder.resolve("home"));
        environments = new EnvironmentStore(home, clock, KnownSchemas.ALL);
    }

    @Test
    void at_first_there_is_the_sandbox_and_no_file() throws IOException {
        assertThat(environments.list()).containsExactly(Environment.SANDBOX);
        assertThat(environments.trouble()).isNull();
        assertThat(home.folder()).doesNotExist();
    }

    @Test
    void what_was_added_is_there_at_the_next_start() throws IOException {
        environments.add(STORE);

        assertThat(again().list()).containsExactly(Environment.SANDBOX, STORE);
        assertThat(again().find("STORE 12")).contains(STORE);
        assertThat(again().find("sandbox")).contains(Environment.SANDBOX);
        assertThat(again().find("Store")).isEmpty();
    }

    @Test
    void the_sandbox_comes_first_and_the_others_by_name() throws IOException {
        for (String name : List.of("beta", "Alpha", "Gamma")) {
            environments.add(new Environment(name, EnvironmentKind.TEST));
        }

        assertThat(names()).containsExactly("Sandbox", "Alpha", "beta", "Gamma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sandbox", "SANDBOX", "store 12"})
    void a_name_that_is_taken_is_refused(String name) throws IOException {
        environments.add(STORE);

        assertThatThrownBy(() -> environments.add(new Environment(name, EnvironmentKind.TEST)))
                .isInstanceOf(InvalidEnvironmentException.class);
        assertThat(names()).containsExactly("Sandbox", "Store 12");
    }

    @Test
    void one_can_be_replaced_under_another_name() throws IOException {
        environments.add(STORE);
        var renamed = renamed(STORE, "Store 13");
        environments.replace(renamed);

        assertThat(environments.list()).containsExactly(Environment.SANDBOX, renamed);
    }

    @Test
    void one_cannot_be_renamed_onto_another() throws IOException {
        environments.add(STORE);
        var other = new Environment("Other", EnvironmentKind.TEST);
        environments.add(other);

        assertThatThrownBy(() -> environments.replace(renamed(other, "STORE 12")))
                .isInstanceOf(InvalidEnvironmentException.class);
        assertThat(names()).containsExactly("Sandbox", "Other", "Store 12");
    }

    @Test
    void one_can_be_removed_and_only_once() throws IOException {
        environments.add(STORE);
        environments.remove(STORE.id());

        assertThat(environments.list()).containsExactly(Environment.SANDBOX);
        assertThatThrownBy(() -> environments.remove(STORE.id()))
                .isInstanceOf(InvalidEnvironmentException.class);
        assertThatThrownBy(() -> environments.remove(Environment.SANDBOX.id()))
                .isInstanceOf(InvalidEnvironmentException.class);
    }

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
    void an_environment_may_have_several_connections_to_a_system() throws IOException {
        ConnectionSpec second =
                KnownSchemas.ALL
                        .all()
                        .getFirst()
                        .connection(
                                ConnectionId.random(),
                                "second",
                                Map.of("server", "https://b.example"));
        Environment both =
                STORE.with(Stream.concat(STORE.connections().stream(), Stream.of(second)).toList());
        environments.add(both);

        Environment read = again().find("Store 12").orElseThrow();

        assertThat(read).isEqualTo(both);
        assertThat(read.connectionsTo(new SystemId("portos"))).hasSize(2);
        assertThat(second.setting("prefix")).isEqualTo("/api");
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
    void many_changes_are_one_write_and_all_or_none() throws IOException {
        environments.add(STORE);
        environments.change(edit -> {
            edit.remove(STORE.id());
            for (int n = 0; n < 500; n++) {
                edit.add(renamed(new Environment("Shop " + n, EnvironmentKind.TEST), "Shop " + n));
            }
        });
        String written = Files.readString(home.environments());

        assertThat(environments.list()).hasSize(501);
        assertThatThrownBy(() ->
                        environments.change(edit -> {
                            edit.add(STORE);
                            edit.add(new Environment("shop 7", EnvironmentKind.TEST));
                        }))
                .isInstanceOf(InvalidEnvironmentException.class)
                .hasMessage("Name: already used by another environment.");
        assertThat(home.environments()).hasContent(written);
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

    @Test
    void many_gatehouses_at_once_lose_nothing() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var adds =
                    IntStream.range(0, 24)
                            .<Callable<Boolean>>mapToObj(n ->
                                    () -> {
                                        var store =
                                                new Environment(
                                                        "Shop " + n, EnvironmentKind.TEST, TILLS);
                                        again().add(store);
                                        return again().list().contains(store);
                                    })
                            .toList();
            for (var added : threads.invokeAll(adds)) {
                assertThat(added.get()).isTrue();
            }
        }
        assertThat(environments.list()).hasSize(25);
    }

    private EnvironmentStore again() {
        return new EnvironmentStore(home, clock, KnownSchemas.ALL);
    }

    private List<String> names() throws IOException {
        return environments.list().stream().map(Environment::name).toList();
    }

    private void write(String text) throws IOException {
        home.create();
        Files.writeString(home.environments(), text);
    }

    private List<Path> asides() throws IOException {
        return kept(".broken-");
    }

    private List<Path> kept(String why) throws IOException {
        try (Stream<Path> files = Files.list(home.folder())) {
            return files.filter(file -> file.toString().contains(why)).toList();
        }
    }

    private static Environment renamed(Environment e, String name) {
        return new Environment(e.id(), name, e.kind(), e.colour(), e.note(), e.connections());
    }
}
