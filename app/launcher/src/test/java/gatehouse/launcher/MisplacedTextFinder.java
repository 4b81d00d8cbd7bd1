package gatehouse.launcher;

import gatehouse.views.fx.zoom.ZoomPane;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds labels and buttons that stand outside what holds them, and parts of a row, a column or a
 * grid that lie over each other. What is scrolled may stand above and below its pane, but a dialog
 * is never scrolled as a whole; tables and lists are not looked into.
 */
final class MisplacedTextFinder {
    /** Lines and shadows of a focus may stand over an edge. */
    private static final double TOLERANCE = 2;

    private final List<String> found = new ArrayList<>();

    private MisplacedTextFinder() {}

    /** What is misplaced below {@code root}, each with how. */
    static List<String> misplacedTexts(Node root) {
        var finder = new MisplacedTextFinder();
        finder.look(root, place(root));
        return finder.found;
    }

    private void look(Node node, Bounds room) {
        if (!node.isVisible() || node instanceof TableView || node instanceof ListView) {
            return;
        }
        Bounds place = place(node);
        if (node.getStyleClass().contains("question")) {
            look(node, place, common(room, place(node.getScene().getRoot())));
        } else {
            look(node, place, room);
        }
    }

    private void look(Node node, Bounds place, Bounds room) {
        if (node instanceof Labeled labeled && isWritten(labeled) && !isWithin(place, room)) {
            found.add("Outside: " + labeled.getText());
        }
        if (node instanceof ScrollPane scroll) {
            look(scroll.getContent(), endless(common(place, room)));
        } else if (node instanceof ZoomPane scrolled) {
            Bounds inner = endless(common(place, room));
            scrolled.getChildrenUnmodifiable().forEach(child -> look(child, inner));
        } else if (node instanceof Parent parent) {
            if (isRowOrGrid(node)) {
                overlaps(parent);
            }
            Bounds inner = common(place, room);
            parent.getChildrenUnmodifiable().forEach(child -> look(child, inner));
        }
    }

    private void overlaps(Parent parent) {
        List<Node> parts =
                parent.getChildrenUnmodifiable().stream()
                        .filter(child -> child.isVisible() && child.isManaged())
                        .toList();
        for (int one = 0; one < parts.size(); one++) {
            for (Node other : parts.subList(one + 1, parts.size())) {
                if (isOver(place(parts.get(one)), place(other))) {
                    found.add("Over each other: " + texts(parts.get(one)) + texts(other));
                }
            }
        }
    }

    private static boolean isRowOrGrid(Node node) {
        return switch (node) {
            case HBox _, VBox _, FlowPane _, GridPane _, BorderPane _ -> true;
            default -> false;
        };
    }

    private static boolean isWritten(Labeled labeled) {
        return labeled.getText() != null && !labeled.getText().isBlank();
    }

    private static boolean isWithin(Bounds place, Bounds room) {
        return place.getMinX() >= room.getMinX() - TOLERANCE
                && place.getMaxX() <= room.getMaxX() + TOLERANCE
                && place.getMinY() >= room.getMinY() - TOLERANCE
                && place.getMaxY() <= room.getMaxY() + TOLERANCE;
    }

    private static boolean isOver(Bounds one, Bounds other) {
        double wide =
                Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double high =
                Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return wide > TOLERANCE && high > TOLERANCE;
    }

    private static List<String> texts(Node node) {
        return CutTextFinder.visible(node)
                .flatMap(one -> one instanceof Labeled is ? Stream.of(is) : Stream.empty())
                .filter(MisplacedTextFinder::isWritten)
                .map(Labeled::getText)
                .toList();
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Bounds common(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        double width = Math.min(one.getMaxX(), other.getMaxX()) - x;
        double height = Math.min(one.getMaxY(), other.getMaxY()) - y;
        return new BoundingBox(x, y, Math.max(0, width), Math.max(0, height));
    }

    /** As wide as it is, and as high as one can scroll. */
    private static Bounds endless(Bounds pane) {
        return new BoundingBox(pane.getMinX(), -1e6, pane.getWidth(), 2e6);
    }
}
