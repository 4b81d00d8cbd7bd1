package gatehouse.views.fx.zoom;

import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;

/**
 * Shows a list, and beside it an item where there is room. While the list is alone, it has at least
 * the height that the texts around it need in its width.
 */
public final class ListPane extends SplitPane {
    private final Parent list;

    /** Shows {@code list} alone. */
    public ListPane(Parent list) {
        super(list);
        this.list = list;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        double alone = getItems().size() > 1 ? 0 : list.minHeight(width);
        return Math.max(alone, super.computeMinHeight(width));
    }
}
