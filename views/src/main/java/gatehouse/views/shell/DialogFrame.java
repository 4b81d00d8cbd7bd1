package gatehouse.views.shell;

import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.fx.zoom.ScrolledPage;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Optional;

/**
 * Shows a dialog under the name, the colour and the kind of its environment, which stay in sight
 * where the dialog has to be scrolled.
 */
final class DialogFrame {
    /** The style class of a dialog that needs room for a table or a list, and of its frame. */
    private static final String WIDE = "wide";

    private final Parent root;
    @FXML private Label name;
    @FXML private HBox left;
    @FXML private Label leftText;
    @FXML private Label word;
    @FXML private VBox frame;

    /**
     * @param connection that the dialog is about; named where the environment has several
     * @param guard whose time is shown while changes are allowed; empty where the dialog is about
     *     an environment that is not on the screen
     */
    DialogFrame(
            Environment environment,
            Optional<ConnectionSpec> connection,
            Parent question,
            Optional<WriteGuardViewModel> guard) {
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        name.setText(name(environment, connection));
        name.setGraphic(EnvironmentColours.patch(environment));
        word.setText(MessageBundle.of("kind." + environment.kind()));
        Parent shown =
                question.getStyleClass().contains(SignInSheet.SHEET) || scrollBody(question)
                        ? question
                        : new ScrolledPage(question);
        VBox.setVgrow(shown, Priority.ALWAYS);
        frame.getChildren().add(shown);
        if (question.getStyleClass().contains(WIDE)) {
            root.getStyleClass().add(WIDE);
        }
        EnvironmentColours.put(root, environment.kind());
        left.setVisible(false);
        left.setManaged(false);
        guard.ifPresent(there -> VisibilityScope.whileShown(root, () -> listen(there)));
    }

    private Subscription listen(WriteGuardViewModel guard) {
        NodeBindings.when(left, guard.armedProperty());
        return Subscription.combine(
                guard.textProperty().subscribe(leftText::setText),
                NodeBindings.state(left, "armed", guard.armedProperty()),
                NodeBindings.state(left, "ending", guard.endingProperty()));
    }

    /**
     * Lets the body of a question be scrolled, so that its buttons stay in sight where a window has
     * too little room for its texts.
     *
     * @return whether it has a body
     */
    static boolean scrollBody(Parent question) {
        Optional<Node> body =
                question.getChildrenUnmodifiable().stream()
                        .filter(part -> part.getStyleClass().contains("question-body"))
                        .findFirst();
        if (body.isEmpty() || !(question instanceof VBox parts)) {
            return false;
        }
        int at = parts.getChildren().indexOf(body.get());
        parts.getChildren().remove(at);
        parts.getChildren().forEach(part -> ((Region) part).setMinHeight(Region.USE_PREF_SIZE));
        var page = new ScrolledPage((Parent) body.get());
        VBox.setVgrow(page, Priority.ALWAYS);
        parts.getChildren().add(at, page);
        return true;
    }

    private static String name(Environment environment, Optional<ConnectionSpec> connection) {
        return connection
                .filter(it -> environment.connectionsTo(it.system()).size() > 1)
                .map(it -> MessageBundle.of("dialog.where", environment.name(), it.name()))
                .orElse(environment.name());
    }

    Parent root() {
        return root;
    }
}
