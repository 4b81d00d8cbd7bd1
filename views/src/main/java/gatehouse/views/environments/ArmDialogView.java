package gatehouse.views.environments;

import gatehouse.console.acts.ArmDialogViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
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
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;

import java.time.Duration;

/** Shows an {@link ArmDialogViewModel}. */
public final class ArmDialogView implements ShellScreen {
    private final ArmDialogViewModel model;
    private final Parent root;
    @FXML private Label title;
    @FXML private Label text;
    @FXML private Label timesLabel;
    @FXML private SegmentedButton times;
    @FXML private VBox nameField;
    @FXML private Label nameLabel;
    @FXML private TextField typedName;
    @FXML private VBox passwordField;
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
        if (model.needsName()) {
            return typedName;
        }
        return model.needsSecret() ? password : cancel;
    }

    @FXML
    private void initialize() {
        title.setText(model.title());
        text.textProperty().bind(model.text().map(LegibleText::together));
        timesLabel.setLabelFor(times);
        times.getButtons().setAll(model.times().stream().map(this::choice).toList());
        nameLabel.setLabelFor(typedName);
        typedName.textProperty().bindBidirectional(model.nameProperty());
        NodeBindings.when(nameField, new SimpleBooleanProperty(model.needsName()));
        passwordLabel.setLabelFor(password);
        NodeBindings.when(passwordField, new SimpleBooleanProperty(model.needsSecret()));
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
        arm.textProperty()
                .bind(
                        model.timeProperty()
                                .map(chosen -> MessageBundle.of("arm.go", chosen.toMinutes())));
    }

    /** One of the times stays chosen, also where a chosen one is pressed again. */
    private ToggleButton choice(Duration time) {
        var choice = new ToggleButton(MessageBundle.of("arm.minutes", time.toMinutes()));
        choice.setSelected(time.equals(model.timeProperty().get()));
        choice.setOnAction(_ -> {
            choice.setSelected(true);
            model.timeProperty().set(time);
        });
        return choice;
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
