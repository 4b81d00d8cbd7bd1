package gatehouse.views.shell;

import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.ShowCallEvent;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/** Shows the last call in one line, which leads to all that is known of it. */
final class StatusLineView {
    private final WireViewModel model;
    private final Parent root;
    @FXML private Hyperlink last;
    @FXML private Label count;
    @FXML private Button wire;

    /** The line of a window. */
    StatusLineView(WireViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, model.lastCall()::open);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        last.textProperty().bind(model.lastCall().lastProperty());
        count.textProperty().bind(model.lastCall().countProperty());
        wire.setGraphic(IconNodes.of("chevron-right"));
    }

    @FXML
    private void last() {
        last.setVisited(false);
        model.last().ifPresent(call -> ShowCallEvent.fire(last, call.number()));
    }

    @FXML
    private void wire() {
        BooleanProperty open = model.drawer().openProperty();
        open.set(!open.get());
    }
}
