package gatehouse.views.recording;

import gatehouse.console.recording.LadderStepLine;
import gatehouse.console.recording.OrphanedSessionsViewModel;
import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.srs.RecordingDialogOpener;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FactLines;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.BannerView;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.Optional;

/** Shows a {@link RecordingViewModel}: the badge, the steps below it, and the known facts. */
public final class LadderView {
    private final RecordingViewModel model;
    private final OrphanedSessionsViewModel left;
    private final RecordingDialogOpener dialogs;
    private final Parent root;
    @FXML private Label subject;
    @FXML private Label asOf;
    @FXML private ToggleButton watch;
    @FXML private StackPane leftOver;
    @FXML private StackPane badge;
    @FXML private ListView<LadderStepLine> steps;
    @FXML private GridPane facts;

    /**
     * @param left the sessions that an earlier run did not close
     * @param dialogs opens the dialogs of acts
     */
    public LadderView(
            RecordingViewModel model,
            OrphanedSessionsViewModel left,
            RecordingDialogOpener dialogs) {
        this.model = model;
        this.left = left;
        this.dialogs = dialogs;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    /** The list of steps. */
    public Node firstFocus() {
        return steps;
    }

    @FXML
    private void initialize() {
        subject.setText(LegibleText.text(model.subject()));
        asOf.textProperty().bind(model.asOfProperty());
        watch.selectedProperty().bindBidirectional(model.watchingProperty());
        leftOver.getChildren().add(new BannerView(left.noticeProperty()).root());
        badge.getChildren().add(new BadgeView(model, dialogs).root());
        steps.setItems(model.steps());
        steps.setCellFactory(_ -> new StepCell());
        ContextMenus.copies(steps);
    }

    private Subscription listen() {
        left.read();
        return Subscription.combine(
                model.open(),
                model.factsProperty().subscribe(now -> FactLines.fill(facts, now)),
                model.selectedProperty().subscribe(this::select),
                steps.getSelectionModel().selectedItemProperty().subscribe(this::chosen));
    }

    /** Selects the step again: each look replaces the steps. */
    private void select(Optional<LadderStepLine> wanted) {
        wanted.ifPresentOrElse(
                steps.getSelectionModel()::select, steps.getSelectionModel()::clearSelection);
    }

    private void chosen(LadderStepLine line) {
        if (line != null) {
            model.selectedProperty().set(Optional.of(line));
        }
    }

    @FXML
    private void look() {
        model.look();
    }
}
