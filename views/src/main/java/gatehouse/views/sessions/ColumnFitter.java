package gatehouse.views.sessions;

import gatehouse.console.sessions.display.ColumnChoice;

import javafx.beans.value.ObservableValue;
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
     * @param wanted which columns are to be shown at all
     */
    static Subscription of(
            TableView<?> table,
            TableColumn<?, ?> kept,
            ObservableValue<List<ColumnChoice>> wanted) {
        Runnable fit = () -> fit(table, kept, wanted.getValue());
        Subscription needs =
                table.getColumns().stream()
                        .map(column -> column.minWidthProperty().subscribe((_, _) -> fit.run()))
                        .reduce(Subscription.EMPTY, Subscription::and);
        return Subscription.combine(
                needs,
                table.widthProperty().subscribe(_ -> fit.run()),
                wanted.subscribe(_ -> fit.run()),
                kept.visibleProperty().subscribe(_ -> fit.run()));
    }

    private static void fit(TableView<?> table, TableColumn<?, ?> kept, List<ColumnChoice> wanted) {
        double width = table.getWidth();
        double left = width - SCROLL_BAR - (kept.isVisible() ? kept.getPrefWidth() : 0);
        List<? extends TableColumn<?, ?>> columns =
                table.getColumns().stream()
                        .filter(column -> column != kept)
                        .sorted(Comparator.comparingInt(ColumnFitter::place))
                        .toList();
        for (TableColumn<?, ?> column : columns) {
            boolean chosen =
                    wanted.stream()
                            .anyMatch(one -> one.shown() && one.key().equals(column.getId()));
            left -= chosen ? column.getMinWidth() : 0;
            column.setVisible(chosen && (width <= 0 || left >= 0));
        }
    }

    private static int place(TableColumn<?, ?> column) {
        int place = KEPT_LONGEST.indexOf(column.getId());
        return place < 0 ? KEPT_LONGEST.size() : place;
    }
}
