package gatehouse.views.recording;

import gatehouse.console.recording.RecordingActViewModel;
import gatehouse.console.words.Words;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.shell.ShellScreen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Shows a {@link RecordingActViewModel}. */
public final class RecordingActView implements ShellScreen {
    private final RecordingActViewModel model;
    private final Parent root;
    @FXML private Label title;
    @FXML private Label about;
    @FXML private Label consequence;
    @FXML private Label reasonLabel;
    @FXML private TextField reason;
    @FXML private Label waiting;
    @FXML private Label trouble;
    @FXML private Button cancel;
    @FXML private Button go;

    /** The dialog of one act. */
    public RecordingActView(RecordingActViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, Words.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    /** The Cancel button, so that Enter and Space change nothing. */
    @Override
    public Node firstFocus() {
        return cancel;
    }

    @FXML
    private void initialize() {
        title.setText(Words.of("revoke.title", model.go()));
        about.setText(model.about());
        consequence.setText(model.consequence());
        reasonLabel.setLabelFor(reason);
        reason.textProperty().bindBidirectional(model.reasonProperty());
        reason.disableProperty().bind(model.busyProperty());
        NodeBindings.when(waiting, model.busyProperty());
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
        go.setText(model.go());
        go.disableProperty().bind(model.possible().not());
    }

    @FXML
    private void cancel() {
        model.close();
    }

    @FXML
    private void go() {
        model.press();
    }
}
