package gatehouse.views.wire;

import gatehouse.console.journal.browsing.CallOriginsViewModel;
import gatehouse.console.wire.WireDrawer;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.fx.zoom.SceneWidth;

import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;

/** Shows every call at the foot of a window, at a height that can be drawn. */
public final class WireDrawerView {
    /** What is left for the rest of the window. */
    private static final double REST = 240;

    private static final double LEAST = 110;
    private static final double STEP = 24;

    private final WireDrawer drawer;
    private final WireView calls;
    private final Parent root;
    private double last;
    @FXML private VBox frame;
    @FXML private Region grip;

    /**
     * @param origins where the selected call leads to
     * @param commands what can be done with the calls on the screen
     */
    public WireDrawerView(
            WireViewModel model, CallOriginsViewModel origins, List<Command> commands) {
        this.drawer = model.drawer();
        this.calls =
                new WireView(
                        model,
                        new OriginLinks(origins, () -> {}),
                        commands,
                        Orientation.HORIZONTAL,
                        () -> drawer.openProperty().set(false));
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        VBox.setVgrow(calls.root(), Priority.ALWAYS);
        frame.getChildren().add(calls.root());
    }

    /** A height that was drawn in a higher window leaves room for the rest of this one. */
    private Subscription listen() {
        return Subscription.combine(
                drawer.heightProperty().subscribe(_ -> fit()),
                root.getScene().heightProperty().subscribe(_ -> fit()),
                SceneWidth.of(root).subscribe(this::refit));
    }

    /** The size of the texts may have changed; a drawer that has gone has no width. */
    private void refit(double width) {
        if (width > 0) {
            fit();
        }
    }

    private void fit() {
        double height = root.sceneToLocal(0, root.getScene().getHeight()).getY();
        double window = height - root.sceneToLocal(0, 0).getY();
        double room = Math.max(LEAST, window - REST);
        frame.setPrefHeight(Math.min(drawer.heightProperty().get(), room));
    }

    @FXML
    private void pressed(MouseEvent event) {
        last = event.getScreenY();
        grip.requestFocus();
    }

    @FXML
    private void dragged(MouseEvent event) {
        drawer.grow(last - event.getScreenY());
        last = event.getScreenY();
    }

    @FXML
    private void moved(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            drawer.grow(event.getCode() == KeyCode.UP ? STEP : -STEP);
            event.consume();
        }
    }
}
