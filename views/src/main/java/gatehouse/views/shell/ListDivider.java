package gatehouse.views.shell;

import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** Divides a page by the share of its list, which follows where a person draws the divider to. */
final class ListDivider {
    private static final double HALF = 0.5;

    private final SplitPane both;
    private final Node detail;
    private final DoubleProperty listShare;
    private boolean isDue;

    ListDivider(SplitPane both, Node detail, DoubleProperty listShare) {
        this.both = both;
        this.detail = detail;
        this.listShare = listShare;
        both.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> keep(event.getTarget()));
        both.widthProperty().subscribe((_, _) -> hold());
    }

    /** Adds the item by the share of the width that the next layout finds. */
    void divide() {
        isDue = true;
        SplitPane.setResizableWithParent(detail, true);
        both.getItems().add(detail);
        both.setDividerPositions(listShare.get());
    }

    /** A position that it has already would not count as set, and not be kept in the new width. */
    private void divideAnew() {
        both.setDividerPositions(0);
        both.setDividerPositions(listShare.get());
    }

    /**
     * From the second width on the item keeps its own, and the list takes the difference; but in a
     * window that got much smaller both have their shares again.
     */
    private void hold() {
        boolean isWide = isTooWide();
        SplitPane.setResizableWithParent(detail, isDue || isWide);
        isDue = false;
        if (isWide) {
            divideAnew();
        }
    }

    /** Whether the list would have less than half, and less than its share. */
    private boolean isTooWide() {
        double share = Math.min(HALF, listShare.get());
        return both.getItems().contains(detail)
                && detail.getLayoutBounds().getWidth() > both.getWidth() * (1 - share);
    }

    private void keep(Object target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !at.getStyleClass().contains("split-pane-divider")) {
            at = at.getParent();
        }
        if (at != null) {
            listShare.set(both.getDividerPositions()[0]);
        }
    }
}
