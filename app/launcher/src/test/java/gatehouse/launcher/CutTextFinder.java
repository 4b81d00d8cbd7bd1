package gatehouse.launcher;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds labels and buttons whose text does not fit: what such a control shows is another text than
 * the one it was given. Finds fields whose prompt does not fit and is in no tooltip, too. The cells
 * of a table are cut on purpose, but not to nothing; and what is in a cell of a list is, if the
 * tooltip of the cell has it whole.
 */
final class CutTextFinder {
    private CutTextFinder() {}

    /** The texts below {@code root} that are cut, as they should read. */
    static List<String> cutTexts(Node root) {
        return Stream.of(cutLabels(root), cutPrompts(root), BrokenTextFinder.brokenTexts(root))
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<String> cutLabels(Node root) {
        return visible(root)
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled ->
                        labeled instanceof IndexedCell
                                ? showsNothing(labeled)
                                : isCut(labeled) && !isInTooltip(labeled))
                .map(labeled -> labeled.getClass().getSimpleName() + ": " + labeled.getText());
    }

    private static Stream<String> cutPrompts(Node root) {
        return visible(root)
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(field -> field.getText().isEmpty() && isPromptCut(field))
                .filter(field ->
                        field.getTooltip() == null
                                || !field.getTooltip().getText().contains(field.getPromptText()))
                .map(field -> "Prompt: " + field.getPromptText());
    }

    private static boolean isPromptCut(TextField field) {
        return visible(field)
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(shown -> shown.getText().equals(field.getPromptText()))
                .anyMatch(shown -> shown.getLayoutBounds().getWidth() > room(field));
    }

    /** What is left of the width of a field beside its padding and its icon. */
    private static double room(TextField field) {
        double icons =
                field.getChildrenUnmodifiable().stream()
                        .filter(child -> child.getStyleClass().contains("left-pane"))
                        .mapToDouble(child -> child.getLayoutBounds().getWidth())
                        .sum();
        Insets padding = field.getInsets();
        return field.getWidth() - padding.getLeft() - padding.getRight() - icons;
    }

    /** Its own tooltip, or that of the cell that it is in. */
    private static boolean isInTooltip(Labeled labeled) {
        for (Node at = labeled; at != null; at = at.getParent()) {
            if (at == labeled || at instanceof IndexedCell) {
                Tooltip tooltip = ((Labeled) at).getTooltip();
                if (tooltip != null && tooltip.getText().contains(labeled.getText())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean showsNothing(Labeled cell) {
        return shown(cell).anyMatch(String::isEmpty);
    }

    private static boolean isCut(Labeled labeled) {
        return shown(labeled)
                .anyMatch(shown ->
                        isShortened(shown, labeled.getText(), labeled.getEllipsisString()));
    }

    /** What is drawn of its text; empty where it has none. */
    private static Stream<String> shown(Labeled labeled) {
        return labeled.getText() == null || labeled.getText().isBlank()
                ? Stream.empty()
                : labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(drawn -> ((Text) drawn).getText());
    }

    /**
     * A text that is too long for its control ends in the mark of what is left out, or is empty
     * where not even the mark has room.
     */
    private static boolean isShortened(String shown, String text, String mark) {
        return shown.isEmpty() || shown.endsWith(mark) && !text.endsWith(mark);
    }

    /** The node and what is in it, as far as it is shown. */
    static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(CutTextFinder::visible))
                : Stream.of(node);
    }
}
