package gatehouse.views.sessions;

import gatehouse.console.sessions.marks.SessionMarksViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Says below a list how many of its sessions are marked, and what can be done with them. */
public final class MarksBarView {
    private final SessionMarksViewModel model;
    private final Runnable askToRevoke;
    private final String markKey;
    private final Parent root;
    @FXML private Label count;
    @FXML private Button clear;
    @FXML private Button revoke;

    /**
     * The bar of the marks of a list.
     *
     * @param askToRevoke makes the plan to revoke the sessions that are marked
     * @param markKey the name of the key that marks all that the list shows; may be empty
     */
    public MarksBarView(SessionMarksViewModel model, Runnable askToRevoke, String markKey) {
        this.model = model;
        this.askToRevoke = askToRevoke;
        this.markKey = markKey;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        NodeBindings.when(root, model.offered());
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        String none =
                markKey.isEmpty()
                        ? MessageBundle.of("marks.none.noKey")
                        : MessageBundle.of("marks.none", markKey);
        count.textProperty().bind(model.textProperty().map(text -> text.isEmpty() ? none : text));
        NodeBindings.when(clear, model.textProperty().isNotEmpty());
        revoke.disableProperty().bind(model.textProperty().isEmpty());
    }

    @FXML
    private void revoke() {
        askToRevoke.run();
    }

    @FXML
    private void clear() {
        model.clear();
    }
}
