package gatehouse.views.shell;

import gatehouse.console.work.Command;
import gatehouse.views.fx.ShortcutNames;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** Shows one command in the palette: its name and its shortcut, dimmed while it is disabled. */
final class CommandCell extends ListCell<Command> {
    private final Label name = new Label();
    private final Label key = new Label();
    private final HBox row;

    CommandCell() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        row = new HBox(name, spring, key);
        row.getStyleClass().add("palette-row");
        key.getStyleClass().add("key");
    }

    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
        super.updateItem(command, empty);
        if (empty || command == null) {
            setGraphic(null);
            return;
        }
        name.setText(command.text());
        row.setDisable(!command.possible().get());
        boolean keyed = !command.keys().isEmpty();
        key.setText(keyed ? ShortcutNames.text(KeyCombination.valueOf(command.keys())) : "");
        key.setVisible(keyed);
        setGraphic(row);
    }
}
