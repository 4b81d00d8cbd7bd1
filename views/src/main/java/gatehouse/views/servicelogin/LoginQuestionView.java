package gatehouse.views.servicelogin;

import gatehouse.console.servicelogin.LoginQuestionViewModel;
import gatehouse.console.servicelogin.LoginStep;
import gatehouse.console.words.Words;
import gatehouse.console.work.Notice;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
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

/** Shows a {@link LoginQuestionViewModel}: first the question, then the outcome. */
public final class LoginQuestionView implements ShellScreen {
    private final LoginQuestionViewModel model;
    private final Parent root;
    @FXML private Label title;
    @FXML private Label about;
    @FXML private Label consequence;
    @FXML private StackPane told;
    @FXML private VBox form;
    @FXML private Label reasonLabel;
    @FXML private TextField reason;
    @FXML private Label ticketLabel;
    @FXML private TextField ticket;
    @FXML private Label waiting;
    @FXML private Button cancel;
    @FXML private Button go;

    /** The dialog of one act. */
    public LoginQuestionView(LoginQuestionViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, Words.bundle());
    }

    @Override
    public Parent root() {
        return root;
    }

    /** The Cancel button, so that Enter and Space change nothing. */
    @Override
    public Node firstFocus() {
        return cancel;
    }

    @FXML
    private void initialize() {
        ObservableValue<LoginStep> step = model.stepProperty();
        ObservableValue<Boolean> over = step.map(LoginStep::isOver);
        String act = LegibleText.text(model.act().go());
        title.textProperty().bind(over.map(yes -> yes ? act : Words.of("revoke.title", act)));
        about.setText(LegibleText.text(model.act().about()));
        consequence.setText(model.act().consequence());
        NodeBindings.when(consequence, over.map(yes -> !yes));
        ObservableValue<Notice> notice = model.notice();
        told.getChildren().add(new BannerView(notice).root());
        NodeBindings.when(told, notice.map(now -> !now.equals(Notice.NONE)));
        reasonLabel.setLabelFor(reason);
        ticketLabel.setLabelFor(ticket);
        reason.textProperty().bindBidirectional(model.reasonProperty());
        ticket.textProperty().bindBidirectional(model.ticketProperty());
        NodeBindings.when(
                form,
                step.map(now ->
                        now instanceof LoginStep.Asking || now instanceof LoginStep.Sending));
        form.disableProperty().bind(step.map(LoginStep.Sending.class::isInstance));
        waiting.textProperty().bind(model.waitingProperty());
        NodeBindings.when(waiting, model.waitingProperty().isNotEmpty());
        cancel.textProperty()
                .bind(over.map(yes -> Words.of(yes ? "question.close" : "question.cancel")));
        go.textProperty().bind(model.go());
        go.disableProperty().bind(model.possible().not());
        NodeBindings.when(go, over.map(yes -> !yes));
        if (model.act().ends()) {
            go.getStyleClass().add("danger");
        }
    }

    @FXML
    private void cancel() {
        model.close();
    }

    @FXML
    private void go() {
        model.press();
    }
}
