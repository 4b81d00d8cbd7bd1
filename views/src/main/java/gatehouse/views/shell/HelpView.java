package gatehouse.views.shell;

import gatehouse.console.help.HelpPage;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.DetailFact;
import gatehouse.views.fx.FactLines;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.ShortcutNames;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;

import java.util.stream.Collectors;

/** Shows a {@link HelpPage}. */
public final class HelpView implements ShellScreen {
    private final HelpPage page;
    private final Runnable close;
    private final Parent root;
    @FXML private ScrollPane scroll;
    @FXML private GridPane filter;
    @FXML private GridPane keys;
    @FXML private GridPane badges;

    /**
     * @param close takes it off the screen
     */
    public HelpView(HelpPage page, Runnable close) {
        this.page = page;
        this.close = close;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    /** The page itself, so that arrows and page keys scroll it. */
    @Override
    public Node firstFocus() {
        return scroll;
    }

    @FXML
    private void initialize() {
        FactLines.fill(filter, page.filter());
        FactLines.fill(
                keys,
                page.keys().stream()
                        .map(one ->
                                new DetailFact(
                                        one.allKeys().stream()
                                                .map(KeyCombination::valueOf)
                                                .map(ShortcutNames::text)
                                                .collect(Collectors.joining(", ")),
                                        one.text(),
                                        ""))
                        .toList());
        FactLines.fill(badges, page.badges());
    }

    @FXML
    private void done() {
        close.run();
    }
}
