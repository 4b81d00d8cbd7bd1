package gatehouse.views.environments;

import gatehouse.console.acts.ArmDialogViewModel;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.words.Words;
import gatehouse.views.fx.Fxml;
import gatehouse.views.fx.Passwords;
import gatehouse.views.fx.Show;
import gatehouse.views.shell.Screen;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Shows an {@link ArmDialogViewModel}. */
public final class ArmView implements Screen {
    private final ArmDialogViewModel model;
    private final Parent root;
    @FXML private Label text;
    @FXML private VBox field;
    @FXML private Label passwordLabel;
    @FXML private PasswordField password;
    @FXML private Label trouble;
    @FXML private Button cancel;
    @FXML private Button arm;

    /** The question before an environment lets writes through. */
    public ArmView(ArmDialogViewModel model) {
        this.model = model;
        this.root = Fxml.load(this, Words.bundle());
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
        Show.when(field, new SimpleBooleanProperty(model.needsProof()));
        trouble.textProperty().bind(model.troubleProperty());
        Show.when(trouble, model.troubleProperty().isNotEmpty());
        arm.setText(Words.of("arm.go", WriteGuard.ARMED_FOR.toMinutes()));
    }

    @FXML
    private void cancel() {
        password.clear();
        model.cancel();
    }

    @FXML
    private void arm() {
        model.arm(Passwords.take(password));
    }
}
