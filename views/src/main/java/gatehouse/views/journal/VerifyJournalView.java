package gatehouse.views.journal;

import gatehouse.console.journal.VerificationResult;
import gatehouse.console.journal.browsing.VerifyJournalState;
import gatehouse.console.journal.browsing.VerifyJournalViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.ShellScreen;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Shows a {@link VerifyJournalViewModel}. */
public final class VerifyJournalView implements ShellScreen {
    private final VerifyJournalViewModel model;
    private final Parent root;
    @FXML private Label earlierLabel;
    @FXML private TextField earlier;
    @FXML private Label trouble;
    @FXML private ProgressBar progress;
    @FXML private Label sentence;
    @FXML private VBox headPart;
    @FXML private TextField head;
    @FXML private Button stop;
    @FXML private Button start;

    /** The dialog that checks the journal. */
    public VerifyJournalView(VerifyJournalViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return earlier;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> going = model.stateProperty().map(VerifyJournalView::isGoing);
        earlierLabel.setLabelFor(earlier);
        earlier.textProperty().bindBidirectional(model.earlierProperty());
        trouble.textProperty().bind(model.trouble());
        NodeBindings.when(trouble, model.trouble().map(text -> !text.isEmpty()));
        progress.progressProperty().bind(model.stateProperty().map(VerifyJournalView::part));
        NodeBindings.when(progress, going);
        sentence.textProperty().bind(model.sentence());
        NodeBindings.when(sentence, model.sentence().map(text -> !text.isEmpty()));
        NodeBindings.when(headPart, model.head().map(text -> !text.isEmpty()));
        NodeBindings.when(stop, going);
        NodeBindings.when(start, going.map(now -> !now));
        start.disableProperty().bind(model.trouble().map(text -> !text.isEmpty()));
    }

    private static boolean isGoing(VerifyJournalState now) {
        return now instanceof VerifyJournalState.Checking;
    }

    private static double part(VerifyJournalState now) {
        return now instanceof VerifyJournalState.Checking(long checked, long total) && total > 0
                ? (double) checked / total
                : 0;
    }

    /** A field whose text is bound would stay in memory. */
    private Subscription listen() {
        return Subscription.combine(
                model.head().subscribe(head::setText),
                NodeBindings.state(
                        sentence, "bad", model.stateProperty().map(VerifyJournalView::isBad)));
    }

    private static boolean isBad(VerifyJournalState now) {
        return now instanceof VerifyJournalState.Failed
                || now instanceof VerifyJournalState.Ended(VerificationResult.Broken _);
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void copy() {
        ClipboardText.copy(root, head.getText());
    }

    @FXML
    private void close() {
        model.close();
    }
}
