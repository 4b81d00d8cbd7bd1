package gatehouse.views.recording;

import gatehouse.console.recording.server.RecordingServerViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.ScreenNotice;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.PasswordFields;
import gatehouse.views.shell.BannerView;
import gatehouse.views.shell.ShellScreen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** Shows a {@link RecordingServerViewModel}, apart from the badge, which it does not change. */
public final class RecordingServerView implements ShellScreen {
    private final RecordingServerViewModel model;
    private final Parent root;
    @FXML private Label baseLabel;
    @FXML private TextField base;
    @FXML private Button version;
    @FXML private Label userLabel;
    @FXML private TextField user;
    @FXML private Label passwordLabel;
    @FXML private PasswordField password;
    @FXML private CheckBox confirmed;
    @FXML private StackPane told;
    @FXML private Label waiting;
    @FXML private Button check;

    /** The dialog for one recording server. */
    public RecordingServerView(RecordingServerViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return base;
    }

    @FXML
    private void initialize() {
        baseLabel.setLabelFor(base);
        userLabel.setLabelFor(user);
        passwordLabel.setLabelFor(password);
        base.textProperty().bindBidirectional(model.baseProperty());
        user.textProperty().bindBidirectional(model.userProperty());
        confirmed.selectedProperty().bindBidirectional(model.confirmedProperty());
        version.disableProperty().bind(model.askable().map(yes -> !yes));
        check.disableProperty().bind(model.checkable().map(yes -> !yes));
        told.getChildren().add(new BannerView(model.toldProperty()).root());
        NodeBindings.when(told, model.toldProperty().map(now -> !now.equals(ScreenNotice.NONE)));
        NodeBindings.when(waiting, model.busyProperty());
    }

    @FXML
    private void close() {
        password.clear();
        model.close();
    }

    @FXML
    private void askVersion() {
        model.askVersion();
    }

    @FXML
    private void checkUser() {
        model.checkUser(PasswordFields.take(password));
    }
}
