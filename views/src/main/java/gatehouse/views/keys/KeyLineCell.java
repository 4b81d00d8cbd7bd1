package gatehouse.views.keys;

import gatehouse.console.keys.KeyLine;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.ShortcutNames;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A command with its keys. */
final class KeyLineCell extends ListCell<KeyLine> {
    private final Label name = new Label();
    private final Label mark = new Label(MessageBundle.of("keys.changed"));
    private final HBox keys = new HBox();
    private final HBox row;

    KeyLineCell() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        // The row is as wide as the list, which never scrolls sideways; the name gives way.
        setPrefWidth(0);
        mark.getStyleClass().add("muted");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        keys.getStyleClass().add("key-line-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(name, spring, mark, keys);
        row.getStyleClass().add("key-line");
    }

    @Override
    protected void updateItem(@Nullable KeyLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        List<String> names =
                line.command().allKeys().stream()
                        .map(KeyCombination::valueOf)
                        .map(ShortcutNames::text)
                        .distinct()
                        .toList();
        name.setText(line.command().text());
        mark.setVisible(line.changed());
        keys.getChildren().setAll(names.stream().map(KeyLineCell::key).toList());
        setGraphic(row);
        String whole = String.join(", ", line.command().text(), String.join(", ", names));
        setAccessibleText(line.changed() ? whole + ", " + mark.getText() : whole);
        setTooltip(new Tooltip(line.command().text()));
    }

    private static Label key(String name) {
        var label = new Label(name);
        label.getStyleClass().add("key");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
