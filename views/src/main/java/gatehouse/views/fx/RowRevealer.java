package gatehouse.views.fx;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.function.ToIntFunction;

/**
 * Scrolls a table to a row that was chosen elsewhere, such as by a link. The row may come later, as
 * when the filter that hid it is being cleared.
 */
public final class RowRevealer {
    /** Rows that stay in sight above it. */
    private static final int ABOVE = 3;

    private final TableView<?> table;
    private final ToIntFunction<String> indexOf;
    private String wanted = "";

    /**
     * @param indexOf where the row of an id is, or -1
     */
    public RowRevealer(TableView<?> table, ToIntFunction<String> indexOf) {
        this.table = table;
        this.indexOf = indexOf;
    }

    /** Shows the row of this id, now or as soon as the list has it; none where it is empty. */
    public void reveal(String id) {
        wanted = id;
        int at = found();
        if (at >= 0 && !isInSight(at)) {
            scrollTo(at);
        }
    }

    /** The list was replaced, and its rows are not laid out yet. */
    public void replaced() {
        int at = found();
        if (at >= 0) {
            scrollTo(at);
        }
    }

    private int found() {
        int at = wanted.isEmpty() ? -1 : indexOf.applyAsInt(wanted);
        if (at >= 0) {
            wanted = "";
        }
        return at;
    }

    private void scrollTo(int at) {
        table.scrollTo(Math.max(0, at - ABOVE));
    }

    /** A row at the edge may be seen in part only. */
    private boolean isInSight(int at) {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return false;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null
                && last != null
                && (at > first.getIndex() || first.getIndex() == 0)
                && at < last.getIndex();
    }
}
