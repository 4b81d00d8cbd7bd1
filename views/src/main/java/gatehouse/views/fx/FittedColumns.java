package gatehouse.views.fx;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

import java.util.Comparator;
import java.util.List;

/** Hides columns of a table that is too narrow for all of them, so that the rest can be read. */
public final class FittedColumns {
    private static final double SCROLL_BAR = 18;

    private final TableView<?> table;
    private final List<String> keptLongest;

    private FittedColumns(TableView<?> table, List<String> keptLongest) {
        this.table = table;
        this.keptLongest = keptLongest;
    }

    /**
     * Shows as many columns as have room, until the subscription ends.
     *
     * @param keptLongest the ids of columns, the most useful first; a column that is not among them
     *     goes first
     */
    public static Subscription of(TableView<?> table, List<String> keptLongest) {
        var fitter = new FittedColumns(table, keptLongest);
        return table.widthProperty().subscribe(_ -> fitter.fit());
    }

    private void fit() {
        double width = table.getWidth();
        double left = width - SCROLL_BAR;
        List<? extends TableColumn<?, ?>> columns =
                table.getColumns().stream().sorted(Comparator.comparingInt(this::place)).toList();
        for (TableColumn<?, ?> column : columns) {
            left -= column.getMinWidth();
            column.setVisible(width <= 0 || left >= 0);
        }
    }

    private int place(TableColumn<?, ?> column) {
        int place = keptLongest.indexOf(column.getId());
        return place < 0 ? keptLongest.size() : place;
    }
}
