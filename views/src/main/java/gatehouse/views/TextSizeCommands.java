package gatehouse.views;

import gatehouse.console.work.Command;
import gatehouse.views.fx.zoom.TextScale;

import java.util.List;

/**
 * Makes text larger and smaller. Each command has further keys, as plus and zero are not where they
 * are on an English keyboard, and on the number pad.
 *
 * @param scale of all windows
 */
record TextSizeCommands(TextScale scale) {
    List<Command> all() {
        return List.of(
                new Command(
                        "textLarger",
                        "Shortcut+Plus | Shortcut+Equals | Shortcut+Shift+Equals | Shortcut+Add",
                        () -> scale.step(1)),
                new Command(
                        "textSmaller", "Shortcut+Minus | Shortcut+Subtract", () -> scale.step(-1)),
                new Command(
                        "textUsual",
                        "Shortcut+0 | Shortcut+Numpad 0 | Shortcut+Shift+0",
                        () -> scale.restore(TextScale.USUAL)));
    }
}
