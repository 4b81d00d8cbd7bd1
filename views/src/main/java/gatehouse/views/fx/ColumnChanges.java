package gatehouse.views.fx;

import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells what a person has done to the columns of a table with the mouse. */
public final class ColumnChanges {
    private ColumnChanges() {}

    /** Tells the ids of the columns in their new order, until the subscription ends. */
    public static <R> Subscription order(TableView<R> table, Consumer<List<String>> moved) {
        int all = table.getColumns().size();
        ListChangeListener<TableColumn<R, ?>> listener =
                _ -> {
                    // Of a column that moves, it may be told that it went and that it came.
                    if (table.getColumns().size() == all) {
                        moved.accept(table.getColumns().stream().map(TableColumn::getId).toList());
                    }
                };
        table.getColumns().addListener(listener);
        return () -> table.getColumns().removeListener(listener);
    }

    /**
     * Tells the widths of all columns by their ids, once one of them was dragged by its edge; a
     * table that becomes wider or narrower is not told.
     */
    public static Subscription widths(TableView<?> table, Consumer<Map<String, Double>> resized) {
        EventHandler<MouseEvent> released =
                new EventHandler<>() {
                    private Map<String, Double> before = Map.of();

                    @Override
                    public void handle(MouseEvent event) {
                        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
                            before = isInHeader(event.getTarget()) ? now(table) : Map.of();
                        } else if (!before.isEmpty() && !now(table).equals(before)) {
                            before = Map.of();
                            resized.accept(now(table));
                        }
                    }
                };
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, released);
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, released);
        return () -> {
            table.removeEventFilter(MouseEvent.MOUSE_PRESSED, released);
            table.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
        };
    }

    private static Map<String, Double> now(TableView<?> table) {
        return table.getVisibleLeafColumns().stream()
                .collect(Collectors.toMap(TableColumn::getId, TableColumn::getWidth));
    }

    private static boolean isInHeader(EventTarget target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !at.getStyleClass().contains("column-header-background")) {
            at = at.getParent();
        }
        return at != null;
    }
}
