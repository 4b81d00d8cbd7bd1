package gatehouse.views.fx.zoom;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
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
    /** The least room for which content is laid out; more where its texts need more height. */
    private static final double LEAST_WIDTH = 620;

    private static final double LEAST_HEIGHT = 530;

    /** Panes do not subtract their borders from the width for which they are asked. */
    private static final double BORDERS = 8;

    private static final double WHOLE = 100;
    private static final double BAR = 14;

    private final Parent content;
    private final DoubleBinding factor;
    private final DoubleProperty leastHeight = new SimpleDoubleProperty(LEAST_HEIGHT);
    private final DoubleBinding contentWidth;
    private final ObjectBinding<Insets> hiddenMargin;
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
                        leastHeight,
                        widthProperty(),
                        heightProperty());
        this.hiddenMargin =
                Bindings.createObjectBinding(
                        this::margin, contentWidth, down.valueProperty(), across.valueProperty());
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

    /** What is not in sight of the content, on each side. */
    ObjectBinding<Insets> hiddenMargin() {
        return hiddenMargin;
    }

    @Override
    protected void layoutChildren() {
        double needed = content.minHeight(contentWidth.get() - BORDERS);
        leastHeight.set(Math.max(LEAST_HEIGHT, needed));
        double width = contentWidth.get();
        double height = contentHeight();
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

    private double contentHeight() {
        return Math.max(leastHeight.get(), roomDown() / factor.get());
    }

    private Insets margin() {
        double top = down.getValue() / factor.get();
        double left = across.getValue() / factor.get();
        double right = contentWidth.get() - roomAcross() / factor.get() - left;
        double bottom = contentHeight() - roomDown() / factor.get() - top;
        return new Insets(top, Math.max(0, right), Math.max(0, bottom), left);
    }

    private double roomAcross() {
        return getWidth() - (getHeight() < leastHeight.get() * factor.get() ? BAR : 0);
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
