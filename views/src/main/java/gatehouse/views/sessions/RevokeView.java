package gatehouse.views.sessions;

import gatehouse.console.sessions.RevokeState;
import gatehouse.console.sessions.RevokeViewModel;
import gatehouse.console.words.Words;
import gatehouse.console.work.Notice;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.BannerView;
import gatehouse.views.shell.ShellScreen;

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

/** Shows a {@link RevokeViewModel}: first the question, then the outcome. */
public final class RevokeView implements ShellScreen {
    private final RevokeViewModel model;
    private final Parent root;
    @FXML private Label title;
    @FXML private Label identity;
    @FXML private Label consequence;
    @FXML private StackPane outcome;
    @FXML private VBox form;
    @FXML private Label reasonLabel;
    @FXML private TextField reason;
    @FXML private Label ticketLabel;
    @FXML private TextField ticket;
    @FXML private Label looked;
    @FXML private Button cancel;
    @FXML private Button revoke;

    /** The dialog for one session; the session is checked again when the dialog opens. */
    public RevokeView(RevokeViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, Words.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    @Override
    public Parent root() {
        return root;
    }

    /** The Cancel button, so that Enter and Space revoke nothing. */
    @Override
    public Node firstFocus() {
        return cancel;
    }

    @FXML
    private void initialize() {
        identity.setText(LegibleText.text(model.seen().identity()));
        consequence.setText(LegibleText.text(model.seen().consequence()));
        reasonLabel.setLabelFor(reason);
        ticketLabel.setLabelFor(ticket);
        reason.textProperty().bindBidirectional(model.reasonProperty());
        ticket.textProperty().bindBidirectional(model.ticketProperty());
        ObservableValue<Boolean> over = model.stateProperty().map(RevokeState::isOver);
        String act = LegibleText.text(model.seen().revoke());
        title.textProperty().bind(over.map(yes -> yes ? act : Words.of("revoke.title", act)));
        ObservableValue<Notice> told = model.notice();
        var banner = new BannerView(told);
        outcome.getChildren().add(banner.root());
        NodeBindings.when(outcome, told.map(now -> !now.equals(Notice.NONE)));
        NodeBindings.when(form, over.map(yes -> !yes));
        NodeBindings.when(consequence, over.map(yes -> !yes));
        form.disableProperty()
                .bind(model.stateProperty().map(RevokeState.Sending.class::isInstance));
        looked.textProperty().bind(model.looked());
        NodeBindings.when(looked, over.map(yes -> !yes));
        cancel.textProperty()
                .bind(over.map(yes -> Words.of(yes ? "question.close" : "question.cancel")));
        revoke.setText(act);
        revoke.disableProperty().bind(model.possible().not());
        NodeBindings.when(revoke, over.map(yes -> !yes));
    }

    private Subscription listen() {
        model.look();
        return Subscription.EMPTY;
    }

    @FXML
    private void cancel() {
        model.close();
    }

    @FXML
    private void revoke() {
        model.revoke();
    }
}
