package gatehouse.views.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;

import org.controlsfx.control.MasterDetailPane;

/** A place that shows a list and, beside it, the item that is selected there. */
public final class ListDetailPage implements ShellScreen {
    private final MasterDetailPane root = new MasterDetailPane();
    private final Node firstFocus;

    /**
     * Lays both beside each other.
     *
     * @param firstFocus the part of {@code list} that gets the focus
     * @param listShare how much of the width the list has at first, from 0 to 1
     */
    public ListDetailPage(Parent list, Node firstFocus, Parent detail, double listShare) {
        this(list, firstFocus, detail, new SimpleDoubleProperty(listShare));
    }

    /** The same with a share that follows the person, and not the room that there happens to be. */
    public ListDetailPage(Parent list, Node firstFocus, Parent detail, DoubleProperty listShare) {
        this.firstFocus = firstFocus;
        root.setAnimated(false);
        root.setMasterNode(list);
        root.setDetailNode(detail);
        root.setDividerPosition(listShare.get());
        root.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                event -> {
                    if (isDivider(event.getTarget())) {
                        listShare.set(root.getDividerPosition());
                    }
                });
    }

    private static boolean isDivider(EventTarget target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !at.getStyleClass().contains("split-pane-divider")) {
            at = at.getParent();
        }
        return at != null;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return firstFocus;
    }
}
