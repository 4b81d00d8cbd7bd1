package gatehouse.views.recording;

import gatehouse.console.recording.BadgeLine;
import gatehouse.console.recording.LadderReport;
import gatehouse.console.recording.RecordingSessionReport;
import gatehouse.console.recording.RecordingSessionState;
import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.recording.SrsBadge;
import gatehouse.console.srs.RecordingDialogOpener;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.SpokenText;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Shows the badge of a {@link RecordingViewModel}, its meaning, and the buttons for acts. */
public final class BadgeView {
    private final RecordingViewModel model;
    private final RecordingDialogOpener dialogs;
    private final Parent root;
    @FXML private Label badge;
    @FXML private Label remarks;
    @FXML private Label sentence;
    @FXML private Label then;
    @FXML private Label way;
    @FXML private Button signIn;
    @FXML private Button logOut;
    @FXML private Button anyway;
    @FXML private Button leaveIt;
    @FXML private Button trust;

    /**
     * @param dialogs opens the dialogs of acts
     */
    public BadgeView(RecordingViewModel model, RecordingDialogOpener dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        ObservableValue<BadgeLine> line = model.badgeProperty();
        badge.textProperty().bind(line.map(BadgeLine::word));
        NodeBindings.when(badge, line.map(now -> now.badge().isPresent()));
        remarks.setGraphic(IconNodes.of("warning"));
        text(remarks, line.map(BadgeLine::remarks));
        text(sentence, line.map(now -> now.sentence().what()));
        text(then, line.map(now -> now.sentence().then()));
        text(way, model.wayProperty());
        ObservableValue<Optional<LadderReport>> ladder = model.ladderProperty();
        signIn.disableProperty().bind(is(ladder, LadderReport::isKnown).map(yes -> !yes));
        NodeBindings.when(trust, is(ladder, report -> report.untrusted().isPresent()));
        ObservableValue<RecordingSessionState> state =
                model.sessionProperty().map(RecordingSessionReport::state);
        NodeBindings.when(logOut, state.map(RecordingSessionState.Open.class::isInstance));
        NodeBindings.when(anyway, state.map(RecordingSessionState.Uncertain.class::isInstance));
        NodeBindings.when(leaveIt, state.map(RecordingSessionState.Uncertain.class::isInstance));
    }

    private Subscription listen() {
        return SpokenText.of(root, model.badgeProperty().map(BadgeLine::word)).and(colours());
    }

    private Subscription colours() {
        return Subscription.combine(
                Stream.of(SrsBadge.BadgeTone.values())
                        .map(tone -> NodeBindings.state(badge, name(tone), has(tone)))
                        .toArray(Subscription[]::new));
    }

    private ObservableValue<Boolean> has(SrsBadge.BadgeTone tone) {
        return model.badgeProperty()
                .map(now -> now.badge().filter(one -> one.tone() == tone).isPresent());
    }

    private static String name(SrsBadge.BadgeTone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static ObservableValue<Boolean> is(
            ObservableValue<Optional<LadderReport>> ladder, Predicate<LadderReport> what) {
        return ladder.map(now -> now.filter(what).isPresent());
    }

    private static void text(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text.map(LegibleText::text));
        NodeBindings.when(label, text.map(now -> !now.isEmpty()));
    }

    @FXML
    private void signIn() {
        dialogs.signIn();
    }

    @FXML
    private void logOut() {
        dialogs.logOut();
    }

    @FXML
    private void leaveIt() {
        dialogs.leaveIt();
    }

    @FXML
    private void trust() {
        dialogs.trust();
    }

    @FXML
    private void checkServer() {
        dialogs.checkServer();
    }
}
