package gatehouse.views.connections.portos;

import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.PasswordFields;
import gatehouse.views.passwords.PasswordKeepingView;
import gatehouse.views.shell.ShellScreen;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** Shows a {@link PortosSignInViewModel}. */
public final class PortosSignInView implements ShellScreen {
    private final PortosSignInViewModel model;
    private final Parent root;
    @FXML private ToggleButton byUser;
    @FXML private ToggleButton byKey;
    @FXML private VBox userField;
    @FXML private VBox keyField;
    @FXML private VBox deviceField;
    @FXML private Label keyLabel;
    @FXML private TextField key;
    @FXML private Label userLabel;
    @FXML private TextField user;
    @FXML private Label passwordLabel;
    @FXML private PasswordField password;
    @FXML private Label deviceLabel;
    @FXML private TextField device;
    @FXML private Label warning;
    @FXML private Label hint;
    @FXML private VBox keeping;
    @FXML private Label keeps;
    @FXML private Label plain;
    @FXML private Label trouble;
    @FXML private Button signIn;

    /** The dialog for one environment. */
    public PortosSignInView(PortosSignInViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        TextField name = byKey.isSelected() ? key : user;
        return name.getText().isEmpty() ? name : password;
    }

    @FXML
    private void initialize() {
        howToSignIn();
        userLabel.setLabelFor(user);
        passwordLabel.setLabelFor(password);
        deviceLabel.setLabelFor(device);
        user.textProperty().bindBidirectional(model.who().userProperty());
        device.textProperty().bindBidirectional(model.who().deviceProperty());
        warning.textProperty().bind(model.who().warning());
        NodeBindings.when(warning, model.who().warning().map(text -> !text.isEmpty()));
        hint.setText(model.hint());
        NodeBindings.when(hint, new SimpleBooleanProperty(!model.hint().isEmpty()));
        keepPassword();
        NodeBindings.when(plain, new SimpleBooleanProperty(model.isPlainHttp()));
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
        signIn.textProperty()
                .bind(
                        model.busyProperty()
                                .map(busy -> MessageBundle.of(busy ? "signIn.busy" : "signIn.go")));
        signIn.disableProperty().bind(model.possible().not());
    }

    private void howToSignIn() {
        ObservableValue<Boolean> signed = model.who().byKeyProperty();
        keyLabel.setLabelFor(key);
        key.textProperty().bindBidirectional(model.who().keyProperty());
        byKey.selectedProperty().bindBidirectional(model.who().byKeyProperty());
        byUser.setSelected(!model.who().byKeyProperty().get());
        NodeBindings.when(keyField, signed);
        NodeBindings.when(userField, signed.map(yes -> !yes));
        NodeBindings.when(deviceField, signed.map(yes -> !yes));
        passwordLabel
                .textProperty()
                .bind(
                        signed.map(yes ->
                                MessageBundle.of(yes ? "signIn.secret" : "signIn.password")));
    }

    private void keepPassword() {
        NodeBindings.when(keeps, model.keeping().keepProperty().not());
        if (!model.isPlayed()) {
            keeping.getChildren().add(new PasswordKeepingView(model.keeping(), password).root());
        }
    }

    @FXML
    private void cancel() {
        password.clear();
        model.cancel();
    }

    @FXML
    private void signIn() {
        model.signIn(PasswordFields.take(password));
        password.requestFocus();
    }
}
