package gatehouse.views.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Shows a dialog under the name, the colour and the kind of its environment. */
final class DialogFrame {
    private final Parent root;
    @FXML private Label name;
    @FXML private Label word;
    @FXML private StackPane content;

    DialogFrame(Environment environment, Parent question) {
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        name.setText(environment.name());
        word.setText(MessageBundle.of("kind." + environment.kind()));
        content.getChildren().add(question);
        EnvironmentColours.put(root, environment.kind());
    }

    Parent root() {
        return root;
    }
}
