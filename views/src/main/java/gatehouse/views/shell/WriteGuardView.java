package gatehouse.views.shell;

import gatehouse.console.acts.WriteGuard;
import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import java.util.function.Function;

/**
 * Shows in the environment bar whether changes are allowed, for how much longer, and what to do
 * about that.
 */
public final class WriteGuardView {
    private static final double TWO_LINES = 172;

    private final ShellViewModel model;
    private final Parent root;
    @FXML private HBox guard;
    @FXML private Label guardText;
    @FXML private Button arm;
    @FXML private Button lock;
    @FXML private Button extend;

    /** The guard of whichever environment is open. */
    public WriteGuardView(ShellViewModel model) {
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
        guardText
                .textProperty()
                .bind(
                        ofGuard(
                                WriteGuardViewModel::textProperty,
                                MessageBundle.of("guard.readOnly")));
        ObservableValue<Boolean> armable =
                model.environmentProperty().map(EnvironmentState::canBeArmed);
        NodeBindings.when(arm, isArmed().map(yes -> !yes));
        arm.disableProperty().bind(armable.map(yes -> !yes));
        NodeBindings.when(lock, isArmed());
        NodeBindings.when(extend, isEnding());
        extend.setText(MessageBundle.of("guard.extend", WriteGuard.USUAL_TIME.toMinutes()));
    }

    private Subscription listen() {
        return Subscription.combine(
                NodeBindings.state(guard, "armed", isArmed()),
                NodeBindings.state(guard, "ending", isEnding()),
                isEnding().subscribe((_, now) -> sayIf(now)),
                isArmed().subscribe(this::show));
    }

    /** The time that is left may be written in two lines where a window is narrow. */
    private void show(boolean armed) {
        guardText.setGraphic(IconNodes.of(armed ? "unlock" : "lock"));
        guardText.setMinWidth(armed ? TWO_LINES : Region.USE_PREF_SIZE);
    }

    private void sayIf(boolean ending) {
        if (ending) {
            SpokenText.say(root, guardText.getText());
        }
    }

    private ObservableValue<Boolean> isArmed() {
        return ofGuard(WriteGuardViewModel::armedProperty, false);
    }

    private ObservableValue<Boolean> isEnding() {
        return ofGuard(WriteGuardViewModel::endingProperty, false);
    }

    /** The mapping function lives as long as the shell, so it must not refer to this view. */
    private <T> ObservableValue<T> ofGuard(
            Function<WriteGuardViewModel, ObservableValue<T>> value, T otherwise) {
        ShellViewModel shell = model;
        return shell.environmentProperty()
                .flatMap(_ -> shell.open().map(opened -> value.apply(opened.guard())).orElse(null))
                .orElse(otherwise);
    }

    @FXML
    private void arm() {
        model.guard().arm();
    }

    @FXML
    private void lock() {
        model.guard().disarm();
    }

    @FXML
    private void extend() {
        model.guard().extend();
    }
}
