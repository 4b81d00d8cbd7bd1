package gatehouse.views.temporarykey;

import gatehouse.console.temporarykey.KeyCheckState;
import gatehouse.console.temporarykey.KeyFieldViewModel;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FocusKeys;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;

/** Shows the field for keys and links, what was found in them, and the progress of the check. */
public final class KeyFieldView {
    private final TemporaryKeysViewModel model;
    private final Parent root;
    @FXML private Label pastedLabel;
    @FXML private TextArea pasted;
    @FXML private Label found;
    @FXML private Label note;
    @FXML private Label trouble;
    @FXML private Button check;
    @FXML private Button stop;
    @FXML private ProgressBar progress;
    @FXML private CheckBox joined;

    /** The field of {@code model}. */
    public KeyFieldView(TemporaryKeysViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    /** The node that gets the focus first. */
    public Node firstFocus() {
        return pasted;
    }

    @FXML
    private void initialize() {
        KeyFieldViewModel field = model.field();
        pastedLabel.setLabelFor(pasted);
        pasted.setTextFormatter(
                new TextFormatter<>(
                        change -> field.takes(change.getControlNewText()) ? change : none(change)));
        FocusKeys.tabLeaves(pasted);
        pasted.textProperty().bindBidirectional(field.pastedProperty());
        joined.selectedProperty().bindBidirectional(field.joinedProperty());
        NodeBindings.when(joined, field.hasLines());
        tell(found, field.found());
        tell(note, field.note());
        tell(trouble, field.troubleProperty());
        ObservableValue<Boolean> checking =
                model.stateProperty().map(KeyCheckState.Checking.class::isInstance);
        check.disableProperty().bind(model.possible().not());
        NodeBindings.when(stop, checking);
        NodeBindings.when(progress, checking);
        progress.progressProperty().bind(model.stateProperty().map(KeyFieldView::share));
    }

    /** Turns a change into one that changes nothing. */
    private static TextFormatter.Change none(TextFormatter.Change change) {
        change.setText("");
        change.setRange(change.getRangeStart(), change.getRangeStart());
        change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
        return change;
    }

    private static void tell(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        NodeBindings.when(label, text.map(now -> !now.isEmpty()));
    }

    private static double share(KeyCheckState state) {
        return state instanceof KeyCheckState.Checking(_, double share) ? share : 0;
    }

    @FXML
    private void check() {
        model.check();
    }

    @FXML
    private void stop() {
        model.stop();
    }
}
