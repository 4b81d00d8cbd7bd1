package gatehouse.views.sessions;

import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.marks.SessionMarksViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.CellFactories;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * The column of boxes that mark sessions, with the keys and clicks by which other tables select
 * rows: Space and Ctrl mark one, Shift marks a range. What is selected stays one session.
 */
final class MarkColumn {
    private static final Set<KeyCode> MOVES =
            Set.of(
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.PAGE_UP,
                    KeyCode.PAGE_DOWN,
                    KeyCode.HOME,
                    KeyCode.END);

    private final TableView<SessionLine> table;
    private final SessionMarksViewModel marks;
    private final TableColumn<SessionLine, SessionLine> column = new TableColumn<>();

    /** The column of a table that shows a list. */
    MarkColumn(TableView<SessionLine> table, SessionsViewModel model) {
        this.table = table;
        this.marks = model.marks();
        column.setId("mark");
        column.setSortable(false);
        column.setReorderable(false);
        CellFactories.mark(
                column,
                MessageBundle.of("marks.column"),
                line -> marks.isMarked(line.sessionId()),
                (line, _) -> marks.toggle(line.sessionId()));
    }

    /** The column itself. */
    TableColumn<SessionLine, SessionLine> column() {
        return column;
    }

    /** Shows and sets marks until the subscription ends. */
    Subscription listen() {
        EventHandler<KeyEvent> keys = this::pressed;
        EventHandler<MouseEvent> clicks = this::clicked;
        table.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, clicks);
        return Subscription.combine(
                () -> table.removeEventFilter(KeyEvent.KEY_PRESSED, keys),
                () -> table.removeEventFilter(MouseEvent.MOUSE_PRESSED, clicks),
                marks.offered().subscribe(column::setVisible),
                marks.marksProperty().subscribe(_ -> table.refresh()));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && !event.isAltDown()) {
            toggle(table.getSelectionModel().getSelectedIndex());
            event.consume();
        } else if (event.isShiftDown() && MOVES.contains(event.getCode())) {
            event.consume();
            move(event.getCode());
        }
    }

    /** Moves as without Shift, and marks from where it began to where it comes. */
    private void move(KeyCode code) {
        int from = table.getSelectionModel().getSelectedIndex();
        table.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        marks.extendRange(from, table.getSelectionModel().getSelectedIndex());
    }

    private void clicked(MouseEvent event) {
        int index = indexOf(event.getTarget() instanceof Node node ? node : null);
        if (index < 0 || !(event.isShortcutDown() || event.isShiftDown())) {
            return;
        }
        event.consume();
        int from = table.getSelectionModel().getSelectedIndex();
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(index);
        if (event.isShiftDown()) {
            marks.extendRange(Math.max(0, from), index);
        } else {
            toggle(index);
        }
    }

    private void toggle(int index) {
        if (index >= 0) {
            marks.toggle(table.getItems().get(index).sessionId());
            marks.startRange(index);
        }
    }

    private static int indexOf(@Nullable Node target) {
        Node at = target;
        while (at != null && !(at instanceof TableRow<?>)) {
            at = at.getParent();
        }
        return at instanceof TableRow<?> row && !row.isEmpty() ? row.getIndex() : -1;
    }
}
