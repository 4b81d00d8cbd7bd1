package gatehouse.views.fx.zoom;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scrolls its content where a window has too little room for all the texts, also to what gets the
 * focus.
 */
public final class ScrolledPage extends ScrollPane {
    private final Parent content;
    private Optional<Node> focused = Optional.empty();
    private boolean revealed = true;
    private double hidden;

    /** Shows {@code content} as wide as there is room, and in full height where there is room. */
    public ScrolledPage(Parent content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setFitToHeight(true);
        content.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .forEach(label -> ((Label) label).setMinHeight(USE_PREF_SIZE));
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
    }

    /** As high as its texts are in that width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** A click beside the fields leaves the focus where it is. */
    @Override
    public void requestFocus() {}

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double room = getViewportBounds().getHeight();
        double below = content.getLayoutBounds().getHeight() - room;
        if (below != hidden || !revealed) {
            hidden = below;
            revealed = true;
            focused.ifPresent(node -> reveal(node, room));
        }
    }

    private void follow(Node now) {
        focused =
                Stream.iterate(now, Objects::nonNull, Node::getParent)
                                .anyMatch(node -> node == content)
                        ? Optional.of(now)
                        : Optional.empty();
        revealed = false;
        requestLayout();
    }

    /** Scrolls as little as is needed; of what is too large, the beginning is shown. */
    private void reveal(Node node, double room) {
        content.layout();
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double now = getVvalue() * hidden;
        double wanted = Math.min(place.getMinY(), Math.max(place.getMaxY() - room, now));
        setVvalue(hidden > 0 ? Math.clamp(wanted / hidden, 0, 1) : 0);
    }
}
