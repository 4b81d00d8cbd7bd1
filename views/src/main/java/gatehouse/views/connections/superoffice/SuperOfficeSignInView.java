package gatehouse.views.connections.superoffice;

import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel;
import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel.SignInMethod;
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

import org.controlsfx.control.SegmentedButton;

/** Shows a {@link SuperOfficeSignInViewModel}. */
public final class SuperOfficeSignInView implements ShellScreen {
    private final SuperOfficeSignInViewModel model;
    private final Parent root;
    @FXML private SegmentedButton ways;
    @FXML private VBox userField;
    @FXML private Label userLabel;
    @FXML private TextField user;
    @FXML private Label secretLabel;
    @FXML private PasswordField secret;
    @FXML private Label appTokenLabel;
    @FXML private PasswordField appToken;
    @FXML private Label plain;
    @FXML private VBox keeping;
    @FXML private Label keeps;
    @FXML private Label trouble;
    @FXML private Button signIn;

    /** The dialog for one environment. */
    public SuperOfficeSignInView(SuperOfficeSignInViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return userField.isVisible() && user.getText().isEmpty() ? user : secret;
    }

    @FXML
    private void initialize() {
        model.who().ways().forEach(way -> ways.getButtons().add(button(way)));
        userLabel.setLabelFor(user);
        secretLabel.setLabelFor(secret);
        appTokenLabel.setLabelFor(appToken);
        user.textProperty().bindBidirectional(model.who().userProperty());
        ObservableValue<SignInMethod> way = model.who().wayProperty();
        NodeBindings.when(userField, way.map(now -> now == SignInMethod.BASIC));
        secretLabel.textProperty().bind(way.map(now -> MessageBundle.of("soSignIn.secret." + now)));
        boolean online = model.isOnline();
        appTokenLabel
                .textProperty()
                .bind(
                        way.map(now ->
                                MessageBundle.of(
                                        online && now == SignInMethod.TICKET
                                                ? "soSignIn.appToken.online"
                                                : "soSignIn.appToken")));
        NodeBindings.when(plain, new SimpleBooleanProperty(model.isPlainHttp()));
        NodeBindings.when(keeps, model.keeping().keepProperty().not());
        NodeBindings.when(keeping, way.map(now -> now == SignInMethod.BASIC));
        keeping.getChildren().add(new PasswordKeepingView(model.keeping(), secret).root());
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
        signIn.disableProperty().bind(model.possible().not());
    }

    private ToggleButton button(SignInMethod way) {
        var button = new ToggleButton(MessageBundle.of("soSignIn.way." + way));
        button.setSelected(model.who().wayProperty().get() == way);
        button.setOnAction(_ -> choose(button, way));
        return button;
    }

    /** Keeps one way selected: a second press on its button would deselect it. */
    private void choose(ToggleButton button, SignInMethod way) {
        button.setSelected(true);
        model.who().wayProperty().set(way);
    }

    @FXML
    private void cancel() {
        secret.clear();
        appToken.clear();
        model.cancel();
    }

    @FXML
    private void signIn() {
        model.signIn(PasswordFields.take(secret), PasswordFields.take(appToken));
    }
}
