package gatehouse.views.fx;

import gatehouse.console.work.Command;

import javafx.scene.input.KeyCombination;

import java.util.List;
import java.util.Map;

/** Names shortcuts as the keyboards of this platform label their keys. */
public final class ShortcutNames {
    /** The labels of keys that JavaFX names differently. */
    private static final Map<String, String> PRINTED =
            Map.of(
                    "Escape",
                    "Esc",
                    "Delete",
                    "Del",
                    "↵",
                    "Enter",
                    "Page_Up",
                    "PgUp",
                    "Page_Down",
                    "PgDn");

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

    /** The name of a shortcut, such as {@code Ctrl+Shift+C}, or {@code ⇧⌘C} on a Mac. */
    public static String text(KeyCombination keys) {
        String full = keys.getDisplayText();
        return PRINTED.entrySet().stream()
                .filter(name -> full.endsWith(name.getKey()))
                .findFirst()
                .map(name ->
                        full.substring(0, full.length() - name.getKey().length()) + name.getValue())
                .orElse(full);
    }
}
