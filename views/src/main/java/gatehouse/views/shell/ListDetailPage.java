package gatehouse.views.shell;

import javafx.scene.Node;
import javafx.scene.Parent;

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
        this.firstFocus = firstFocus;
        root.setAnimated(false);
        root.setMasterNode(list);
        root.setDetailNode(detail);
        root.setDividerPosition(listShare);
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
