package gatehouse.views;

import gatehouse.views.fx.HeadlessToolkit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** The person at the console, with a mouse and a keyboard; all that is known of TestFX. */
final class Operator {
    static {
        // A hand that rests after each letter and moves pixel by pixel proves nothing more.
        System.setProperty("testfx.robot.write_sleep", "0");
        System.setProperty("testfx.robot.move_max_count", "1");
    }

    private final FxRobot robot = new FxRobot();
    private final Stage stage;

    Operator(Stage stage) {
        this.stage = stage;
    }

    /** Clicks what a selector of style sheets finds. */
    Operator clicks(String selector) {
        robot.clickOn(node(selector));
        return this;
    }

    /** Clicks twice, fast, on the same spot, whatever has come under it meanwhile. */
    Operator doubleClicks(String selector) throws Exception {
        Node node = node(selector);
        var bounds = HeadlessToolkit.ask(() -> node.localToScreen(node.getBoundsInLocal()));
        double x = bounds.getCenterX();
        double y = bounds.getCenterY();
        robot.clickOn(x, y).clickOn(x, y);
        return this;
    }

    /** Clicks the button or cell with this text. */
    Operator clicksText(String text) {
        robot.clickOn(node("*", one -> isWith(one, text::equals)));
        return this;
    }

    /** Clicks the link that has this text somewhere. */
    Operator clicksLine(String part) {
        robot.clickOn(node(".hyperlink", one -> isWith(one, text -> text.contains(part))));
        return this;
    }

    /** Does by its key what a link or button does that has this text somewhere. */
    Operator follows(String part) throws Exception {
        Node link =
                node(
                        "*",
                        one ->
                                one instanceof ButtonBase
                                        && isWith(one, text -> text.contains(part)));
        HeadlessToolkit.run(link::requestFocus);
        robot.push(KeyCode.SPACE);
        return this;
    }

    /** Clicks the bar whose label begins so. */
    Operator clicksBar(String label) {
        robot.clickOn(
                node(".bar-words .label", one -> isWith(one, text -> text.startsWith(label))));
        return this;
    }

    /** Clicks a row of a table. */
    Operator clicksRow(int index) {
        robot.clickOn(row(index));
        return this;
    }

    /** Clicks one cell of a row with the right button. */
    Operator rightClicksCell(int index, String column) throws Exception {
        Node cell = cell(index, column);
        robot.rightClickOn(cell);
        HeadlessToolkit.run(() -> cell.fireEvent(menuAt(cell)));
        return this;
    }

    /** Moves the mouse over one cell of a row. */
    Operator pointsAt(int index, String column) {
        robot.moveTo(cell(index, column));
        return this;
    }

    /** One cell of a row. */
    TableCell<?, ?> cell(int index, String column) {
        return (TableCell<?, ?>)
                node(
                        ".table-cell",
                        one ->
                                one instanceof TableCell<?, ?> is
                                        && is.getIndex() == index
                                        && column.equals(is.getTableColumn().getId()));
    }

    /** Clicks the header of a column with the right button. */
    Operator rightClicksHeader(String column) throws Exception {
        Node header =
                node(
                        ".column-header",
                        one ->
                                one instanceof TableColumnHeader is
                                        && is.getTableColumn() != null
                                        && column.equals(is.getTableColumn().getId()));
        robot.rightClickOn(header);
        HeadlessToolkit.run(() -> header.fireEvent(menuAt(header)));
        return this;
    }

    /** A headless screen tells of the button, and not that it asks for a menu. */
    private static ContextMenuEvent menuAt(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                0,
                0,
                bounds.getCenterX(),
                bounds.getCenterY(),
                false,
                null);
    }

    /** The same with Ctrl or Shift; the robot of a headless screen tells no keys with a click. */
    Operator clicksRowWith(KeyCode held, int index) throws Exception {
        Node row = row(index);
        HeadlessToolkit.run(() -> row.fireEvent(press(held)));
        return this;
    }

    private static MouseEvent press(KeyCode held) {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                held == KeyCode.SHIFT,
                held == KeyCode.CONTROL,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    private Node row(int index) {
        return node(
                ".table-row-cell",
                one -> one instanceof IndexedCell<?> cell && cell.getIndex() == index);
    }

    /** Clicks what has this text in a menu that is open. */
    Operator clicksPopup(String text) {
        robot.clickOn(text);
        return this;
    }

    Operator types(String text) {
        robot.write(text);
        return this;
    }

    Operator presses(KeyCode... keys) {
        robot.push(keys);
        return this;
    }

    Operator presses(KeyCode key, int times) {
        for (int time = 0; time < times; time++) {
            robot.push(key);
        }
        return this;
    }

    /** What the keys go to now. */
    Node focus() throws Exception {
        return HeadlessToolkit.ask(() -> stage.getScene().getFocusOwner());
    }

    private Node node(String selector) {
        return node(selector, _ -> true);
    }

    /** What a person would find, as soon as it is there: a screen is built over several frames. */
    private Node node(String selector, Predicate<Node> wanted) {
        var found = new AtomicReference<Node>();
        try {
            FrameWaiter.holds(
                    selector + " can be clicked",
                    () -> {
                        stage.getScene().getRoot().lookupAll(selector).stream()
                                .filter(Operator::isReachable)
                                .filter(wanted)
                                .findFirst()
                                .ifPresent(found::set);
                        return found.get() != null;
                    });
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
        return found.get();
    }

    private static boolean isWith(Node node, Predicate<String> text) {
        return node instanceof Labeled one && one.getText() != null && text.test(one.getText());
    }

    private static boolean isReachable(Node node) {
        if (node instanceof IndexedCell<?> cell && cell.isEmpty()) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
