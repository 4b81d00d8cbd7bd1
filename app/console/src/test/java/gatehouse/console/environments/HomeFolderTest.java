package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;

class HomeFolderTest {
    @TempDir Path folder;

    @Test
    void the_variable_of_gatehouse_wins_over_everything() {
        var env = Map.of("GATEHOUSE_HOME", folder.toString(), "XDG_CONFIG_HOME", "/elsewhere");

        assertThat(HomeFolder.standard(env, system("Linux")).folder()).isEqualTo(folder);
    }

    @Test
    void linux_keeps_it_in_the_config_folder_of_xdg() {
        var env = Map.of("XDG_CONFIG_HOME", folder.toString());

        assertThat(HomeFolder.standard(env, system("Linux")).folder())
                .isEqualTo(folder.resolve("gatehouse"));
    }

    @Test
    void a_config_folder_that_is_not_absolute_is_ignored_as_xdg_asks() {
        var env = Map.of("XDG_CONFIG_HOME", "relative");

        assertThat(HomeFolder.standard(env, system("Linux")).folder())
                .isEqualTo(folder.resolve(".config/gatehouse"));
    }

    @Test
    void linux_without_xdg_keeps_it_in_dot_config() {
        assertThat(HomeFolder.standard(Map.of(), system("Linux")).folder())
                .isEqualTo(folder.resolve(".config/gatehouse"));
    }

    @Test
    void windows_keeps_it_in_the_roaming_data() {
        var env = Map.of("APPDATA", folder.resolve("Roaming").toString());

        assertThat(HomeFolder.standard(env, system("Windows 11")).folder())
                .isEqualTo(folder.resolve("Roaming/Gatehouse"));
    }

    @Test
    void a_mac_keeps_it_in_application_support() {
        assertThat(HomeFolder.standard(Map.of(), system("Mac OS X")).folder())
                .isEqualTo(folder.resolve("Library/Application Support/Gatehouse"));
    }

    @Test
    void asking_for_paths_makes_no_folder() {
        HomeFolder home = HomeFolder.of(folder.resolve("home"));

        assertThat(home.journal()).hasParentRaw(home.folder());
        assertThat(home.folder()).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
    void the_folder_and_what_is_written_there_are_for_the_owner_only() throws IOException {
        HomeFolder home = HomeFolder.of(folder.resolve("deep/home"));
        new HomeFile(home, home.environments()).write(new byte[] {1});

        assertThat(permissions(home.folder())).isEqualTo("rwx------");
        assertThat(permissions(home.environments())).isEqualTo("rw-------");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("home"));

        assertThatThrownBy(() -> HomeFolder.of(file).create()).isInstanceOf(IOException.class);
    }

    private Properties system(String os) {
        var system = new Properties();
        system.setProperty("os.name", os);
        system.setProperty("user.home", folder.toString());
        return system;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
    void our_own_folder_is_taken_from_others_and_a_chosen_one_is_only_warned_about()
            throws IOException {
        var env = Map.of("XDG_CONFIG_HOME", folder.toString());
        HomeFolder own = HomeFolder.standard(env, system("Linux"));
        HomeFolder chosen = HomeFolder.of(own.folder());
        Files.createDirectory(own.folder());
        Files.setPosixFilePermissions(own.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));

        chosen.create();
        assertThat(chosen.isOpenToOthers()).isTrue();
        assertThat(own.isOpenToOthers()).isFalse();
        own.create();

        assertThat(chosen.isOpenToOthers()).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.folder())))
                .isEqualTo("rwx------");
    }
}
