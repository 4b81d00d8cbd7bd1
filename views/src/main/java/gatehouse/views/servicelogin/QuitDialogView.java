package gatehouse.views.servicelogin;

import gatehouse.console.servicelogin.QuitDialogViewModel;
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

/** Shows a {@link QuitDialogViewModel}. */
public final class QuitDialogView implements ShellScreen {
    private final QuitDialogViewModel model;
    private final Parent root;
    @FXML private Label title;
    @FXML private Label which;
    @FXML private Label elsewhere;
    @FXML private Button stay;
    @FXML private Button goThere;
    @FXML private Button removeAndQuit;

    /** The dialog that asks before the program ends. */
    public QuitDialogView(QuitDialogViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return stay;
    }

    @FXML
    private void initialize() {
        title.setText(model.title());
        which.setText(model.which());
        elsewhere.setText(model.elsewhere());
        var isElsewhere = new SimpleBooleanProperty(!model.elsewhere().isEmpty());
        NodeBindings.when(elsewhere, isElsewhere);
        NodeBindings.when(goThere, isElsewhere);
        NodeBindings.when(removeAndQuit, new SimpleBooleanProperty(model.canRemove()));
    }

    @FXML
    private void stay() {
        model.stay();
    }

    @FXML
    private void goThere() {
        model.goThere();
    }

    @FXML
    private void removeAndQuit() {
        model.removeAndQuit();
    }

    @FXML
    private void quit() {
        model.quit();
    }
}
