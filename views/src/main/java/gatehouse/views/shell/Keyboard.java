package gatehouse.views.shell;

import gatehouse.console.work.Command;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Turns keys into commands. While something is typed, keys without a modifier belong to the text,
 * and so does copying; while something is asked, every key belongs to the question.
 */
final class Keyboard {
    private final Scene scene;
    private final List<Command> commands;
    private final BooleanSupplier asking;
    private boolean answered;

    private Keyboard(Scene scene, List<Command> commands, BooleanSupplier asking) {
        this.scene = scene;
        this.commands = commands;
        this.asking = asking;
    }

    /** Listens to the keys of a scene for as long as the scene lives. */
    static void listen(Scene scene, List<Command> commands, BooleanSupplier asking) {
        var keyboard = new Keyboard(scene, commands, asking);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keyboard::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, keyboard::typed);
    }

    private void pressed(KeyEvent event) {
        answered = false;
        if (asking.getAsBoolean() || belongsToText(event)) {
            return;
        }
        commands.stream()
                .filter(command -> !command.keys().isEmpty())
                .filter(command -> KeyCombination.valueOf(command.keys()).match(event))
                .findFirst()
                .ifPresent(command -> {
                    event.consume();
                    answered = true;
                    command.run();
                });
    }

    /** The character of a key that was a command would go to whatever has the focus by now. */
    private void typed(KeyEvent event) {
        if (answered) {
            event.consume();
        }
    }

    private boolean belongsToText(KeyEvent event) {
        Node focused = scene.getFocusOwner();
        if (!(focused instanceof TextInputControl)) {
            return false;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean function = event.getCode().isFunctionKey();
        return (plain && !function) || KeyCombination.valueOf("Shortcut+C").match(event);
    }
}
