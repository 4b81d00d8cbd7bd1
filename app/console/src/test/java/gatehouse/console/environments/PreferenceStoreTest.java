package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

class PreferenceStoreTest {
    @TempDir Path folder;
    private HomeFolder home;
    private PreferenceStore preferences;

    @BeforeEach
    void start() {
        home = HomeFolder.of(folder.resolve("home"));
        preferences = again();
    }

    @Test
    void without_a_file_the_defaults_are_in_use() {
        assertThat(preferences.text("a", "x")).isEqualTo("x");
        assertThat(preferences.number("a", 7.5)).isEqualTo(7.5);
        assertThat(preferences.flag("a", true)).isTrue();
        assertThat(preferences.texts("a", List.of("x"))).containsExactly("x");
        assertThat(preferences.trouble()).isNull();
        assertThat(home.folder()).doesNotExist();
    }

    @Test
    void what_was_saved_is_there_at_the_next_start() throws IOException {
        preferences.put("environment", "Store \u202e12");
        preferences.put("window.width", 1280);
        preferences.put("dark", true);
        preferences.put("filters", List.of("idle>30m", "user:999"));
        preferences.save();

        PreferenceStore next = again();
        assertThat(next.text("environment", "")).isEqualTo("Store \u202e12");
        assertThat(next.number("window.width", 0)).isEqualTo(1280);
        assertThat(next.flag("dark", false)).isTrue();
        assertThat(next.texts("filters", List.of())).containsExactly("idle>30m", "user:999");
    }

    @Test
    void what_was_put_is_there_at_once_and_on_disk_only_after_save() throws IOException {
        preferences.put("a", "x");

        assertThat(preferences.text("a", "")).isEqualTo("x");
        assertThat(home.preferences()).doesNotExist();
        preferences.save();
        assertThat(home.preferences()).exists();
    }

    @Test
    void saving_without_a_change_writes_nothing() throws IOException {
        preferences.save();

        assertThat(home.folder()).doesNotExist();
    }

    @Test
    void what_was_forgotten_is_gone() throws IOException {
        preferences.put("a", "x");
        preferences.save();
        preferences.forget("a");
        preferences.save();

        assertThat(again().text("a", "none")).isEqualTo("none");
    }

    @Test
    void two_windows_keep_each_others_choices() throws IOException {
        PreferenceStore other = again();
        other.text("a", "");
        preferences.put("a", "from one");
        preferences.save();
        other.put("b", "from the other");
        other.save();

        assertThat(again().text("a", "")).isEqualTo("from one");
        assertThat(again().text("b", "")).isEqualTo("from the other");
        assertThat(other.text("a", "")).isEqualTo("from one");
    }

    @Test
    void a_value_of_another_type_counts_as_none() throws IOException {
        preferences.put("a", "x");
        preferences.put("b", true);
        preferences.save();

        assertThat(again().number("a", 7)).isEqualTo(7);
        assertThat(again().flag("a", true)).isTrue();
        assertThat(again().texts("a", List.of("y"))).containsExactly("y");
        assertThat(again().text("b", "z")).isEqualTo("z");
    }

    @Test
    void a_broken_file_means_defaults_and_is_kept_aside() throws IOException {
        home.create();
        Files.writeString(home.preferences(), "{\"version\":1,\"values\":{\"a\":");

        assertThat(preferences.text("a", "x")).isEqualTo("x");
        assertThat(preferences.trouble()).isNotNull();
        preferences.put("a", "y");
        preferences.save();

        assertThat(again().text("a", "")).isEqualTo("y");
        assertThat(home.folder().resolve("preferences.json.broken-20260506T070809.000Z"))
                .hasContent("{\"version\":1,\"values\":{\"a\":");
    }

    @Test
    void a_disk_that_fails_means_defaults_and_a_save_that_says_so() throws IOException {
        Files.createFile(home.folder());

        assertThat(preferences.text("a", "x")).isEqualTo("x");
        preferences.put("a", "y");
        assertThatThrownBy(preferences::save).isInstanceOf(IOException.class);
        assertThat(preferences.text("a", "x")).isEqualTo("y");
    }

    private PreferenceStore again() {
        return new PreferenceStore(
                home, InstantSource.fixed(Instant.parse("2026-05-06T07:08:09.000Z")));
    }
}
