package gatehouse.views.sessions;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

import java.util.Comparator;
import java.util.List;

/** Hides columns of a table that is too narrow for all of them, so that the rest can be read. */
final class ColumnFitter {
    /** The keys of fields, the most useful first; a column that is not among them goes first. */
    private static final List<String> KEPT_LONGEST =
            List.of(
                    "person",
                    "device",
                    "idle",
                    "expires",
                    "environment",
                    "change",
                    "started",
                    "user",
                    "type");

    private static final double SCROLL_BAR = 18;

    private ColumnFitter() {}

    /**
     * Shows as many columns as have room, until the subscription ends.
     *
     * @param kept comes and goes whatever room there is
     */
    static Subscription of(TableView<?> table, TableColumn<?, ?> kept) {
        return Subscription.combine(
                table.widthProperty().subscribe(_ -> fit(table, kept)),
                kept.visibleProperty().subscribe(_ -> fit(table, kept)));
    }

    private static void fit(TableView<?> table, TableColumn<?, ?> kept) {
        double width = table.getWidth();
        double left = width - SCROLL_BAR - (kept.isVisible() ? kept.getPrefWidth() : 0);
        List<? extends TableColumn<?, ?>> columns =
                table.getColumns().stream()
                        .filter(column -> column != kept)
                        .sorted(Comparator.comparingInt(ColumnFitter::place))
                        .toList();
        for (TableColumn<?, ?> column : columns) {
            left -= column.getMinWidth();
            column.setVisible(width <= 0 || left >= 0);
        }
    }

    private static int place(TableColumn<?, ?> column) {
        int place = KEPT_LONGEST.indexOf(column.getId());
        return place < 0 ? KEPT_LONGEST.size() : place;
    }
}
