package gatehouse.views.wire.export;

import gatehouse.console.wire.export.HarDialogViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FileTarget;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.shell.ShellScreen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Shows a {@link HarDialogViewModel}. */
public final class HarDialogView implements ShellScreen {
    private final HarDialogViewModel model;
    private final CallChoiceView choice;
    private final Parent root;
    @FXML private VBox choices;
    @FXML private Label trouble;
    @FXML private Button save;

    /** The dialog that asks which calls are saved. */
    public HarDialogView(HarDialogViewModel model) {
        this.model = model;
        this.choice = new CallChoiceView(model.choice());
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return choice.firstFocus();
    }

    @FXML
    private void initialize() {
        choices.getChildren().add(choice.root());
        trouble.textProperty().bind(model.file().troubleProperty());
        NodeBindings.when(trouble, model.file().troubleProperty().isNotEmpty());
        save.disableProperty().bind(model.file().savingProperty());
    }

    @FXML
    private void save() {
        FileTarget.ask(root.getScene(), model.fileName()).ifPresent(model::save);
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
