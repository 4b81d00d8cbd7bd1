package gatehouse.launcher;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what a screen reader could not say, by the attributes that JavaFX hands to it: controls and
 * other stops of Tab without a role or a name, and cells of a table without row and column.
 */
final class SilentControlFinder {
    private static final Set<AccessibleRole> NO_ROLE =
            EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    private SilentControlFinder() {}

    /** The controls below {@code root} that say too little, each with what is missing. */
    static List<String> silentControls(Node root) {
        return CutTextFinder.visible(root).flatMap(SilentControlFinder::missing).toList();
    }

    private static Stream<String> missing(Node node) {
        if (node instanceof TableCell<?, ?> cell && !cell.isEmpty()) {
            return hasPlace(cell) ? Stream.empty() : Stream.of("No row or column: " + cell);
        }
        if (!isUsed(node)) {
            return Stream.empty();
        }
        Object role = node.queryAccessibleAttribute(AccessibleAttribute.ROLE);
        return Stream.concat(
                role instanceof AccessibleRole one && !NO_ROLE.contains(one)
                        ? Stream.empty()
                        : Stream.of("No role: " + node),
                hasName(node) ? Stream.empty() : Stream.of("No name: " + node));
    }

    private static boolean isUsed(Node node) {
        return switch (node) {
            case IndexedCell<?> _ -> false;
            case ButtonBase _, TextInputControl _, ComboBoxBase<?> _ -> !isPartOfBox(node);
            case TableView<?> _, ListView<?> _ -> !isPartOfBox(node);
            default -> node.isFocusTraversable();
        };
    }

    /** The field and the list of a box belong to the box, which has the name. */
    private static boolean isPartOfBox(Node node) {
        return node.getParent() instanceof ComboBoxBase<?>;
    }

    private static boolean hasName(Node node) {
        boolean isValue = node instanceof TextInputControl || node instanceof ComboBoxBase<?>;
        Object said =
                isValue
                        ? node.getAccessibleText()
                        : node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return isText(said)
                || label instanceof Node by
                        && isText(by.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private static boolean isText(Object said) {
        return said instanceof String text && !text.isBlank();
    }

    private static boolean hasPlace(TableCell<?, ?> cell) {
        return cell.queryAccessibleAttribute(AccessibleAttribute.ROW_INDEX) instanceof Integer
                && cell.queryAccessibleAttribute(AccessibleAttribute.COLUMN_INDEX)
                        instanceof Integer;
    }
}
