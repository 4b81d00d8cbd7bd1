package gatehouse.views.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.controlsfx.control.MasterDetailPane;

import java.util.function.Supplier;

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

    /**
     * Lets keys lead from one part to the other: Enter from a row to what can be done with it,
     * Enter from the filter to the rows. Esc leads to the rows from everywhere, and clears the
     * filter that is typed in.
     *
     * @param detailFocus what gets the focus beside a row
     */
    public ListDetailPage withKeys(Supplier<Node> detailFocus, Runnable clearFilter) {
        firstFocus.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        detailFocus.get().requestFocus();
                        event.consume();
                    }
                });
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> leadBack(event, clearFilter));
        return this;
    }

    private void leadBack(KeyEvent event, Runnable clearFilter) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        if (escape || (typing && event.getCode() == KeyCode.ENTER)) {
            if (typing && escape) {
                clearFilter.run();
            }
            firstFocus.requestFocus();
            event.consume();
        }
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
