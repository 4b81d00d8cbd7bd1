package gatehouse.console.connections.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.SignInPlace;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

class KnownDeviceStoreTest {
    private static final SignInPlace SHOP = place("Shop 2.b");
    private static final SignInPlace OTHER = place("Shop 2");

    @TempDir Path folder;

    @BeforeEach
    void writeWhatTheFirstVersionKept() throws IOException {
        Files.writeString(
                folder.resolve("preferences.json"),
                """
                {"version":1,"values":{
                "environment.Shop 2.b.device.TOOL.1" : "Tool",
                "environment.Shop 2.b.lastDevice" : "TOOL.1",
                "environment.Shop 2.b.user" : "112",
                "environment.Shop 2.b.key" : "AKID",
                "environment.Shop 2.user" : "7"}}
                """);
    }

    @Test
    void what_the_first_version_kept_by_name_is_known_by_the_id() {
        var devices = new KnownDeviceStore(preferences());

        assertThat(devices.lastUser(SHOP)).isEqualTo("112");
        assertThat(devices.lastDevice(SHOP)).isEqualTo("TOOL.1");
        assertThat(devices.kindOf(SHOP, "TOOL.1")).contains("Tool");
        assertThat(devices.lastKey(SHOP)).isEqualTo("AKID");
        assertThat(devices.lastUser(OTHER)).isEqualTo("7");
        assertThat(devices.lastDevice(OTHER)).isEmpty();
        assertThat(devices.lastUser(new SignInPlace(EnvironmentId.random(), ConnectionId.random())))
                .isEmpty();
    }

    @Test
    void what_is_learnt_replaces_what_the_first_version_kept_of_this_environment_alone() {
        new KnownDeviceStore(preferences()).rememberKey(SHOP, "NEW");

        var devices = new KnownDeviceStore(preferences());
        assertThat(devices.lastKey(SHOP)).isEqualTo("NEW");
        assertThat(devices.lastUser(SHOP)).isEqualTo("112");
        assertThat(devices.kindOf(SHOP, "TOOL.1")).contains("Tool");
        assertThat(devices.lastUser(OTHER)).isEqualTo("7");
        assertThat(preferences().keys("environment.")).containsExactly("environment.Shop 2.user");
    }

    @Test
    void each_connection_has_its_own_user_and_devices() {
        SignInPlace second = new SignInPlace(SHOP.environment(), ConnectionId.random());
        var devices = new KnownDeviceStore(preferences());
        assertThat(devices.lastUser(second)).as("of the environment at first").isEqualTo("112");

        devices.rememberKey(second, "NEW");
        devices.rememberKey(SHOP, "OLD");

        var next = new KnownDeviceStore(preferences());
        assertThat(next.lastKey(second)).isEqualTo("NEW");
        assertThat(next.lastKey(SHOP)).isEqualTo("OLD");
        assertThat(next.kindOf(second, "TOOL.1")).contains("Tool");
    }

    private static SignInPlace place(String environment) {
        return new SignInPlace(EnvironmentId.ofName(environment), ConnectionId.random());
    }

    private PreferenceStore preferences() {
        return new PreferenceStore(
                HomeFolder.of(folder), InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z")));
    }
}
