package gatehouse.views.fx;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;

import javafx.scene.input.KeyCombination;

import java.util.List;
import java.util.Map;

/** Names shortcuts as the keyboards of this platform label their keys. */
public final class ShortcutNames {
    /** What JavaFX calls the keys whose labels are other ones, and the ends of their texts. */
    private static final List<Map.Entry<String, String>> PRINTED =
            List.of(
                    Map.entry("Ctrl+", "ctrl"),
                    Map.entry("Shift+", "shift"),
                    Map.entry("Numpad", "numpad"),
                    Map.entry("Escape", "escape"),
                    Map.entry("Delete", "delete"),
                    Map.entry("↵", "enter"),
                    Map.entry("Page_Up", "pageUp"),
                    Map.entry("Page_Down", "pageDown"));

    private ShortcutNames() {}

    /** The name of the key that does a command; empty where none does. */
    public static String ofCommand(List<Command> commands, String command) {
        return ContextMenus.named(commands, command).stream()
                .map(Command::shownKey)
                .filter(keys -> !keys.isEmpty())
                .map(keys -> text(KeyCombination.valueOf(keys)))
                .findFirst()
                .orElse("");
    }

    /**
     * The name of a shortcut, such as {@code Ctrl+Shift+C}, {@code Strg+Umschalt+C} on a German
     * keyboard, or {@code ⇧⌘C} on a Mac.
     */
    public static String text(KeyCombination keys) {
        String text = keys.getDisplayText();
        for (var name : PRINTED) {
            text = text.replace(name.getKey(), MessageBundle.of("keys.label." + name.getValue()));
        }
        return text;
    }
}
