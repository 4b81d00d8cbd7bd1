package gatehouse.views.fx.zoom;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import java.util.Optional;

/**
 * Shows its content larger or smaller, laid out for the room that it then has. Content that has too
 * little room is scrolled, by its bars, by the mouse wheel, and to what gets the focus.
 */
public final class ZoomPane extends Region {
    /** The least room for which content is laid out, in pixels of the usual text size. */
    private static final double LEAST_WIDTH = 620;

    private static final double LEAST_HEIGHT = 530;
    private static final double WHOLE = 100;
    private static final double BAR = 14;

    private final Parent content;
    private final DoubleBinding factor;
    private final DoubleBinding contentWidth;
    private final ScrollBar down = bar(Orientation.VERTICAL);
    private final ScrollBar across = bar(Orientation.HORIZONTAL);
    private Optional<Node> focused = Optional.empty();

    /** Shows {@code content} in the size of {@code scale}. */
    public ZoomPane(Parent content, TextScale scale) {
        this.content = content;
        this.factor = scale.percentProperty().divide(WHOLE);
        this.contentWidth =
                Bindings.createDoubleBinding(
                        () -> Math.max(LEAST_WIDTH, roomAcross() / factor.get()),
                        factor,
                        widthProperty(),
                        heightProperty());
        var zoom = new Scale(1, 1, 0, 0);
        zoom.xProperty().bind(factor);
        zoom.yProperty().bind(factor);
        content.getTransforms().add(zoom);
        getChildren().addAll(content, down, across);
        factor.subscribe(_ -> requestLayout());
        down.valueProperty().subscribe(_ -> requestLayout());
        across.valueProperty().subscribe(_ -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
    }

    /** The width for which the content is laid out. */
    DoubleBinding contentWidth() {
        return contentWidth;
    }

    @Override
    protected void layoutChildren() {
        double width = contentWidth.get();
        double height = Math.max(LEAST_HEIGHT, roomDown() / factor.get());
        content.resize(width, height);
        arrange(down, height * factor.get(), roomDown());
        arrange(across, width * factor.get(), roomAcross());
        down.resizeRelocate(getWidth() - BAR, 0, BAR, roomDown());
        across.resizeRelocate(0, getHeight() - BAR, roomAcross(), BAR);
        if (focused.isPresent() && (down.isVisible() || across.isVisible())) {
            content.layout();
            focused.ifPresent(this::reveal);
        }
        focused = Optional.empty();
        content.relocate(-across.getValue(), -down.getValue());
    }

    private double roomAcross() {
        return getWidth() - (getHeight() < LEAST_HEIGHT * factor.get() ? BAR : 0);
    }

    private double roomDown() {
        return getHeight() - (roomAcross() < LEAST_WIDTH * factor.get() ? BAR : 0);
    }

    private static void arrange(ScrollBar bar, double length, double room) {
        double hidden = Math.max(0, length - room);
        bar.setVisible(hidden > 0);
        bar.setMax(hidden);
        bar.setVisibleAmount(hidden * room / length);
        bar.setValue(Math.min(bar.getValue(), hidden));
    }

    private void follow(Node now) {
        focused = Optional.ofNullable(now);
        requestLayout();
    }

    private void reveal(Node node) {
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        reveal(down, place.getMinY(), place.getMaxY(), roomDown());
        reveal(across, place.getMinX(), place.getMaxX(), roomAcross());
    }

    /** Scrolls as little as is needed; of what is too large, the beginning is shown. */
    private void reveal(ScrollBar bar, double begin, double end, double room) {
        double least = end * factor.get() - room;
        double most = begin * factor.get();
        bar.setValue(Math.clamp(Math.min(most, Math.max(least, bar.getValue())), 0, bar.getMax()));
    }

    private void scroll(ScrollEvent event) {
        if (down.isVisible() || across.isVisible()) {
            move(down, event.getDeltaY());
            move(across, event.getDeltaX());
            event.consume();
        }
    }

    private static void move(ScrollBar bar, double by) {
        bar.setValue(Math.clamp(bar.getValue() - by, 0, bar.getMax()));
    }

    private static ScrollBar bar(Orientation orientation) {
        var bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setManaged(false);
        bar.setVisible(false);
        bar.setUnitIncrement(3 * BAR);
        return bar;
    }
}
