package gatehouse.views.keys;

import gatehouse.console.keys.KeyChord;
import gatehouse.views.fx.ShortcutNames;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;

/** A key as it was pressed, which is not only a modifier. */
record PressedKey(KeyEvent event) {
    /** A modifier that is not the same on every computer counts as Alt, which no command has. */
    KeyChord chord() {
        boolean both = event.isControlDown() && event.isMetaDown();
        boolean other = !event.isShortcutDown() && (event.isControlDown() || event.isMetaDown());
        return new KeyChord(
                event.isShortcutDown(),
                event.isAltDown() || both || other,
                event.isShiftDown(),
                event.getCode().getName());
    }

    /** As keyboards label it; empty where it has no name. */
    String name() {
        if (event.getCode() == KeyCode.UNDEFINED) {
            return "";
        }
        var held = new ArrayList<KeyCombination.Modifier>();
        if (event.isShortcutDown()) {
            held.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isAltDown()) {
            held.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            held.add(KeyCombination.SHIFT_DOWN);
        }
        return ShortcutNames.text(
                new KeyCodeCombination(
                        event.getCode(), held.toArray(KeyCombination.Modifier[]::new)));
    }
}
