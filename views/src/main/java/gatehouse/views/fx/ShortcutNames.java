package gatehouse.views.fx;

import javafx.scene.input.KeyCombination;

import java.util.Map;

/** What a shortcut is called on this platform's keyboard. */
public final class ShortcutNames {
    /** Keyboards are labelled with less than JavaFX says. */
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

    /** For example {@code Ctrl+Shift+C}, or {@code ⇧⌘C} on a Mac. */
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
