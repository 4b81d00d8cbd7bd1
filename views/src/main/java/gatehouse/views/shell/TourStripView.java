package gatehouse.views.shell;

import gatehouse.console.tour.TourState;
import gatehouse.console.tour.TourStep;
import gatehouse.console.tour.TourViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.ShortcutNames;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import java.util.Collections;
import java.util.List;

/** Shows a {@link TourViewModel}: the ticks of its steps, and what to do next. */
public final class TourStripView {
    private final TourViewModel model;
    private final List<Command> commands;
    private final Parent root;
    @FXML private HBox ticks;
    @FXML private Label sentence;
    @FXML private Button skip;
    @FXML private Button leave;

    /**
     * @param commands of the window, whose keys the sentences name
     */
    public TourStripView(TourViewModel model, List<Command> commands) {
        this.model = model;
        this.commands = List.copyOf(commands);
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    /** What a screen reader says of it. */
    String spoken() {
        return sentence(model.stateProperty().get()).getValue();
    }

    @FXML
    private void initialize() {
        ObservableValue<TourState> state = model.stateProperty();
        NodeBindings.when(skip, state.map(TourState.Doing.class::isInstance));
        leave.textProperty()
                .bind(
                        state.map(now ->
                                MessageBundle.of(
                                        now instanceof TourState.Over
                                                ? "question.close"
                                                : "command.tourLeave")));
    }

    private Subscription listen() {
        ObservableValue<TourState> state = model.stateProperty();
        return Subscription.combine(
                state.flatMap(this::sentence).subscribe(sentence::setText),
                state.subscribe(this::tick));
    }

    private void tick(TourState now) {
        switch (now) {
            case TourState.Hidden _ -> tick(List.of());
            case TourState.Doing(_, var done, _) -> tick(done);
            case TourState.Over(var done) -> tick(done);
        }
    }

    private void tick(List<Boolean> done) {
        ticks.getChildren().setAll(done.stream().map(TourStripView::tick).toList());
        ticks.setAccessibleText(
                MessageBundle.of("tour.done", Collections.frequency(done, true), done.size()));
    }

    private static Region tick(boolean done) {
        return IconNodes.of(done ? "check" : "dot");
    }

    private ObservableValue<String> sentence(TourState now) {
        return switch (now) {
            case TourState.Hidden _ -> new SimpleStringProperty("");
            case TourState.Over _ -> new SimpleStringProperty(MessageBundle.of("tour.over"));
            case TourState.Doing(TourStep step, var done, int number) ->
                    step.sentence(how(step))
                            .map(what -> MessageBundle.of("tour.step", number, done.size(), what));
        };
    }

    /** The key of its command, or else where its command is found. */
    private String how(TourStep step) {
        String key = ShortcutNames.ofCommand(commands, step.command());
        return key.isEmpty()
                ? ContextMenus.named(commands, step.command()).stream()
                        .map(command -> MessageBundle.of("tour.named", command.text()))
                        .findFirst()
                        .orElse("")
                : key;
    }

    @FXML
    private void skip() {
        model.skip();
    }

    @FXML
    private void leave() {
        model.leave();
    }
}
