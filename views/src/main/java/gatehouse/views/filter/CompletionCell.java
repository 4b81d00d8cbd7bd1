package gatehouse.views.filter;

import gatehouse.console.filter.FilterCompletion;
import gatehouse.views.fx.LegibleText;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** Shows one suggestion: the text to insert, and what it stands for. */
final class CompletionCell extends ListCell<FilterCompletion> {
    private final Label text = new Label();
    private final Label detail = new Label();
    private final HBox row = new HBox(text, detail);

    CompletionCell() {
        row.getStyleClass().add("palette-row");
        detail.getStyleClass().add("muted");
    }

    @Override
    protected void updateItem(@Nullable FilterCompletion way, boolean empty) {
        super.updateItem(way, empty);
        if (empty || way == null) {
            setGraphic(null);
            return;
        }
        text.setText(LegibleText.text(way.text()));
        detail.setText(LegibleText.text(way.detail()));
        setGraphic(row);
    }
}
