package gatehouse.views.shell;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/** What a key or a click in a list means. */
final class RowEvents {
    private RowEvents() {}

    /** Whether Enter was pressed while a row is selected. */
    static boolean isEnterOnRow(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
        return event.getCode() == KeyCode.ENTER && plain && hasRow(event.getTarget());
    }

    /** Whether a row was clicked, and neither a mark or button in it nor with a key held. */
    static boolean isClickOnRow(MouseEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
        return event.getButton() == MouseButton.PRIMARY
                && plain
                && event.isStillSincePress()
                && isInRow(event.getTarget());
    }

    /** Leads from elsewhere to the rows: by Esc, and by Enter from a filter that is typed in. */
    static void leadBack(KeyEvent event, Node rows, Runnable clearFilter) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        if (escape || (typing && event.getCode() == KeyCode.ENTER)) {
            if (typing && escape) {
                clearFilter.run();
            }
            rows.requestFocus();
            event.consume();
        }
    }

    /** Whether a node lies in another one. */
    static boolean isWithin(@Nullable Node node, Node around) {
        Node at = node;
        while (at != null && at != around) {
            at = at.getParent();
        }
        return at != null;
    }

    private static boolean hasRow(Object target) {
        return switch (target) {
            case TableView<?> table -> !table.getSelectionModel().isEmpty();
            case ListView<?> list -> !list.getSelectionModel().isEmpty();
            default -> false;
        };
    }

    private static boolean isInRow(Object target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !(at instanceof ButtonBase) && !isMark(at)) {
            if (at instanceof IndexedCell<?> cell) {
                return !cell.isEmpty();
            }
            at = at.getParent();
        }
        return false;
    }

    private static boolean isMark(Node node) {
        return node.getStyleClass().contains("mark");
    }
}
