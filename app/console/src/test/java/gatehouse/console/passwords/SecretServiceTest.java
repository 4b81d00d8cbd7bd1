package gatehouse.console.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.SystemId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.util.Map;

/**
 * Runs against a real Secret Service, where the property names the D-Bus session that has one to
 * spare. {@code .ci/run} starts one of its own.
 */
@EnabledIfSystemProperty(named = "gatehouse.secretService", matches = "unix:.+")
class SecretServiceTest {
    private final PasswordPlace place = place("Majiteľ 999");
    private final SystemPasswordStore store = new SystemPasswordStore();

    @AfterEach
    void leaveNothing() {
        store.remove(place);
    }

    @Test
    void the_store_of_the_session_is_open() {
        assertThat(System.getenv("DBUS_SESSION_BUS_ADDRESS"))
                .isEqualTo(System.getProperty("gatehouse.secretService"));
        assertThat(store.isOpen()).isTrue();
    }

    @Test
    void a_password_comes_back_as_it_was() {
        String password = "pä\" \\ss'wörd\t☃ 😀";

        assertThat(store.keep(place, password.toCharArray())).isTrue();

        assertThat(new SystemPasswordStore().find(place)).contains(password.toCharArray());
    }

    @Test
    void a_second_password_takes_the_place_of_the_first() {
        store.keep(place, "first".toCharArray());

        store.keep(place, "second".toCharArray());

        assertThat(store.find(place)).contains("second".toCharArray());
    }

    @Test
    void another_user_has_none() {
        store.keep(place, "canary".toCharArray());

        assertThat(store.find(place("999"))).isEmpty();
    }

    @Test
    void a_removed_password_is_gone_and_cannot_be_removed_again() {
        store.keep(place, "canary".toCharArray());

        assertThat(store.remove(place)).isTrue();
        assertThat(store.find(place)).isEmpty();
        assertThat(store.remove(place)).isFalse();
    }

    @Test
    void what_is_too_long_for_some_stores_is_not_taken() {
        assertThat(store.keep(place, "x".repeat(3000).toCharArray())).isFalse();
        assertThat(store.find(place)).isEmpty();
    }

    private static PasswordPlace place(String user) {
        return PasswordPlace.ofUser(
                new ConnectionSpec(
                        ConnectionId.random(),
                        "portos",
                        new SystemId("portos"),
                        "https://portos.example:8443",
                        Map.of()),
                "/api",
                user);
    }
}
