package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.Environment.EnvironmentKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class EnvironmentStoreTest extends EnvironmentStoreFixture {
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
    void the_sandbox_comes_first_and_the_others_by_name_or_in_the_order_of_the_file()
            throws IOException {
        for (String name : List.of("beta", "Alpha", "Gamma")) {
            environments.add(new Environment(name, EnvironmentKind.TEST));
        }

        environments.change(edit -> edit.move(edit.all().getLast().id(), -9));

        assertThat(names()).containsExactly("Sandbox", "Alpha", "beta", "Gamma");
        assertThat(environments.ordered())
                .extracting(Environment::name)
                .containsExactly("Sandbox", "Gamma", "beta", "Alpha");
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
}
