package gatehouse.views.help;

import gatehouse.console.help.AboutPage;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FactLines;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.shell.ShellScreen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;

/** Shows an {@link AboutPage}. */
public final class AboutView implements ShellScreen {
    private final AboutPage page;
    private final Runnable close;
    private final Parent root;
    @FXML private GridPane facts;
    @FXML private Button done;

    /**
     * @param close takes it off the screen
     */
    public AboutView(AboutPage page, Runnable close) {
        this.page = page;
        this.close = close;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return done;
    }

    @FXML
    private void initialize() {
        FactLines.fill(facts, page.facts());
    }

    @FXML
    private void copy() {
        ClipboardText.copy(root, page.text());
    }

    @FXML
    private void done() {
        close.run();
    }
}
