package gatehouse.views.recording;

import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.recording.SessionFacts;
import gatehouse.console.recording.StepLine;
import gatehouse.console.words.Words;
import gatehouse.views.fx.Clip;
import gatehouse.views.fx.FactLines;
import gatehouse.views.fx.Fxml;
import gatehouse.views.fx.Legible;
import gatehouse.views.fx.Show;
import gatehouse.views.fx.Shown;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/** Shows what one step of the ladder rests on, and what may lie behind a complaint. */
public final class StepDetailView {
    private final RecordingViewModel model;
    private final Parent root;
    @FXML private VBox nothing;
    @FXML private VBox something;
    @FXML private Label finding;
    @FXML private Label what;
    @FXML private Label then;
    @FXML private GridPane evidence;
    @FXML private GridPane hints;

    /** The step that is chosen in {@code model}. */
    public StepDetailView(RecordingViewModel model) {
        this.model = model;
        this.root = Fxml.load(this, Words.bundle());
        Shown.whileShown(root, this::listen);
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        ObservableValue<Optional<StepLine>> line = model.selectedProperty();
        Show.when(something, line.map(Optional::isPresent));
        Show.when(nothing, line.map(Optional::isEmpty));
        finding.textProperty().bind(line.map(now -> now.map(StepLine::finding).orElse("")));
        what.textProperty().bind(line.map(now -> now.map(one -> one.words().what()).orElse("")));
        ObservableValue<String> advice =
                line.map(now -> now.map(one -> Legible.text(one.words().then())).orElse(""));
        then.textProperty().bind(advice);
        Show.when(then, advice.map(text -> !text.isEmpty()));
        FactLines.fill(hints, SessionFacts.hints());
    }

    private Subscription listen() {
        return model.selectedProperty().subscribe(this::show);
    }

    private void show(Optional<StepLine> line) {
        FactLines.fill(evidence, line.map(StepLine::evidence).orElse(List.of()));
    }

    @FXML
    private void copyStep() {
        model.selectedProperty().get().map(StepLine::text).ifPresent(Clip::put);
    }

    @FXML
    private void copyAll() {
        Clip.put(model.text());
    }
}
