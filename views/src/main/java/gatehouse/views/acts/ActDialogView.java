package gatehouse.views.acts;

import gatehouse.console.acts.ActDialogState;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ActHeading;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.ScreenNotice;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.BannerView;
import gatehouse.views.shell.ShellScreen;
import gatehouse.views.shell.SpokenText;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Shows the dialog before any act, and in its place the outcome. */
public final class ActDialogView implements ShellScreen {
    private final ActDialogViewModel model;
    private final Parent root;
    @FXML private Label title;
    @FXML private Label about;
    @FXML private Label consequence;
    @FXML private StackPane outcome;
    @FXML private VBox form;
    @FXML private Label reasonLabel;
    @FXML private TextField reason;
    @FXML private Label ticketLabel;
    @FXML private TextField ticket;
    @FXML private Label progress;
    @FXML private Label obstacle;
    @FXML private Button copy;
    @FXML private Button allow;
    @FXML private Button cancel;
    @FXML private Button confirm;

    /** The dialog before one act; prepares the act as soon as it is shown. */
    public ActDialogView(ActDialogViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    @Override
    public Parent root() {
        return root;
    }

    /** The first field; Cancel where a warning comes before the fields. */
    @Override
    public Node firstFocus() {
        return model.stateProperty().get() instanceof ActDialogState.Warning ? cancel : reason;
    }

    @FXML
    private void initialize() {
        ActHeading heading = model.proposal().heading();
        ObservableValue<ActDialogState> state = model.stateProperty();
        ObservableValue<Boolean> over = state.map(ActDialogState::isOver);
        String act = LegibleText.text(heading.title());
        title.textProperty().bind(over.map(yes -> yes ? act : MessageBundle.of("act.title", act)));
        about.setText(LegibleText.text(heading.about()));
        consequence.setText(LegibleText.text(heading.consequence()));
        NodeBindings.when(consequence, over.map(yes -> !yes));
        ObservableValue<ScreenNotice> notice = model.notice();
        outcome.getChildren().add(new BannerView(notice).root());
        NodeBindings.when(outcome, notice.map(now -> !now.equals(ScreenNotice.NONE)));
        reasonLabel.setLabelFor(reason);
        ticketLabel.setLabelFor(ticket);
        reason.textProperty().bindBidirectional(model.reasonProperty());
        ticket.textProperty().bindBidirectional(model.ticketProperty());
        NodeBindings.when(form, state.map(ActDialogView::hasForm));
        form.disableProperty().bind(state.map(ActDialogState.Running.class::isInstance));
        progress.textProperty().bind(model.progressProperty().map(LegibleText::together));
        NodeBindings.when(progress, model.progressProperty().isNotEmpty());
        obstacle.textProperty().bind(model.obstacle());
        NodeBindings.when(obstacle, model.obstacle().isNotEmpty());
        NodeBindings.when(allow, model.obstacle().isNotEmpty());
        cancel.textProperty()
                .bind(
                        state.map(now ->
                                MessageBundle.of(
                                        now.mayCancel() ? "question.cancel" : "question.close")));
        confirm.textProperty().bind(model.confirm());
        confirm.disableProperty().bind(model.possible().not());
        NodeBindings.when(copy, over);
        NodeBindings.when(confirm, over.map(yes -> !yes));
        if (heading.ends()) {
            confirm.getStyleClass().add("danger");
        }
    }

    private static boolean hasForm(ActDialogState state) {
        return switch (state) {
            case ActDialogState.Preparing _, ActDialogState.Asking _, ActDialogState.Running _ ->
                    true;
            case ActDialogState.Warning _, ActDialogState.Over _ -> false;
        };
    }

    private Subscription listen() {
        model.open();
        return SpokenText.of(root, model.obstacle());
    }

    @FXML
    private void copy() {
        ClipboardText.copy(root, model.ticket());
    }

    @FXML
    private void allow() {
        model.allow();
    }

    @FXML
    private void cancel() {
        model.close();
    }

    @FXML
    private void confirm() {
        model.press();
        if (form.isVisible()) {
            reason.requestFocus();
        }
    }
}
