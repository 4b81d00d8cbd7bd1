package gatehouse.views.sessions;

import gatehouse.console.sessions.filter.SessionFilter.Completion;
import gatehouse.views.fx.Legible;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** One way to go on: what is put there, and whom or what it stands for. */
final class CompletionCell extends ListCell<Completion> {
    private final Label text = new Label();
    private final Label detail = new Label();
    private final HBox row = new HBox(text, detail);

    CompletionCell() {
        row.getStyleClass().add("palette-row");
        detail.getStyleClass().add("muted");
    }

    @Override
    protected void updateItem(@Nullable Completion way, boolean empty) {
        super.updateItem(way, empty);
        if (empty || way == null) {
            setGraphic(null);
            return;
        }
        text.setText(Legible.text(way.text()));
        detail.setText(Legible.text(way.detail()));
        setGraphic(row);
    }
}
