package gatehouse.views.sessions;

import gatehouse.console.sessions.display.ColumnChoice;
import gatehouse.console.sessions.display.SessionColumnsViewModel;
import gatehouse.console.words.MessageBundle;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

/** One column of the list, with a box that says whether it is shown. */
final class ColumnCell extends ListCell<ColumnChoice> {
    private final CheckBox box = new CheckBox();

    ColumnCell(SessionColumnsViewModel model) {
        box.setFocusTraversable(false);
        box.setOnAction(_ -> {
            ColumnChoice column = getItem();
            model.show(column.key(), box.isSelected());
            // The last column that is shown stays.
            box.setSelected(getItem().shown());
        });
    }

    @Override
    protected void updateItem(@Nullable ColumnChoice column, boolean empty) {
        super.updateItem(column, empty);
        if (empty || column == null) {
            setGraphic(null);
            return;
        }
        box.setText(MessageBundle.of(SessionColumnsViewModel.titleKey(column)));
        box.setSelected(column.shown());
        setGraphic(box);
    }
}
