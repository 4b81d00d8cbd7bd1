package gatehouse.views.environments;

import gatehouse.console.environments.ArmViewModel;
import gatehouse.console.environments.Guard;
import gatehouse.console.words.Words;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.PasswordFields;
import gatehouse.views.shell.ShellScreen;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Shows an {@link ArmViewModel}. */
public final class ArmDialogView implements ShellScreen {
    private final ArmViewModel model;
    private final Parent root;
    @FXML private Label text;
    @FXML private VBox field;
    @FXML private Label passwordLabel;
    @FXML private PasswordField password;
    @FXML private Label trouble;
    @FXML private Button cancel;
    @FXML private Button arm;

    /** The dialog that asks before changes are allowed. */
    public ArmDialogView(ArmViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, Words.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return model.needsProof() ? password : cancel;
    }

    @FXML
    private void initialize() {
        text.setText(model.text());
        passwordLabel.setLabelFor(password);
        passwordLabel.setText(Words.of(model.needsSecret() ? "arm.password" : "arm.name"));
        NodeBindings.when(field, new SimpleBooleanProperty(model.needsProof()));
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
        arm.setText(Words.of("arm.go", Guard.ARMED_FOR.toMinutes()));
    }

    @FXML
    private void cancel() {
        password.clear();
        model.cancel();
    }

    @FXML
    private void arm() {
        model.arm(PasswordFields.take(password));
    }
}
