package gatehouse.views.wire.export;

import gatehouse.console.wire.export.CallChoiceViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;

/** Shows a {@link CallChoiceViewModel}: all calls that are shown, or the marked ones. */
final class CallChoiceView {
    private final CallChoiceViewModel model;
    private final Parent root;
    @FXML private RadioButton all;
    @FXML private RadioButton marked;
    @FXML private Label about;

    CallChoiceView(CallChoiceViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    Parent root() {
        return root;
    }

    Node firstFocus() {
        return model.onlyMarkedProperty().get() ? marked : all;
    }

    @FXML
    private void initialize() {
        var either = new ToggleGroup();
        either.getToggles().setAll(all, marked);
        all.setText(model.allText());
        all.setDisable(!model.hasShown());
        all.setSelected(!model.onlyMarkedProperty().get());
        marked.setText(LegibleText.text(model.markedText()));
        marked.selectedProperty().bindBidirectional(model.onlyMarkedProperty());
        NodeBindings.when(marked, new SimpleBooleanProperty(model.hasMarked()));
        about.textProperty().bind(model.about());
    }
}
