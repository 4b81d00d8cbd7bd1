package gatehouse.views.fx;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Hides columns of a table that is too narrow for all of them, so that the rest can be read. */
public final class FittedColumns {
    private static final double SCROLL_BAR = 18;

    private final TableView<?> table;
    private final List<String> keptLongest;
    private final Predicate<TableColumn<?, ?>> isWanted;
    private final List<TableColumn<?, ?>> fixed;

    private FittedColumns(
            TableView<?> table,
            List<String> keptLongest,
            Predicate<TableColumn<?, ?>> isWanted,
            List<TableColumn<?, ?>> fixed) {
        this.table = table;
        this.keptLongest = keptLongest;
        this.isWanted = isWanted;
        this.fixed = fixed;
    }

    /**
     * Columns that are all wanted.
     *
     * @param keptLongest the ids of columns, the most useful first; a column that is not among them
     *     goes first
     */
    public static FittedColumns of(TableView<?> table, List<String> keptLongest) {
        return new FittedColumns(table, keptLongest, _ -> true, List.of());
    }

    /** The same, but a column that is not wanted is hidden and takes no room. */
    public FittedColumns wanted(Predicate<TableColumn<?, ?>> isWanted) {
        return new FittedColumns(table, keptLongest, isWanted, fixed);
    }

    /** The same, but this column comes and goes whatever room there is. */
    public FittedColumns fixed(TableColumn<?, ?> column) {
        return new FittedColumns(table, keptLongest, isWanted, List.of(column));
    }

    /** Shows as many columns as have room, until the subscription ends. */
    public Subscription start() {
        List<Subscription> changes = new ArrayList<>();
        table.getColumns()
                .forEach(column ->
                        changes.add(column.minWidthProperty().subscribe((_, _) -> fit())));
        fixed.forEach(column -> changes.add(column.visibleProperty().subscribe((_, _) -> fit())));
        changes.add(table.widthProperty().subscribe(_ -> fit()));
        return Subscription.combine(changes.toArray(Subscription[]::new));
    }

    /** Shows as many columns as have room now. */
    public void fit() {
        double width = table.getWidth();
        double left = width - SCROLL_BAR;
        for (TableColumn<?, ?> column : fixed) {
            left -= column.isVisible() ? column.getPrefWidth() : 0;
        }
        List<? extends TableColumn<?, ?>> columns =
                table.getColumns().stream()
                        .filter(column -> !fixed.contains(column))
                        .sorted(Comparator.comparingInt(this::place))
                        .toList();
        for (TableColumn<?, ?> column : columns) {
            boolean wanted = isWanted.test(column);
            left -= wanted ? column.getMinWidth() : 0;
            column.setVisible(wanted && (width <= 0 || left >= 0));
        }
    }

    private int place(TableColumn<?, ?> column) {
        int place = keptLongest.indexOf(column.getId());
        return place < 0 ? keptLongest.size() : place;
    }
}
