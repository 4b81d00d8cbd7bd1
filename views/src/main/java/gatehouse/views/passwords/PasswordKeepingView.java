package gatehouse.views.passwords;

import gatehouse.console.passwords.PasswordKeepingViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

/** Shows a {@link PasswordKeepingViewModel} below the field of the password. */
public final class PasswordKeepingView {
    private final PasswordKeepingViewModel model;
    private final PasswordField password;
    private final Parent root;
    @FXML private CheckBox keep;
    @FXML private Label note;

    /** The part of a sign-in about that password, whose field says where one is stored. */
    public PasswordKeepingView(PasswordKeepingViewModel model, PasswordField password) {
        this.model = model;
        this.password = password;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        keep.selectedProperty().bindBidirectional(model.keepProperty());
        keep.disableProperty().bind(model.possible().map(yes -> !yes));
        note.textProperty().bind(model.note());
        NodeBindings.when(note, model.note().map(text -> !text.isEmpty()));
        password.promptTextProperty()
                .bind(
                        model.offeredProperty()
                                .map(yes -> yes ? MessageBundle.of("signIn.store.offered") : ""));
    }
}
