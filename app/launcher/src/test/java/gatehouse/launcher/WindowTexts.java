package gatehouse.launcher;

import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What can be read, heard or copied in all windows: also what is hidden, what only a hint or a menu
 * has, what a screen reader says, and the rows that a list has and does not show.
 */
final class WindowTexts {
    private WindowTexts() {}

    /** All texts of this moment; on the thread of the windows. */
    static Stream<String> all() {
        Stream<Object> windows = Window.getWindows().stream().flatMap(WindowTexts::ofWindow);
        return Stream.concat(windows, Stream.of(clipboard()))
                .filter(Objects::nonNull)
                .map(Object::toString);
    }

    /** The text on the clipboard; empty where there is none. */
    static String clipboard() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasString() ? clipboard.getString() + clipboard.getHtml() : "";
    }

    private static Stream<Object> ofWindow(Window window) {
        String title = window instanceof Stage stage ? stage.getTitle() : "";
        return Stream.concat(Stream.of(String.valueOf(title)), below(window.getScene().getRoot()));
    }

    private static Stream<Object> below(Node node) {
        Stream<Object> own = Stream.concat(ofNode(node), ofKind(node));
        return node instanceof Parent parent
                ? Stream.concat(
                        own, parent.getChildrenUnmodifiable().stream().flatMap(WindowTexts::below))
                : own;
    }

    private static Stream<Object> ofNode(Node node) {
        Stream<Object> said =
                Stream.of(
                                AccessibleAttribute.TEXT,
                                AccessibleAttribute.HELP,
                                AccessibleAttribute.ROLE_DESCRIPTION)
                        .map(node::queryAccessibleAttribute);
        Stream<Object> hints =
                node.hasProperties()
                        ? node.getProperties().values().stream().map(WindowTexts::ofHint)
                        : Stream.empty();
        return Stream.of(said, hints, Stream.of(node.getId(), node.getUserData()))
                .flatMap(some -> some);
    }

    private static Object ofHint(Object property) {
        return property instanceof Tooltip hint ? hint.getText() : property;
    }

    /** What is typed into the field of a password is no text of the window; its bullets are. */
    private static Stream<Object> ofKind(Node node) {
        Stream<Object> own =
                switch (node) {
                    case Text text -> Stream.of(text.getText());
                    case PasswordField field -> Stream.of(field.getPromptText());
                    case TextInputControl field ->
                            Stream.of(field.getText(), field.getPromptText());
                    case MenuButton menu -> Stream.concat(texts(menu), items(menu.getItems()));
                    case Labeled labeled -> texts(labeled);
                    case ListView<?> list -> rows(list.getItems());
                    case TableView<?> table -> rows(table.getItems());
                    default -> Stream.empty();
                };
        return node instanceof Control control ? Stream.concat(own, ofControl(control)) : own;
    }

    private static Stream<Object> ofControl(Control control) {
        Tooltip hint = control.getTooltip();
        ContextMenu menu = control.getContextMenu();
        return Stream.concat(
                hint == null ? Stream.empty() : Stream.of(hint.getText()),
                menu == null ? Stream.empty() : items(menu.getItems()));
    }

    private static Stream<Object> texts(Labeled labeled) {
        return Stream.of(labeled.getText());
    }

    private static Stream<Object> items(List<MenuItem> items) {
        return items.stream().map(MenuItem::getText);
    }

    private static Stream<Object> rows(ObservableList<?> rows) {
        return rows == null ? Stream.empty() : Stream.of(rows.toArray());
    }
}
