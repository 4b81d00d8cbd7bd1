package gatehouse.views.shell;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;

import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** Shows a dialog under the name, the colour and the kind of its environment. */
final class DialogFrame {
    /** The style class of a dialog that needs room for a table or a list, and of its frame. */
    private static final String WIDE = "wide";

    private final Parent root;
    @FXML private Label name;
    @FXML private Label word;
    @FXML private VBox frame;

    /**
     * @param connection that the dialog is about; named where the environment has several
     */
    DialogFrame(Environment environment, Optional<ConnectionSpec> connection, Parent question) {
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        name.setText(name(environment, connection));
        name.setGraphic(EnvironmentColours.patch(environment));
        word.setText(MessageBundle.of("kind." + environment.kind()));
        frame.getChildren().add(new ScrolledPage(question));
        if (question.getStyleClass().contains(WIDE)) {
            root.getStyleClass().add(WIDE);
        }
        EnvironmentColours.put(root, environment.kind());
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

    /** Scrolls its content where a window has too little room for all the texts. */
    static final class ScrolledPage extends ScrollPane {
        ScrolledPage(Parent content) {
            super(content);
            setFitToWidth(true);
            setFitToHeight(true);
            content.lookupAll(".label").stream()
                    .filter(Label.class::isInstance)
                    .forEach(label -> ((Label) label).setMinHeight(USE_PREF_SIZE));
        }

        /** As high as its texts are in that width. */
        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        /** A click beside the fields leaves the focus where it is. */
        @Override
        public void requestFocus() {}
    }
}
