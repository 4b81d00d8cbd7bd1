package gatehouse.views.shell;

import gatehouse.console.work.Command;

import javafx.scene.Scene;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs the commands of the keys that are pressed. In a text field, keys without a modifier, Copy
 * and Select all belong to the text; in a table of which several rows can be selected, Select all
 * belongs to the table; while a dialog is open, or the window is locked, all keys belong to that,
 * but for those of commands that work over dialogs.
 */
final class KeyboardDispatcher {
    private static final KeyCombination SLASH = KeyCombination.valueOf("Slash");

    private static final KeyCombination SELECT_ALL = KeyCombination.valueOf("Shortcut+A");

    /** Keys with a modifier that belong to a text while it has the focus. */
    private static final List<KeyCombination> TEXT_KEYS =
            List.of(KeyCombination.valueOf("Shortcut+C"), SELECT_ALL);

    private final Scene scene;
    private final Supplier<List<Command>> commands;
    private final BooleanSupplier asking;
    private boolean answered;

    private KeyboardDispatcher(
            Scene scene, Supplier<List<Command>> commands, BooleanSupplier asking) {
        this.scene = scene;
        this.commands = commands;
        this.asking = asking;
    }

    /**
     * Listens to the keys of a scene for as long as the scene lives.
     *
     * @param commands with the keys that they have now
     */
    static void listen(Scene scene, Supplier<List<Command>> commands, BooleanSupplier asking) {
        var keyboard = new KeyboardDispatcher(scene, commands, asking);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keyboard::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, keyboard::typed);
    }

    private void pressed(KeyEvent event) {
        answered = false;
        if (!belongsToText(event) && !belongsToRows(event)) {
            run(event, keys -> keys.match(event));
        }
    }

    /**
     * Drops the character of a key that ran a command: it would go to the node that has the focus
     * now. Finds the slash by its character, because not every keyboard has a key for it.
     */
    private void typed(KeyEvent event) {
        if (answered) {
            event.consume();
        } else if (event.getCharacter().equals("/") && !asking.getAsBoolean() && !isTyping()) {
            run(event, SLASH::equals);
        }
    }

    private void run(KeyEvent event, Predicate<KeyCombination> meant) {
        boolean overDialog = asking.getAsBoolean();
        commands.get().stream()
                .filter(command -> command.overDialogs() || !overDialog)
                .filter(command ->
                        command.allKeys().stream().map(KeyCombination::valueOf).anyMatch(meant))
                .findFirst()
                .ifPresent(command -> {
                    event.consume();
                    answered = true;
                    command.run();
                });
    }

    private boolean belongsToText(KeyEvent event) {
        if (!isTyping()) {
            return false;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean function = event.getCode().isFunctionKey();
        return (plain && !function) || TEXT_KEYS.stream().anyMatch(keys -> keys.match(event));
    }

    private boolean belongsToRows(KeyEvent event) {
        return scene.getFocusOwner() instanceof TableView<?> table
                && table.getSelectionModel().getSelectionMode() == SelectionMode.MULTIPLE
                && SELECT_ALL.match(event);
    }

    private boolean isTyping() {
        return scene.getFocusOwner() instanceof TextInputControl;
    }
}
