package gatehouse.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class ShortcutNamesTest {
    @Test
    @DisabledOnOs(value = OS.MAC, disabledReason = "The keys of a Mac have other names")
    void a_shortcut_is_called_as_the_keyboard_is_labelled() throws Exception {
        assertThat(text("Shortcut+K")).isEqualTo("Ctrl+K");
        assertThat(text("Shortcut+Shift+C")).isEqualTo("Ctrl+Shift+C");
        assertThat(text("Shortcut+1")).isEqualTo("Ctrl+1");
        assertThat(text("F5")).isEqualTo("F5");
    }

    @Test
    void keys_with_long_names_have_short_ones() throws Exception {
        assertThat(text("Esc")).isEqualTo("Esc");
        assertThat(text("Delete")).isEqualTo("Del");
        assertThat(text("Shortcut+Enter")).endsWith("Enter");
        assertThat(text("Slash")).isEqualTo("/");
        assertThat(text("Shortcut+Numpad 1")).endsWith("Num\u00a01");
    }

    private static String text(String keys) throws Exception {
        return HeadlessToolkit.ask(() -> ShortcutNames.text(KeyCombination.valueOf(keys)));
    }
}
