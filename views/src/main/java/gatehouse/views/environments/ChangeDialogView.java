package gatehouse.views.environments;

import gatehouse.console.environments.editor.ChangeDialogViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.shell.ShellScreen;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Shows a {@link ChangeDialogViewModel}; Enter in its field changes nothing. */
public final class ChangeDialogView implements ShellScreen {
    private final ChangeDialogViewModel model;
    private final Parent root;
    @FXML private Label title;
    @FXML private Label text;
    @FXML private VBox field;
    @FXML private Label nameLabel;
    @FXML private TextField name;
    @FXML private Button cancel;
    @FXML private Button confirm;

    /** The dialog before an environment is changed. */
    public ChangeDialogView(ChangeDialogViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return model.question().typesName() ? name : cancel;
    }

    @FXML
    private void initialize() {
        title.setText(model.question().title());
        text.setText(model.question().text());
        nameLabel.setLabelFor(name);
        NodeBindings.when(field, new SimpleBooleanProperty(model.question().typesName()));
        name.textProperty().bindBidirectional(model.typedProperty());
        confirm.setText(model.question().confirm());
        confirm.disableProperty().bind(model.possible().not());
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void confirm() {
        model.confirm();
    }
}
