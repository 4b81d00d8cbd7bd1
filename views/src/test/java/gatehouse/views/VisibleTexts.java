package gatehouse.views;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;

import java.util.List;
import java.util.stream.Stream;

/** What a person sees of a node and all that is in it; to be called on the JavaFX thread. */
final class VisibleTexts {
    private VisibleTexts() {}

    /**
     * Every text on the screen, from top to bottom as it stands in the drawing, with a plain space
     * where a line may not be broken.
     */
    static List<String> texts(Node node) {
        return visible(node)
                .flatMap(VisibleTexts::text)
                .filter(text -> !text.isEmpty())
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    /** The node and everything in it, apart from what is not shown. */
    static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(node), parts(node).flatMap(VisibleTexts::visible));
    }

    /** A control has its parts even before it has a skin. */
    private static Stream<Node> parts(Node node) {
        return switch (node) {
            case TitledPane pane ->
                    pane.isExpanded() ? Stream.of(pane.getContent()) : Stream.empty();
            case TableRow<?> row -> row.getChildrenUnmodifiable().stream();
            case Labeled labeled -> Stream.ofNullable(labeled.getGraphic());
            case TextInputControl _, ComboBoxBase<?> _ -> Stream.empty();
            case SplitPane split -> split.getItems().stream();
            case ScrollPane scroll -> Stream.of(scroll.getContent());
            case Parent parent -> parent.getChildrenUnmodifiable().stream();
            default -> Stream.empty();
        };
    }

    private static Stream<String> text(Node node) {
        return switch (node) {
            case Labeled labeled -> Stream.ofNullable(labeled.getText());
            case TextInputControl field -> Stream.ofNullable(field.getText());
            default -> Stream.empty();
        };
    }
}
