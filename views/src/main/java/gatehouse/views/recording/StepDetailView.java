package gatehouse.views.recording;

import gatehouse.console.recording.LadderStepLine;
import gatehouse.console.recording.RecordingSessionFacts;
import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.CallLink;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FactLines;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/** Shows the evidence of one step of the ladder, and possible causes of a complaint. */
public final class StepDetailView {
    private final RecordingViewModel model;
    private final Parent root;
    @FXML private VBox nothing;
    @FXML private VBox something;
    @FXML private Label finding;
    @FXML private Label what;
    @FXML private Label then;
    @FXML private Hyperlink call;
    @FXML private GridPane evidence;
    @FXML private GridPane hints;

    /** The details of the step that is selected in {@code model}. */
    public StepDetailView(RecordingViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        ObservableValue<Optional<LadderStepLine>> line = model.selectedProperty();
        NodeBindings.when(something, line.map(Optional::isPresent));
        NodeBindings.when(nothing, line.map(Optional::isEmpty));
        finding.textProperty().bind(line.map(now -> now.map(LadderStepLine::finding).orElse("")));
        what.textProperty()
                .bind(
                        line.map(now ->
                                now.map(one -> LegibleText.together(one.words().what()))
                                        .orElse("")));
        ObservableValue<String> advice =
                line.map(now -> now.map(one -> LegibleText.text(one.words().then())).orElse(""));
        then.textProperty().bind(advice);
        CallLink.follow(call, line, LadderStepLine::callNumber);
        NodeBindings.when(then, advice.map(text -> !text.isEmpty()));
        FactLines.fill(hints, RecordingSessionFacts.hints());
    }

    private Subscription listen() {
        return model.selectedProperty().subscribe(this::show);
    }

    private void show(Optional<LadderStepLine> line) {
        FactLines.fill(evidence, line.map(LadderStepLine::evidence).orElse(List.of()));
    }

    @FXML
    private void copyStep() {
        model.stepText().ifPresent(text -> ClipboardText.copy(root, text));
    }

    @FXML
    private void copyAll() {
        ClipboardText.copy(root, model.text());
    }
}
