package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.views.fx.HeadlessToolkit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
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
import org.testfx.api.FxRobotContext;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The person at the console, with a mouse and a keyboard; all that is known of TestFX. */
final class Operator {
    /** More stops of Tab than any screen has. */
    private static final int MOST_STOPS = 60;

    private final FxRobot testfx = new FxRobot();
    private final FxRobotContext robot = testfx.robotContext();
    private final Stage stage;

    Operator(Stage stage) {
        this.stage = stage;
    }

    /** Clicks what a selector of style sheets finds. */
    Operator clicks(String selector) {
        return click(node(selector));
    }

    /** Clicks twice, fast, on the same spot, whatever has come under it meanwhile. */
    Operator doubleClicks(String selector) {
        pointAt(node(selector));
        press(MouseButton.PRIMARY);
        press(MouseButton.PRIMARY);
        return settles();
    }

    /** Clicks the button or cell with this text. */
    Operator clicksText(String text) {
        return click(node("*", one -> isWith(one, text::equals)));
    }

    /** Clicks the link that has this text somewhere. */
    Operator clicksLine(String part) {
        return click(node(".hyperlink", one -> isWith(one, text -> text.contains(part))));
    }

    /** Does by its key what a link or button does that has this text somewhere. */
    Operator follows(String part) throws Exception {
        Node link =
                node(
                        "*",
                        one ->
                                one instanceof ButtonBase
                                        && isInFront(one)
                                        && isWith(one, text -> text.contains(part)));
        HeadlessToolkit.run(link::requestFocus);
        return presses(KeyCode.SPACE);
    }

    /** Clicks the bar whose label begins so. */
    Operator clicksBar(String label) {
        return click(node(".bar-words .label", one -> isWith(one, text -> text.startsWith(label))));
    }

    /** Clicks a row of a table. */
    Operator clicksRow(int index) {
        return click(row(index));
    }

    /** Clicks one cell of a row with the right button. */
    Operator rightClicksCell(int index, String column) throws Exception {
        Node cell = cell(index, column);
        return rightClick(cell);
    }

    /** Moves the mouse over one cell of a row. */
    Operator pointsAt(int index, String column) {
        pointAt(cell(index, column));
        return settles();
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
        return rightClick(header);
    }

    /** Clicks the text with the right button. */
    Operator rightClicksText(String text) throws Exception {
        return rightClick(node("*", one -> isWith(one, text::equals)));
    }

    private Operator rightClick(Node node) throws Exception {
        pointAt(node);
        press(MouseButton.SECONDARY);
        settles();
        HeadlessToolkit.run(() -> node.fireEvent(menuAt(node)));
        return settles();
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
        return click(
                found("a menu with " + text, () -> robot.getNodeFinder().lookup(text).tryQuery()));
    }

    /** Types into what has the focus in the window, whichever window is in front. */
    Operator types(String text) {
        settles();
        Scene scene = stage.getScene();
        text.chars()
                .mapToObj(Character::toString)
                .forEach(letter ->
                        robot.getBaseRobot().typeKeyboard(scene, KeyCode.UNDEFINED, letter));
        return settles();
    }

    Operator presses(KeyCode... keys) {
        settles();
        robot.getKeyboardRobot().pressNoWait(keys);
        robot.getKeyboardRobot().releaseNoWait(keys);
        return settles();
    }

    Operator presses(KeyCode key, int times) {
        for (int time = 0; time < times; time++) {
            presses(key);
        }
        return this;
    }

    /** Goes on with Tab until the keys go to what a selector finds, once that can be used. */
    Operator tabsTo(String selector) throws Exception {
        return tabs(selector, KeyCode.TAB);
    }

    /** The same backwards, where that is the short way. */
    Operator tabsBackTo(String selector) throws Exception {
        return tabs(selector, KeyCode.SHIFT, KeyCode.TAB);
    }

    private Operator tabs(String selector, KeyCode... keys) throws Exception {
        Node wanted = node(selector, one -> !one.isDisabled() && one.isFocusTraversable());
        for (int stop = 0; focus() != wanted; stop++) {
            assertThat(stop).as("Tab comes to %s", selector).isLessThan(MOST_STOPS);
            presses(keys);
        }
        return this;
    }

    private Operator click(Node node) {
        pointAt(node);
        press(MouseButton.PRIMARY);
        return settles();
    }

    private void pointAt(Node node) {
        try {
            robot.getMouseRobot().moveNoWait(HeadlessToolkit.ask(() -> testfx.point(node).query()));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private void press(MouseButton button) {
        robot.getMouseRobot().pressNoWait(button);
        robot.getMouseRobot().releaseNoWait(button);
    }

    /**
     * Lets the window see what the hand has done, and show what was asked for: a field that has not
     * been drawn yet takes no letter.
     */
    private Operator settles() {
        try {
            FrameWaiter.frames(2);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
        return this;
    }

    /** What the keys go to now. */
    Node focus() throws Exception {
        return HeadlessToolkit.ask(() -> stage.getScene().getFocusOwner());
    }

    /** Behind a question nothing takes the focus. */
    private boolean isInFront(Node node) {
        Set<Node> questions = stage.getScene().getRoot().lookupAll(".question");
        return questions.stream().noneMatch(Operator::isReachable)
                || Stream.iterate(node, Objects::nonNull, Node::getParent)
                        .anyMatch(questions::contains);
    }

    private Node node(String selector) {
        return node(selector, _ -> true);
    }

    /** What a person would find, as soon as it is there: a screen is built over several frames. */
    private Node node(String selector, Predicate<Node> wanted) {
        return found(
                selector + " can be clicked",
                () ->
                        stage.getScene().getRoot().lookupAll(selector).stream()
                                .filter(Operator::isReachable)
                                .filter(wanted)
                                .findFirst());
    }

    private Node found(String what, Supplier<Optional<Node>> search) {
        var found = new AtomicReference<Node>();
        try {
            FrameWaiter.holds(
                    what,
                    () -> {
                        search.get().ifPresent(found::set);
                        return found.get() != null;
                    });
        } catch (AssertionError unseen) {
            throw new AssertionError(unseen.getMessage() + "; seen is " + texts(), unseen);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
        return found.get();
    }

    private List<String> texts() {
        try {
            return HeadlessToolkit.ask(() -> VisibleTexts.texts(stage.getScene().getRoot()));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
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
