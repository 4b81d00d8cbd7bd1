package gatehouse.launcher;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds labels and buttons whose text does not fit: what such a control shows is another text than
 * the one it was given. The cells of a table are cut on purpose.
 */
final class CutTextFinder {
    private CutTextFinder() {}

    /** The texts below {@code root} that are cut, as they should read. */
    static List<String> cutTexts(Node root) {
        return visible(root)
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> !(labeled instanceof IndexedCell))
                .filter(CutTextFinder::isCut)
                .map(labeled -> labeled.getClass().getSimpleName() + ": " + labeled.getText())
                .toList();
    }

    private static boolean isCut(Labeled labeled) {
        String text = labeled.getText();
        return text != null
                && !text.isBlank()
                && labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(shown -> ((Text) shown).getText())
                        .anyMatch(shown -> isShortened(shown, text, labeled.getEllipsisString()));
    }

    /** A text that is too long for its control ends in the mark of what is left out. */
    private static boolean isShortened(String shown, String text, String mark) {
        return !shown.equals(text) && shown.endsWith(mark) && !text.endsWith(mark);
    }

    private static Stream<Node> visible(Node node) {
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
