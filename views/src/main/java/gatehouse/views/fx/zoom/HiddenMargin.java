package gatehouse.views.fx.zoom;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** What a window with too little room does not show of its content, on each side. */
public final class HiddenMargin {
    private HiddenMargin() {}

    /**
     * The margin of the scene that shows {@code node}, in its pixels. A layer that has it as its
     * padding keeps what is in it in sight, however the window is scrolled.
     */
    public static ObservableValue<Insets> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::rootProperty)
                .flatMap(HiddenMargin::margin)
                .orElse(Insets.EMPTY);
    }

    private static ObservableValue<Insets> margin(Parent root) {
        return root instanceof ZoomPane zoomed
                ? zoomed.hiddenMargin()
                : new SimpleObjectProperty<>(Insets.EMPTY);
    }
}
