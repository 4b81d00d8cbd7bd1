package gatehouse.views.fx;

import gatehouse.console.work.Command;

import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Menus of commands that open by a right click, the menu key or Shift+F10. */
public final class ContextMenus {
    private static final KeyCombination SHIFT_F10 = KeyCombination.valueOf("Shift+F10");

    private ContextMenus() {}

    /**
     * The commands that have these keys, in this order.
     *
     * @param commands of the window
     */
    public static List<Command> named(List<Command> commands, String... keys) {
        return Arrays.stream(keys)
                .flatMap(key -> commands.stream().filter(one -> one.key().equals(key)).limit(1))
                .toList();
    }

    /**
     * Opens a menu at a node.
     *
     * @param sections what the menu has, with a line between two sections; no menu opens where all
     *     of them are empty
     */
    public static void on(Node node, Function<Node, List<List<Command>>> sections) {
        node.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    if (!event.isKeyboardTrigger()) {
                        open(node, sections.apply((Node) event.getTarget()), event);
                    }
                    event.consume();
                });
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.CONTEXT_MENU || SHIFT_F10.match(event)) {
                        open(node, sections.apply(node));
                        event.consume();
                    }
                });
    }

    /** The same as the other, with nothing on the headers of the table. */
    public static void onRows(TableView<?> table, Supplier<List<List<Command>>> sections) {
        onRows(table, sections, List::of);
    }

    /**
     * Opens a menu at the row of a table that is clicked or selected.
     *
     * @param sections what the menu has below what copies the cell that was clicked
     * @param onHeader what the menu has on a header
     */
    public static void onRows(
            TableView<?> table,
            Supplier<List<List<Command>>> sections,
            Supplier<List<List<Command>>> onHeader) {
        on(
                table,
                at -> {
                    if (parent(at, TableColumnHeader.class).isPresent()) {
                        return onHeader.get();
                    }
                    if (table.getSelectionModel().isEmpty() || isBesideRows(at, table)) {
                        return List.of();
                    }
                    List<Command> cell =
                            cell(at).map(text -> List.of(copyValue(table, text))).orElse(List.of());
                    return Stream.concat(Stream.of(cell), sections.get().stream()).toList();
                });
    }

    /** Opens a menu at each row of a table that copies it, or the cell that was clicked. */
    public static void copies(TableView<?> table) {
        onRows(table, () -> List.of(List.of(copyRow(table))));
    }

    /** Opens a menu at each row of a list that copies it. */
    public static void copies(ListView<?> list) {
        on(
                list,
                _ ->
                        list.getSelectionModel().isEmpty()
                                ? List.of()
                                : List.of(List.of(copyRow(list))));
    }

    /** Opens a menu at a value that copies it. */
    public static void copies(Node at, String value) {
        on(at, _ -> List.of(List.of(copyValue(at, value))));
    }

    /** Copies the texts of the selected row as they are on the screen. */
    public static Command copyRow(Node rows) {
        return new Command(
                "copyRow",
                "",
                () ->
                        selectedRow(rows)
                                .map(ContextMenus::texts)
                                .map(LegibleText::apart)
                                .ifPresent(text -> ClipboardText.copy(rows, text)));
    }

    private static Optional<Node> selectedRow(Node rows) {
        return rows.lookupAll(".indexed-cell").stream()
                .filter(row ->
                        (row instanceof TableRow<?> one && one.isSelected())
                                || (row instanceof ListCell<?> item && item.isSelected()))
                .findFirst();
    }

    private static String texts(Node row) {
        return Stream.concat(Stream.of(row), row.lookupAll("*").stream())
                .distinct()
                .filter(Node::isVisible)
                .flatMap(node -> node instanceof Labeled one ? Stream.of(one) : Stream.of())
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\t"));
    }

    /** Copies one value as it is on the screen. */
    public static Command copyValue(Node from, String text) {
        return new Command(
                "copyValue", "", () -> ClipboardText.copy(from, LegibleText.apart(text)));
    }

    private static boolean isBesideRows(Node at, TableView<?> table) {
        return at != table && parent(at, TableRow.class).filter(row -> !row.isEmpty()).isEmpty();
    }

    private static Optional<String> cell(Node at) {
        return parent(at, TableCell.class)
                .map(cell -> cell.getText())
                .filter(text -> !text.isEmpty());
    }

    private static <N extends Node> Optional<N> parent(Node from, Class<N> kind) {
        for (Node at = from; at != null; at = at.getParent()) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
        }
        return Optional.empty();
    }

    private static void open(Node node, List<List<Command>> sections, ContextMenuEvent event) {
        if (!sections.stream().allMatch(List::isEmpty)) {
            menu(sections).show(node, event.getScreenX(), event.getScreenY());
        }
    }

    /** By keys it opens below the selected row of a table, else at the upper edge of the node. */
    private static void open(Node node, List<List<Command>> sections) {
        if (sections.stream().allMatch(List::isEmpty)) {
            return;
        }
        selectedRow(node)
                .ifPresentOrElse(
                        row -> menu(sections).show(row, Side.BOTTOM, 0, 0),
                        () -> {
                            Point2D corner = node.localToScreen(0, 0);
                            menu(sections).show(node, corner.getX(), corner.getY());
                        });
    }

    private static ContextMenu menu(List<List<Command>> sections) {
        var items = new ArrayList<MenuItem>();
        for (List<Command> section : sections) {
            if (!items.isEmpty() && !section.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            section.forEach(command -> items.add(item(command)));
        }
        return new ContextMenu(items.toArray(MenuItem[]::new));
    }

    /**
     * A command as the item of a menu that is built each time it opens, with its key; where it
     * cannot be done, it says why.
     */
    public static MenuItem item(Command command) {
        String why = command.whyNot();
        var item = new MenuItem(why.isEmpty() ? command.text() : command.text() + '\n' + why);
        item.setDisable(!command.possible().get());
        item.setOnAction(_ -> command.run());
        if (!command.keys().isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(command.shownKey()));
        }
        return item;
    }
}
