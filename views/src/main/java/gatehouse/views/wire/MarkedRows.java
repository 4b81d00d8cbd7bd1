package gatehouse.views.wire;

import gatehouse.console.wire.WireEntry;
import gatehouse.console.wire.WireViewModel;
import gatehouse.views.fx.RowPositionKeeper;
import gatehouse.views.fx.RowRevealer;

import javafx.event.EventHandler;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Keeps the rows that are selected in the table of calls, and the one that has the focus, the same
 * as the marked calls and the one that is looked at, whatever the list shows.
 */
final class MarkedRows {
    private final TableView<WireEntry> table;
    private final WireViewModel model;
    private final TableViewSelectionModel<WireEntry> rows;
    private final RowRevealer revealer;

    /** The list whose marks the table has. Until it is told, it has those of an older one. */
    private List<WireEntry> applied = List.of();

    private int version;

    /** Whether Ctrl or Shift was held when the person did something last. */
    private boolean further;

    private boolean telling;

    private MarkedRows(TableView<WireEntry> table, WireViewModel model) {
        this.table = table;
        this.model = model;
        this.rows = table.getSelectionModel();
        this.revealer = new RowRevealer(table, model::indexOf);
    }

    /** Lets several rows of the table be selected. */
    static void allow(TableView<?> table) {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    }

    /** Follows table and view-model until the subscription ends. */
    static Subscription of(TableView<WireEntry> table, WireViewModel model) {
        var marked = new MarkedRows(table, model);
        EventHandler<InputEvent> input = marked::noteKeys;
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, input);
        table.addEventFilter(KeyEvent.KEY_PRESSED, input);
        marked.follow();
        return Subscription.combine(
                () -> table.removeEventFilter(MouseEvent.MOUSE_PRESSED, input),
                () -> table.removeEventFilter(KeyEvent.KEY_PRESSED, input),
                RowPositionKeeper.scrolling(table, WireEntry::id, model::indexOf, marked::replace),
                marked.rows.getSelectedIndices().subscribe(marked::take),
                table.getFocusModel().focusedIndexProperty().subscribe((_, _) -> marked.take()),
                model.marks().numbersProperty().subscribe((_, _) -> marked.tell()),
                model.selectedProperty().subscribe((_, _) -> marked.follow()));
    }

    /** Shows the call that was chosen elsewhere, such as by a link, until a row is chosen here. */
    private void follow() {
        if (telling) {
            revealer.reveal("");
        } else {
            tell();
            revealer.reveal(model.selectedProperty().get());
        }
    }

    private void noteKeys(InputEvent event) {
        further =
                switch (event) {
                    case MouseEvent mouse -> mouse.isShortcutDown() || mouse.isShiftDown();
                    case KeyEvent key -> key.isShortcutDown() || key.isShiftDown();
                    default -> false;
                };
    }

    /** Takes over what the person has selected. */
    private void take() {
        if (telling || version != model.calls().replaced()) {
            return;
        }
        telling = true;
        try {
            model.marks()
                    .mark(
                            applied,
                            rows.getSelectedItems().stream().map(WireEntry::number).toList(),
                            further);
            model.selectedProperty().set(lookedAt());
        } finally {
            telling = false;
        }
    }

    /** The row with the focus, unless its mark was just taken away. */
    private String lookedAt() {
        int focused = table.getFocusModel().getFocusedIndex();
        WireEntry row = rows.isSelected(focused) ? applied.get(focused) : rows.getSelectedItem();
        return row == null ? "" : row.id();
    }

    private void replace() {
        tell();
        revealer.replaced();
    }

    /** Selects in the table what is marked. */
    private void tell() {
        if (telling) {
            return;
        }
        telling = true;
        try {
            applied = model.calls().current();
            version = model.calls().replaced();
            rows.clearSelection();
            int[] at = marked();
            if (at.length > 0) {
                rows.selectIndices(at[0], at);
            }
            int lookedAt = model.indexOf(model.selectedProperty().get());
            if (lookedAt >= 0) {
                rows.select(lookedAt);
            }
        } finally {
            telling = false;
        }
    }

    private int[] marked() {
        Set<Long> numbers = model.marks().numbers();
        return numbers.isEmpty()
                ? new int[0]
                : IntStream.range(0, applied.size())
                        .filter(index -> numbers.contains(applied.get(index).number()))
                        .toArray();
    }
}
