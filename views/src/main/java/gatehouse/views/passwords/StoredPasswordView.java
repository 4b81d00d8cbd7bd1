package gatehouse.views.passwords;

import gatehouse.console.passwords.StoredPasswordViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** Shows a {@link StoredPasswordViewModel}; nothing where no password was kept. */
public final class StoredPasswordView {
    private final StoredPasswordViewModel model;
    private final Parent root;
    @FXML private HBox line;
    @FXML private Label said;
    @FXML private Button forget;

    /** The line about the stored password of one connection. */
    public StoredPasswordView(StoredPasswordViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        said.textProperty().bind(model.saidProperty());
        NodeBindings.when(line, model.saidProperty().isNotEmpty());
        NodeBindings.when(forget, model.storedProperty());
    }

    private Subscription listen() {
        model.look();
        return Subscription.EMPTY;
    }

    @FXML
    private void forget() {
        model.forget();
    }
}
