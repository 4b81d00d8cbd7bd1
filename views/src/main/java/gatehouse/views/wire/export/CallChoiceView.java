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

/** Shows a {@link CallChoiceViewModel}: all calls, or only the selected one. */
final class CallChoiceView {
    private final CallChoiceViewModel model;
    private final Parent root;
    @FXML private RadioButton all;
    @FXML private RadioButton selected;
    @FXML private Label about;

    CallChoiceView(CallChoiceViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    Parent root() {
        return root;
    }

    Node firstFocus() {
        return all;
    }

    @FXML
    private void initialize() {
        var either = new ToggleGroup();
        either.getToggles().setAll(all, selected);
        all.setText(model.allText());
        all.setSelected(!model.onlySelectedProperty().get());
        selected.setText(LegibleText.text(model.selectedText()));
        selected.selectedProperty().bindBidirectional(model.onlySelectedProperty());
        NodeBindings.when(selected, new SimpleBooleanProperty(model.hasSelected()));
        about.textProperty().bind(model.about());
    }
}
