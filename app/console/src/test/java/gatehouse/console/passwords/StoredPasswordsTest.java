package gatehouse.console.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.environments.SystemId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

class StoredPasswordsTest {
    private static final ConnectionId ID = ConnectionId.random();
    private static final PasswordPlace KEPT = place("https://portos.example:8443", "/api", "tje0");

    @TempDir Path folder;
    private final MemoryPasswordStore store = new MemoryPasswordStore();
    private StoredPasswords passwords;

    @BeforeEach
    void open() {
        passwords = again();
    }

    @Test
    void what_was_kept_is_there_at_the_next_start() {
        passwords.keep(ID, KEPT, "canary".toCharArray());

        assertThat(again().isKept(ID, KEPT)).isTrue();
        assertThat(again().find(KEPT)).contains("canary".toCharArray());
    }

    @ParameterizedTest
    @CsvSource({
        "http://portos.example:8443, /api, tje0",
        "https://portos2.example:8443, /api, tje0",
        "https://portos.example:8444, /api, tje0",
        "https://portos.example:8443, /api/v2, tje0",
        "https://portos.example:8443, /api, tje1",
        "https://portos.example:8443, /api, TJE0",
    })
    void another_scheme_host_port_prefix_or_user_is_offered_nothing(
            String address, String path, String user) {
        passwords.keep(ID, KEPT, "canary".toCharArray());

        PasswordPlace other = place(address, path, user);

        assertThat(passwords.isKept(ID, other)).isFalse();
        assertThat(passwords.find(other)).isEmpty();
    }

    @Test
    void the_password_of_a_user_is_not_the_secret_of_a_key_of_that_name() {
        passwords.keep(ID, KEPT, "canary".toCharArray());

        assertThat(
                        passwords.find(
                                PasswordPlace.ofKey(
                                        connection(ID, "https://portos.example:8443"),
                                        "/api",
                                        "tje0")))
                .isEmpty();
    }

    @Test
    void another_connection_is_not_offered_it_by_itself() {
        passwords.keep(ID, KEPT, "canary".toCharArray());

        assertThat(passwords.isKept(ConnectionId.random(), KEPT)).isFalse();
    }

    @Test
    void another_password_of_the_same_connection_takes_the_place_of_the_first() {
        PasswordPlace next = place("https://portos.example:8443", "/api", "tje1");
        passwords.keep(ID, KEPT, "canary".toCharArray());

        passwords.keep(ID, next, "canary2".toCharArray());

        assertThat(store.kept()).isEqualTo(Map.of(next.key(), "canary2"));
    }

    @Test
    void nothing_is_noted_of_what_a_locked_store_does_not_take() {
        store.lock();

        assertThat(passwords.keep(ID, KEPT, "canary".toCharArray())).isFalse();
        assertThat(passwords.place(ID)).isEmpty();
    }

    @Test
    void a_password_is_taken_back_out_where_its_owner_cannot_be_noted() throws IOException {
        Files.createDirectories(folder.resolve("preferences.json"));

        assertThat(passwords.keep(ID, KEPT, "canary".toCharArray())).isFalse();
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void a_locked_store_has_removed_nothing() {
        passwords.keep(ID, KEPT, "canary".toCharArray());
        store.lock();

        assertThat(passwords.forget(ID)).isEmpty();
        assertThat(passwords.place(ID)).contains(KEPT);
    }

    @Test
    void what_a_person_removed_in_the_store_itself_is_forgotten() {
        passwords.keep(ID, KEPT, "canary".toCharArray());
        store.remove(KEPT);

        assertThat(passwords.forget(ID)).contains(KEPT);
        assertThat(again().place(ID)).isEmpty();
    }

    @Test
    void the_home_has_the_owner_and_never_the_password() throws IOException {
        passwords.keep(ID, KEPT, "canary-password".toCharArray());

        assertThat(Files.readString(folder.resolve("preferences.json")))
                .contains("tje0")
                .doesNotContain("canary");
    }

    @Test
    void a_store_that_takes_ascii_only_has_any_name() {
        PasswordPlace place = place("https://portos.example:8443", "/api", "Majiteľ 999");

        assertThat(place.key())
                .isEqualTo(
                        "Gatehouse portos https://portos.example:8443/api user Majite%C4%BE+999");
    }

    private StoredPasswords again() {
        return new StoredPasswords(
                store, new PreferenceStore(HomeFolder.of(folder), Clock.systemUTC()));
    }

    private static PasswordPlace place(String address, String path, String user) {
        return PasswordPlace.ofUser(connection(ID, address), path, user);
    }

    private static ConnectionSpec connection(ConnectionId id, String address) {
        return new ConnectionSpec(id, "portos", new SystemId("portos"), address, Map.of());
    }
}
