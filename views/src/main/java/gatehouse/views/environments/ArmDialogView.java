package gatehouse.views.environments;

import gatehouse.console.acts.ArmDialogViewModel;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.words.MessageBundle;
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

/** Shows an {@link ArmDialogViewModel}. */
public final class ArmDialogView implements ShellScreen {
    private final ArmDialogViewModel model;
    private final Parent root;
    @FXML private Label title;
    @FXML private Label text;
    @FXML private VBox field;
    @FXML private Label passwordLabel;
    @FXML private PasswordField password;
    @FXML private Label trouble;
    @FXML private Button cancel;
    @FXML private Button arm;

    /** The dialog that asks before changes are allowed. */
    public ArmDialogView(ArmDialogViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
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
        title.setText(model.title());
        text.setText(model.text());
        passwordLabel.setLabelFor(password);
        passwordLabel.setText(MessageBundle.of(model.needsSecret() ? "arm.password" : "arm.name"));
        NodeBindings.when(field, new SimpleBooleanProperty(model.needsProof()));
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
        arm.setText(MessageBundle.of("arm.go", WriteGuard.ARMED_FOR.toMinutes()));
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
