package gatehouse.views.recording;

import gatehouse.console.recording.RecordingSignInViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.PasswordFields;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.ShellScreen;
import gatehouse.views.shell.SpokenText;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Shows a {@link RecordingSignInViewModel}. */
public final class RecordingSignInView implements ShellScreen {
    private final RecordingSignInViewModel model;
    private final Parent root;
    @FXML private Label subject;
    @FXML private Label warning;
    @FXML private Label replaces;
    @FXML private VBox form;
    @FXML private Label userLabel;
    @FXML private TextField user;
    @FXML private Label passwordLabel;
    @FXML private PasswordField password;
    @FXML private Label hint;
    @FXML private Label reasonLabel;
    @FXML private TextField reason;
    @FXML private Label ticketLabel;
    @FXML private TextField ticket;
    @FXML private CheckBox csrf;
    @FXML private TitledPane configuration;
    @FXML private Label servers;
    @FXML private Label trouble;
    @FXML private Label obstacle;
    @FXML private Button allow;
    @FXML private Button cancel;
    @FXML private Button signIn;

    /** The dialog of one login. */
    public RecordingSignInView(RecordingSignInViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, () -> SpokenText.of(root, model.obstacle()));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return user;
    }

    @FXML
    private void initialize() {
        subject.setText(model.subject());
        warning.textProperty().bind(model.warning());
        replaces.setText(model.replaces());
        NodeBindings.when(replaces, new SimpleBooleanProperty(!model.replaces().isEmpty()));
        userLabel.setLabelFor(user);
        passwordLabel.setLabelFor(password);
        reasonLabel.setLabelFor(reason);
        ticketLabel.setLabelFor(ticket);
        user.textProperty().bindBidirectional(model.userProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        ticket.textProperty().bindBidirectional(model.ticketProperty());
        csrf.selectedProperty().bindBidirectional(model.askForCsrfProperty());
        hint.textProperty().bind(model.hintProperty());
        NodeBindings.when(hint, model.hintProperty().isNotEmpty());
        configuration.setContent(new AgentPlacementView(model.configuration()).root());
        ObservableValue<String> named = model.configuration().warning();
        servers.textProperty().bind(named);
        NodeBindings.when(servers, named.map(text -> !text.isEmpty()));
        trouble.textProperty().bind(model.troubleProperty());
        NodeBindings.when(trouble, model.troubleProperty().isNotEmpty());
        obstacle.textProperty().bind(model.obstacle());
        NodeBindings.when(obstacle, model.obstacle().isNotEmpty());
        NodeBindings.when(allow, model.obstacle().isNotEmpty());
        form.disableProperty().bind(model.busyProperty());
        ObservableValue<Boolean> busy = model.busyProperty();
        cancel.textProperty()
                .bind(
                        busy.map(yes ->
                                MessageBundle.of(
                                        yes ? "recording.signIn.cancel" : "question.cancel")));
        signIn.textProperty()
                .bind(
                        busy.map(yes ->
                                MessageBundle.of(yes ? "recording.busy" : "recording.signIn.go")));
        signIn.disableProperty().bind(model.possible().not());
    }

    @FXML
    private void allow() {
        password.clear();
        model.allow();
    }

    @FXML
    private void cancel() {
        password.clear();
        model.cancel();
    }

    @FXML
    private void signIn() {
        model.signIn(PasswordFields.take(password));
    }
}
