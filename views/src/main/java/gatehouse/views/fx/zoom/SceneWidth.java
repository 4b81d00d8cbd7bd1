package gatehouse.views.fx.zoom;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** The width of the window's content, by which a view chooses how it is arranged. */
public final class SceneWidth {
    private SceneWidth() {}

    /**
     * The width of the scene that shows {@code node}. It changes before a layout begins, unlike the
     * width of the node itself: what is rearranged during a layout may stay as it was.
     */
    public static ObservableValue<Double> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::rootProperty)
                .flatMap(SceneWidth::width)
                .map(Number::doubleValue)
                .orElse(0.0);
    }

    private static ObservableValue<Number> width(Parent root) {
        return root instanceof ZoomPane zoomed
                ? zoomed.contentWidth()
                : ((Region) root).widthProperty();
    }
}
