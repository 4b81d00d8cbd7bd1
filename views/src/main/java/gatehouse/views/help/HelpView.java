package gatehouse.views.help;

import gatehouse.console.help.HelpPage;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.DetailFact;
import gatehouse.views.fx.FactLines;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.ShortcutNames;
import gatehouse.views.shell.ShellScreen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;

import java.util.List;

/** Shows a {@link HelpPage}. */
public final class HelpView implements ShellScreen {
    private final HelpPage page;
    private final Runnable close;
    private final Parent root;
    @FXML private ScrollPane scroll;
    @FXML private Hyperlink tour;
    @FXML private Label elsewhere;
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
        page.tour()
                .ifPresent(command -> {
                    tour.setText(command.text());
                    tour.setDisable(!command.possible().get());
                    elsewhere.setText(command.whyNot());
                });
        NodeBindings.when(elsewhere, elsewhere.textProperty().isNotEmpty());
        FactLines.fill(filter, page.filter());
        FactLines.fill(keys, page.keys().stream().map(HelpView::keysOf).toList());
        FactLines.fill(badges, page.badges());
    }

    /** The key that is shown elsewhere too, and below the text those for other keyboards. */
    private static DetailFact keysOf(Command command) {
        List<String> all =
                command.allKeys().stream()
                        .map(KeyCombination::valueOf)
                        .map(ShortcutNames::text)
                        .distinct()
                        .toList();
        String others = String.join(", ", all.subList(1, all.size()));
        return new DetailFact(
                all.getFirst(),
                command.text(),
                others.isEmpty() ? "" : MessageBundle.of("help.alsoKeys", others));
    }

    @FXML
    private void tour() {
        close.run();
        page.tour().ifPresent(Command::run);
    }

    @FXML
    private void done() {
        close.run();
    }
}
