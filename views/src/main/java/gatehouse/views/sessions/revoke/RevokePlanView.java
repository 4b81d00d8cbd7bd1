package gatehouse.views.sessions.revoke;

import gatehouse.console.sessions.revoke.RevokePlanState;
import gatehouse.console.sessions.revoke.RevokePlanViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FileTarget;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.ShellScreen;

import javafx.beans.binding.Bindings;
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

/** Shows a {@link RevokePlanViewModel}. */
public final class RevokePlanView implements ShellScreen {
    private final RevokePlanViewModel model;
    private final Runnable arm;
    private final PlannedSessionsView planned = new PlannedSessionsView();
    private final Parent root;
    @FXML private Label title;
    @FXML private Label message;
    @FXML private Button proceed;
    @FXML private VBox plan;
    @FXML private StackPane sessions;
    @FXML private Label reasonLabel;
    @FXML private TextField reason;
    @FXML private Label ticketLabel;
    @FXML private TextField ticket;
    @FXML private VBox counted;
    @FXML private Label countLabel;
    @FXML private TextField count;
    @FXML private Label obstacle;
    @FXML private Button save;
    @FXML private Button allow;
    @FXML private Button cancel;
    @FXML private Button confirm;

    /**
     * @param arm asks to allow changes first
     */
    public RevokePlanView(RevokePlanViewModel model, Runnable arm) {
        this.model = model;
        this.arm = arm;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Cancel, as there are no fields before the plan. */
    @Override
    public Node firstFocus() {
        return cancel;
    }

    @FXML
    private void initialize() {
        sessions.getChildren().add(planned.root());
        reasonLabel.setLabelFor(reason);
        ticketLabel.setLabelFor(ticket);
        countLabel.setLabelFor(count);
        reason.textProperty().bindBidirectional(model.reasonProperty());
        ticket.textProperty().bindBidirectional(model.ticketProperty());
        count.textProperty().bindBidirectional(model.countProperty());
        ObservableValue<RevokePlanState> state = model.stateProperty();
        NodeBindings.when(plan, state.map(RevokePlanState.Planned.class::isInstance));
        NodeBindings.when(message, state.map(now -> !(now instanceof RevokePlanState.Planned)));
        message.textProperty().bind(state.map(PlanWords::message).map(LegibleText::together));
        NodeBindings.when(
                proceed,
                state.map(now ->
                        now instanceof RevokePlanState.Doubtful
                                || now instanceof RevokePlanState.Failed));
        proceed.textProperty().bind(state.map(PlanWords::next));
        obstacle.textProperty()
                .bind(
                        Bindings.when(model.file().troubleProperty().isEmpty())
                                .then(model.obstacle())
                                .otherwise(model.file().troubleProperty()));
        confirm.setText(MessageBundle.of("plan.confirm", model.asked()));
        confirm.disableProperty().bind(model.obstacle().isNotEmpty());
        allow.disableProperty().bind(model.armed());
        save.disableProperty().bind(model.file().savingProperty());
    }

    private Subscription listen() {
        model.open();
        return model.stateProperty().subscribe(this::show);
    }

    private void show(RevokePlanState now) {
        boolean asking = now instanceof RevokePlanState.Planned;
        int shown = asking ? model.planned() : model.asked();
        title.setText(MessageBundle.of("plan.title", shown, model.environment().name()));
        confirm.setText(MessageBundle.of("plan.confirm", shown));
        countLabel.setText(MessageBundle.of("plan.count", shown));
        counted.setVisible(model.needsCount());
        counted.setManaged(model.needsCount());
        if (now instanceof RevokePlanState.Planned(var _, var lines)) {
            planned.show(model.facts(), lines);
            reason.requestFocus();
        }
    }

    @FXML
    private void proceed() {
        model.proceed();
    }

    @FXML
    private void save() {
        FileTarget.ask(root.getScene(), model.fileName()).ifPresent(model::save);
    }

    @FXML
    private void allow() {
        arm.run();
    }

    @FXML
    private void cancel() {
        model.close();
    }

    @FXML
    private void confirm() {
        model.press();
    }
}
