package gatehouse.views.shell;

import gatehouse.console.palette.PaletteHit;
import gatehouse.console.palette.PaletteLine;
import gatehouse.views.fx.ShortcutNames;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * Shows one line of the palette: a hit with its detail and its shortcut, dimmed where it leads
 * nowhere now; or the title of a group; or what was searched in vain.
 */
final class PaletteCell extends ListCell<PaletteLine> {
    private static final PseudoClass TITLE = PseudoClass.getPseudoClass("title");
    private static final PseudoClass VAIN = PseudoClass.getPseudoClass("vain");

    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label key = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final HBox row;

    PaletteCell() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        // The row is as wide as the list, which never scrolls sideways; one of its texts gives way.
        setPrefWidth(0);
        key.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(name, spring, detail, key);
        row.getStyleClass().add("palette-row");
        name.getStyleClass().add("palette-name");
        detail.getStyleClass().add("muted");
        key.getStyleClass().add("key");
    }

    @Override
    protected void updateItem(@Nullable PaletteLine line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(TITLE, line instanceof PaletteLine.Heading);
        pseudoClassStateChanged(VAIN, line instanceof PaletteLine.Nothing);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        switch (line) {
            case PaletteLine.Heading(String title, String note) -> show(title, note, "", true);
            case PaletteLine.Nothing(String title, String note) -> show(title, note, "", true);
            case PaletteLine.Found(PaletteHit hit) ->
                    show(hit.text(), hit.detail(), hit.keys(), hit.possible());
        }
        setGraphic(row);
    }

    private void show(String text, String more, String keys, boolean possible) {
        name.setText(text);
        name.setDisable(!possible);
        // What cannot be done keeps its name, and everything else its detail.
        name.setMinWidth(possible ? 0 : Region.USE_PREF_SIZE);
        detail.setMinWidth(possible ? Region.USE_PREF_SIZE : 0);
        detail.setText(more);
        key.setText(keys.isEmpty() ? "" : ShortcutNames.text(KeyCombination.valueOf(keys)));
        key.setDisable(!possible);
        key.setVisible(!keys.isEmpty());
        key.setManaged(!keys.isEmpty());
        String whole = more.isEmpty() ? text : text + ", " + more;
        setAccessibleText(whole);
        tooltip.setText(whole);
        setTooltip(tooltip);
    }
}
