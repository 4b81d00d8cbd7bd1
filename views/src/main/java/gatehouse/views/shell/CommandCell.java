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

/**
 * Shows one command in the palette: its name and its shortcut; a command that is disabled is dimmed
 * and says why.
 */
final class CommandCell extends ListCell<Command> {
    private final Label name = new Label();
    private final Label why = new Label();
    private final Label key = new Label();
    private final HBox row;

    CommandCell() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        // The row is as wide as the list, which never scrolls sideways; the reason gives way.
        setPrefWidth(0);
        name.setMinWidth(Region.USE_PREF_SIZE);
        key.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(name, spring, why, key);
        row.getStyleClass().add("palette-row");
        why.getStyleClass().add("muted");
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
        boolean possible = command.possible().get();
        name.setDisable(!possible);
        key.setDisable(!possible);
        why.setText(command.whyNot());
        boolean keyed = !command.keys().isEmpty();
        key.setText(keyed ? ShortcutNames.text(KeyCombination.valueOf(command.keys())) : "");
        key.setVisible(keyed);
        key.setManaged(keyed);
        setGraphic(row);
    }
}
