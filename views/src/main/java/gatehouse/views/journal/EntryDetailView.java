package gatehouse.views.journal;

import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.browsing.EntryDetail;
import gatehouse.console.journal.browsing.EntryDetailState;
import gatehouse.console.journal.browsing.EntryDetailViewModel;
import gatehouse.console.journal.browsing.EntryLink;
import gatehouse.console.journal.browsing.EntryWords;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FailureMessages;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.CommandLink;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FactLines;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows an {@link EntryDetailViewModel}. */
public final class EntryDetailView {
    private final EntryDetailViewModel model;
    private final Parent root;
    @FXML private VBox something;
    @FXML private VBox nothing;
    @FXML private Label title;
    @FXML private Label outcome;
    @FXML private GridPane facts;
    @FXML private FlowPane links;
    @FXML private Button copy;
    @FXML private VBox around;
    @FXML private VBox before;
    @FXML private VBox after;
    @FXML private VBox same;
    @FXML private VBox others;
    @FXML private Label trouble;

    /** The entry that is selected in the list. */
    public EntryDetailView(EntryDetailViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    /** Where Enter leads from a row: to what can be done with the entry. */
    public Node firstFocus() {
        return copy;
    }

    @FXML
    private void initialize() {
        NodeBindings.when(
                something, model.stateProperty().map(EntryDetailState.Shown.class::isInstance));
        NodeBindings.when(
                nothing, model.stateProperty().map(EntryDetailState.Nothing.class::isInstance));
        trouble.textProperty().bind(model.stateProperty().map(EntryDetailView::trouble));
        NodeBindings.when(trouble, trouble.textProperty().isNotEmpty());
    }

    private static String trouble(EntryDetailState now) {
        return now instanceof EntryDetailState.Failed(var why)
                ? FailureMessages.of(why, "").text()
                : "";
    }

    private Subscription listen() {
        return model.stateProperty().subscribe(this::show);
    }

    private void show(EntryDetailState now) {
        if (now instanceof EntryDetailState.Shown(EntryDetail detail)) {
            JournalEntry entry = detail.entry();
            title.setText(LegibleText.text(EntryWords.act(entry.act().act())));
            outcome.setText(EntryWords.outcome(entry));
            FactLines.fill(facts, model.facts(entry), model::filterBy, ContextMenus::copies);
            links.getChildren().setAll(detail.links().stream().map(EntryDetailView::link).toList());
            fill(before, detail.before());
            fill(after, detail.after());
            show(around, detail.before().or(detail::after).isPresent());
            others.getChildren().setAll(lines(detail.sameTarget().stream()));
            show(same, !detail.sameTarget().isEmpty());
        }
    }

    private void fill(VBox part, Optional<JournalEntry> entry) {
        part.getChildren().remove(1, part.getChildren().size());
        part.getChildren().addAll(lines(entry.stream()));
        show(part, entry.isPresent());
    }

    private List<Hyperlink> lines(Stream<JournalEntry> entries) {
        return entries.map(this::line).toList();
    }

    private Hyperlink line(JournalEntry entry) {
        return CommandLink.of(model.line(entry), () -> model.look(entry));
    }

    private static Button link(EntryLink to) {
        var button = new Button(LegibleText.text(to.text()));
        button.setOnAction(_ -> to.act().run());
        return button;
    }

    private static void show(Node part, boolean wanted) {
        part.setVisible(wanted);
        part.setManaged(wanted);
    }

    @FXML
    private void copy() {
        model.text().ifPresent(text -> ClipboardText.copy(root, text));
    }

    @FXML
    private void showSame() {
        model.showSameTarget();
    }
}
