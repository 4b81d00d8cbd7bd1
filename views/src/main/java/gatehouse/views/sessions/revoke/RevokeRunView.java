package gatehouse.views.sessions.revoke;

import gatehouse.console.portos.RunDialogViewModel;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.shell.ShellScreen;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows a run: how far it is, and then its receipt. */
public final class RevokeRunView implements ShellScreen {
    private final RunDialogViewModel model;
    private final RevokeRunViewModel run;
    private final RunWords words;
    private final Parent root;
    @FXML private Label title;
    @FXML private Label why;
    @FXML private VBox going;
    @FXML private ProgressBar bar;
    @FXML private Label progress;
    @FXML private Label speed;
    @FXML private StackPane receipt;
    @FXML private Label message;
    @FXML private Button pause;
    @FXML private Button stop;
    @FXML private Button proceed;
    @FXML private Button closeRun;
    @FXML private Button close;

    /** The dialog of one run. */
    public RevokeRunView(RunDialogViewModel model) {
        this.model = model;
        this.run = model.run();
        this.words = new RunWords(run);
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Close, which changes nothing: the run goes on. */
    @Override
    public Node firstFocus() {
        return close;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> isGoing =
                run.stateProperty().map(RevokeRunState.Going.class::isInstance);
        title.textProperty().bind(run.stateProperty().map(words::title));
        why.setText(words.reason());
        NodeBindings.when(going, isGoing);
        bar.progressProperty().bind(run.progressProperty().map(RunWords::share));
        bar.setMaxWidth(Double.MAX_VALUE);
        progress.textProperty().bind(run.progressProperty().map(RunWords::phase));
        speed.textProperty()
                .bind(run.progressProperty().map(RunWords::speed).map(LegibleText::together));
        NodeBindings.when(receipt, isGoing.map(yes -> !yes));
        receipt.getChildren().add(new ReceiptView(model).root());
        buttons(isGoing);
    }

    private void buttons(ObservableValue<Boolean> isGoing) {
        NodeBindings.when(pause, isGoing);
        NodeBindings.when(stop, isGoing);
        pause.textProperty().bind(run.progressProperty().map(RunWords::pause));
        ObservableValue<Boolean> isOpen =
                Bindings.createBooleanBinding(
                        words::canProceed, run.stateProperty(), run.countsProperty());
        NodeBindings.when(proceed, isOpen);
        proceed.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                words::proceed, run.stateProperty(), run.countsProperty()));
        proceed.disableProperty().bind(model.obstacle().map(text -> !text.isEmpty()));
        NodeBindings.when(closeRun, run.stateProperty().map(RevokeRunState.Left.class::isInstance));
        ObservableValue<String> obstacle = model.obstacle();
        message.textProperty().bind(obstacle);
        NodeBindings.when(
                message,
                Bindings.createBooleanBinding(
                        () -> isOpen.getValue() && !obstacle.getValue().isEmpty(),
                        isOpen,
                        obstacle));
    }

    @FXML
    private void pause() {
        if (RunWords.isPaused(run.progressProperty().get())) {
            run.resume();
        } else {
            run.pause();
        }
    }

    @FXML
    private void stop() {
        run.stop();
    }

    @FXML
    private void proceed() {
        model.proceed();
    }

    @FXML
    private void closeRun() {
        model.closeRun();
    }

    @FXML
    private void close() {
        model.close();
    }
}
