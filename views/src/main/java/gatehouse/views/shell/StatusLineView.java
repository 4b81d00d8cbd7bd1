package gatehouse.views.shell;

import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.VisibilityScope;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Shows the last exchange in one line. */
final class StatusLineView {
    private final WireViewModel model;
    private final Runnable toggleWire;
    private final Parent root;
    @FXML private Label last;
    @FXML private Label count;
    @FXML private Button wire;

    /**
     * @param toggleWire opens or closes the drawer with every call
     */
    StatusLineView(WireViewModel model, Runnable toggleWire) {
        this.model = model;
        this.toggleWire = toggleWire;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, model::open);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        last.textProperty().bind(model.lastProperty());
        count.textProperty().bind(model.countProperty());
        wire.setGraphic(IconNodes.of("chevron-right"));
    }

    @FXML
    private void wire() {
        toggleWire.run();
    }
}
