package gatehouse.views.fx;

import javafx.beans.binding.DoubleBinding;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger or smaller, laid out for the room that it then has. */
public final class ZoomPane extends Region {
    private static final double WHOLE = 100;

    private final Parent content;
    private final DoubleBinding factor;
    private final DoubleBinding contentWidth;

    /** Shows {@code content} in the size of {@code scale}. */
    public ZoomPane(Parent content, TextScale scale) {
        this.content = content;
        this.factor = scale.percentProperty().divide(WHOLE);
        this.contentWidth = widthProperty().divide(factor);
        var zoom = new Scale(1, 1, 0, 0);
        zoom.xProperty().bind(factor);
        zoom.yProperty().bind(factor);
        content.getTransforms().add(zoom);
        getChildren().add(content);
        factor.subscribe(_ -> requestLayout());
    }

    /** The width for which the content is laid out. */
    DoubleBinding contentWidth() {
        return contentWidth;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }
}
