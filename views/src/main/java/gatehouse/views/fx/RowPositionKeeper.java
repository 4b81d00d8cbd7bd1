package gatehouse.views.fx;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Keeps the selection and the scroll position of a table when its list is replaced: both follow the
 * row, not the index.
 */
public final class RowPositionKeeper<R> {
    private final TableView<R> table;
    private final StringProperty selected;
    private final Function<? super R, String> idOf;
    private final ToIntFunction<String> indexOf;
    private final RowRevealer revealer;
    private boolean replacing;
    private boolean scrolling;

    private RowPositionKeeper(
            TableView<R> table,
            StringProperty selected,
            Function<? super R, String> idOf,
            ToIntFunction<String> indexOf) {
        this.table = table;
        this.selected = selected;
        this.idOf = idOf;
        this.indexOf = indexOf;
        this.revealer = new RowRevealer(table, indexOf);
    }

    /**
     * Keeps the position in {@code table} until the subscription ends.
     *
     * @param selected the id of the selected row; empty when none is
     */
    public static <R> Subscription of(
            TableView<R> table,
            StringProperty selected,
            Function<? super R, String> idOf,
            ToIntFunction<String> indexOf) {
        var kept = new RowPositionKeeper<R>(table, selected, idOf, indexOf);
        ListChangeListener<R> replaced =
                _ -> {
                    kept.putBack();
                    kept.revealer.replaced();
                };
        table.getItems().addListener(replaced);
        kept.follow(selected.get());
        kept.putBack();
        return Subscription.combine(
                () -> table.getItems().removeListener(replaced),
                selected.subscribe((_, now) -> kept.follow(now)),
                table.getSelectionModel().selectedItemProperty().subscribe(kept::chosen));
    }

    /**
     * Keeps the scroll position only.
     *
     * @param replaced puts back what was selected, each time that the list was replaced; it may
     *     scroll elsewhere
     */
    public static <R> Subscription scrolling(
            TableView<R> table,
            Function<? super R, String> idOf,
            ToIntFunction<String> indexOf,
            Runnable replaced) {
        var kept = new RowPositionKeeper<R>(table, new SimpleStringProperty(""), idOf, indexOf);
        ListChangeListener<R> listener =
                _ -> {
                    kept.scrollBack();
                    replaced.run();
                };
        table.getItems().addListener(listener);
        return () -> table.getItems().removeListener(listener);
    }

    /** Ignores that nothing is selected while the list is being replaced. */
    private void chosen(@Nullable R row) {
        if (row != null && !replacing) {
            revealer.reveal("");
            selected.set(idOf.apply(row));
        }
    }

    private void putBack() {
        mark();
        scrollBack();
    }

    /** Marks and shows the row of an id that was chosen elsewhere than in the table. */
    private void follow(String id) {
        R row = table.getSelectionModel().getSelectedItem();
        String marked = row == null ? "" : idOf.apply(row);
        if (!marked.equals(id)) {
            mark();
            revealer.reveal(id);
        }
    }

    private void mark() {
        int at = selected.get().isEmpty() ? -1 : indexOf.applyAsInt(selected.get());
        replacing = true;
        try {
            if (at < 0) {
                table.getSelectionModel().clearSelection();
            } else {
                table.getSelectionModel().clearAndSelect(at);
            }
        } finally {
            replacing = false;
        }
    }

    /**
     * Scrolls to the row that was at the top. Until the next layout the cells still hold the old
     * rows, even if the list is replaced more than once. At the very top the table stays there, so
     * that new rows are seen.
     */
    private void scrollBack() {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        IndexedCell<?> top = top(flow);
        if (top == null || top.getIndex() == 0 || !(top instanceof TableRow<?> row)) {
            return;
        }
        R before = item(row);
        int at = before == null ? -1 : indexOf.applyAsInt(idOf.apply(before));
        if (at >= 0 && (scrolling || at != top.getIndex())) {
            table.scrollTo(at);
            untilLaidOut(table.getScene());
        }
    }

    /**
     * The first row that is visible by at least half: of the row above it, rounding may leave a
     * pixel.
     */
    private static @Nullable IndexedCell<?> top(VirtualFlow<?> flow) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        boolean seen =
                first == null || first.getBoundsInParent().getMaxY() >= first.getHeight() / 2;
        return seen ? first : flow.getVisibleCell(first.getIndex() + 1);
    }

    private void untilLaidOut(Scene scene) {
        if (!scrolling) {
            scrolling = true;
            scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            scrolling = false;
                            scene.removePostLayoutPulseListener(this);
                        }
                    });
        }
    }

    @SuppressWarnings("unchecked") // a row of this table shows an item of this table
    private @Nullable R item(TableRow<?> row) {
        return (R) row.getItem();
    }
}
