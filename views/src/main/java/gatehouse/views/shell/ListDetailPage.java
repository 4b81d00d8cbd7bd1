package gatehouse.views.shell;

import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.fx.zoom.ListPane;
import gatehouse.views.fx.zoom.SceneWidth;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A place that shows a list and, beside it, the item that is selected there. In a narrow window the
 * item is a page of its own, which opens by Enter or a click on its row.
 */
public final class ListDetailPage implements ShellScreen {
    /** What both need beside each other, in pixels of the usual text size. */
    private static final double ROOM_FOR_BOTH = 1000;

    private final SplitPane both;
    private final DetailLayer layer = new DetailLayer(this::showList);
    private final StackPane root;
    private final Node firstFocus;
    private final Parent detail;
    private final ListDivider divider;
    private Optional<Supplier<Node>> detailFocus = Optional.empty();
    private boolean narrow;

    /**
     * Lays both beside each other where there is room.
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
        this.detail = detail;
        this.both = new ListPane(list);
        this.divider = new ListDivider(both, detail, listShare);
        this.root = new StackPane(both, layer.root());
        both.addEventFilter(KeyEvent.KEY_PRESSED, this::openByKey);
        // A filter, as a list consumes all clicks that come to it.
        both.addEventFilter(MouseEvent.MOUSE_CLICKED, this::openByClick);
        divider.divide();
        VisibilityScope.whileShown(root, () -> SceneWidth.of(root).subscribe(this::arrange));
    }

    /**
     * Lets keys lead from one part to the other: Enter from a row to what can be done with it,
     * Enter from the filter to the rows. Esc leads to the rows from everywhere, and clears the
     * filter that is typed in.
     *
     * @param detailFocus what gets the focus beside a row
     */
    public ListDetailPage withKeys(Supplier<Node> detailFocus, Runnable clearFilter) {
        this.detailFocus = Optional.of(detailFocus);
        firstFocus.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        detailFocus.get().requestFocus();
                        event.consume();
                    }
                });
        both.addEventHandler(
                KeyEvent.KEY_PRESSED, event -> RowEvents.leadBack(event, firstFocus, clearFilter));
        return this;
    }

    /** Shows what is selected; beside the list, it is on the screen already. */
    public void showDetail() {
        if (narrow && !layer.isOpen()) {
            both.setVisible(false);
            layer.open(detail);
        }
    }

    private void showList() {
        layer.close();
        both.setVisible(true);
        firstFocus.requestFocus();
    }

    /** What has the focus keeps it, in the list as well as in the item. */
    private void arrange(double width) {
        boolean now = width > 0 && width < ROOM_FOR_BOTH;
        if (now == narrow) {
            return;
        }
        narrow = now;
        Node focused = root.getScene().getFocusOwner();
        if (now) {
            both.getItems().remove(detail);
            if (RowEvents.isWithin(focused, detail)) {
                showDetail();
                focused.requestFocus();
            }
        } else {
            boolean inDetail = RowEvents.isWithin(focused, detail);
            boolean wasOpen = layer.isOpen();
            layer.close();
            both.setVisible(true);
            divider.divide();
            if (wasOpen) {
                (inDetail ? focused : firstFocus).requestFocus();
            }
        }
    }

    private void openByKey(KeyEvent event) {
        if (narrow && RowEvents.isEnterOnRow(event)) {
            showDetail();
            detailFocus.ifPresent(wanted -> wanted.get().requestFocus());
            event.consume();
        }
    }

    private void openByClick(MouseEvent event) {
        if (narrow && RowEvents.isClickOnRow(event)) {
            showDetail();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return layer.isOpen() ? layer.firstFocus() : firstFocus;
    }
}
