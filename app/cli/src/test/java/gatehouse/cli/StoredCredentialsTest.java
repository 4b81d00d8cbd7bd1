package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.Console;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.passwords.PasswordPlace;
import gatehouse.console.passwords.PasswordStore;
import gatehouse.console.passwords.StoredPasswords;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

@Timeout(120)
class StoredCredentialsTest {
    @TempDir private Path home;
    private PlayedShop shop;
    private PasswordPlace removed;
    private String stored = "";
    private Predicate<PasswordPlace> owner = _ -> true;
    private boolean open = true;
    private PasswordPlace asked;

    @BeforeEach
    void open() {
        shop = PlayedShop.open(home);
        shop.has(new OnePassword());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_password_that_no_variable_has_comes_from_the_store() {
        stored = shop.credentials().get("GATEHOUSE_PORTOS_PASSWORD");

        RunResult result = shop.run(withoutPassword("store"), "sessions", "count", "-e", "Shop");

        assertThat(result.exit()).isZero();
        assertThat(asked.address()).isEqualTo(shop.access().server() + "/api");
        assertThat(asked.name()).isEqualTo(shop.credentials().get("GATEHOUSE_PORTOS_USER"));
    }

    @Test
    void user_and_device_that_worked_last_go_with_it() {
        shop.run(shop.credentials(), "sessions", "count", "-e", "Shop");
        stored = shop.credentials().get("GATEHOUSE_PORTOS_PASSWORD");

        RunResult result =
                shop.run(
                        Map.of(
                                "GATEHOUSE_HOME",
                                shop.credentials().get("GATEHOUSE_HOME"),
                                "GATEHOUSE_CREDENTIALS",
                                "store"),
                        "sessions",
                        "count",
                        "-e",
                        "Shop");

        assertThat(result.exit()).isZero();
    }

    @Test
    void a_removed_environment_takes_its_stored_password_along() throws IOException {
        HomeFolder folder = HomeFolder.of(home);
        var clock = InstantSource.system();
        shop.run("environments", "add", "Gone", "--kind", "test", "--portos", "https://a.example");
        ConnectionSpec portos =
                new EnvironmentStore(
                                folder,
                                clock,
                                Console.systems(
                                                ConnectionLimits.standard(),
                                                ClockPair.system(),
                                                ZoneOffset.UTC)
                                        .schemas())
                        .find("Gone")
                        .orElseThrow()
                        .connections()
                        .getFirst();
        PasswordPlace place = PasswordPlace.ofUser(portos, "", "tje0");
        new StoredPasswords(new OnePassword(), new PreferenceStore(folder, clock))
                .keep(portos.id(), place, new char[0]);

        assertThat(shop.run("environments", "remove", "Gone").exit()).isZero();

        assertThat(removed).isEqualTo(place);
    }

    @Test
    void after_an_import_that_changes_the_address_the_password_must_be_typed() throws IOException {
        stored = shop.credentials().get("GATEHOUSE_PORTOS_PASSWORD");
        owner = place -> place.address().equals(shop.access().server() + "/api");
        String file = home.resolve("colleague.json").toString();
        shop.run("environments", "export", file, "Shop");
        takesOver(file, "127.0.0.1", "localhost");

        RunResult elsewhere = shop.run(withoutPassword("store"), "sessions", "count", "-e", "Shop");
        assertThat(elsewhere.exit()).isEqualTo(5);
        assertThat(elsewhere.err()).contains("no password of").contains("http://localhost:");

        takesOver(file, "localhost", "127.0.0.1");
        assertThat(shop.run(withoutPassword("store"), "sessions", "count", "-e", "Shop").exit())
                .as("it belongs to the address")
                .isZero();
    }

    private void takesOver(String file, String host, String other) throws IOException {
        Path path = Path.of(file);
        Files.writeString(path, Files.readString(path).replace(host, other));
        RunResult imported = shop.run("environments", "import", file, "--on-conflict", "replace");
        assertThat(imported.exit()).isZero();
        assertThat(imported.out()).contains("\"replaced\":[\"Shop\"]");
    }

    @Test
    void the_store_is_not_asked_unless_that_is_wanted() {
        stored = shop.credentials().get("GATEHOUSE_PORTOS_PASSWORD");

        RunResult result = shop.run(withoutPassword(""), "sessions", "count", "-e", "Shop");

        assertThat(result.exit()).isEqualTo(5);
        assertThat(asked).isNull();
    }

    @Test
    void a_password_that_is_not_there_is_said_and_nobody_is_signed_in() {
        RunResult result = shop.run(withoutPassword("store"), "sessions", "count", "-e", "Shop");

        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).contains("store returned no password of");
    }

    @Test
    void a_computer_without_a_store_is_said_to_have_none() {
        open = false;

        RunResult result = shop.run(withoutPassword("store"), "sessions", "count", "-e", "Shop");

        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).contains("offers no store of passwords that is unlocked");
    }

    @Test
    void any_other_word_is_wrong_usage() {
        RunResult result = shop.run(withoutPassword("keyring"), "sessions", "count", "-e", "Shop");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("GATEHOUSE_CREDENTIALS can be store");
    }

    private Map<String, String> withoutPassword(String where) {
        var env = new HashMap<>(shop.credentials());
        env.remove("GATEHOUSE_PORTOS_PASSWORD");
        env.put("GATEHOUSE_CREDENTIALS", where);
        return env;
    }

    /** A store with one password, for its owner or for whatever is asked for. */
    private final class OnePassword implements PasswordStore {
        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public Optional<char[]> find(PasswordPlace place) {
            asked = place;
            return stored.isEmpty() || !owner.test(place)
                    ? Optional.empty()
                    : Optional.of(stored.toCharArray());
        }

        @Override
        public boolean keep(PasswordPlace place, char[] password) {
            return true;
        }

        @Override
        public boolean remove(PasswordPlace place) {
            removed = place;
            return true;
        }
    }
}
