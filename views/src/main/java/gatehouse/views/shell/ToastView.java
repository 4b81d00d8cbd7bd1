package gatehouse.views.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.words.ActTrace;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.ScreenNotice.NoticeKind;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import java.util.function.Consumer;
import java.util.function.Function;

/** Shows what finished, with the kind and the colour of the environment in which it did. */
public final class ToastView {
    private final ObservableValue<ToastMessage> message;
    private final Consumer<ActTrace> calls;
    private final Parent root;
    @FXML private HBox toast;
    @FXML private Label word;
    @FXML private Label text;
    @FXML private Hyperlink copy;
    @FXML private Hyperlink call;

    /**
     * Is visible while there is something to tell.
     *
     * @param calls shows the call of an act
     */
    public ToastView(ObservableValue<ToastMessage> message, Consumer<ActTrace> calls) {
        this.message = message;
        this.calls = calls;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        NodeBindings.when(root, message.map(now -> !now.text().isEmpty()));
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        text.textProperty().bind(message.map(ToastMessage::text).map(LegibleText::together));
        word.textProperty()
                .bind(
                        message.map(now ->
                                now.environment()
                                        .map(there -> MessageBundle.of("kind." + there.kind()))
                                        .orElse("")));
        NodeBindings.when(copy, message.map(now -> !now.ticket().isEmpty()));
        NodeBindings.when(call, message.map(ToastMessage::hasCalls));
        NodeBindings.when(word, message.map(now -> now.environment().isPresent()));
    }

    @FXML
    private void copy() {
        copy.setVisited(false);
        ClipboardText.copy(root, message.getValue().ticket());
    }

    @FXML
    private void call() {
        call.setVisited(false);
        message.getValue().act().ifPresent(calls);
    }

    private Subscription listen() {
        return Subscription.combine(
                SpokenText.of(root, message.map(ToastMessage::text).map(LegibleText::together)),
                NodeBindings.state(toast, "good", message.map(is(NoticeKind.GOOD))),
                NodeBindings.state(toast, "warning", message.map(is(NoticeKind.WARNING))),
                message.subscribe(now ->
                        now.environment()
                                .map(Environment::kind)
                                .ifPresent(kind -> EnvironmentColours.put(toast, kind))));
    }

    private static Function<ToastMessage, Boolean> is(NoticeKind kind) {
        return now -> now.kind() == kind;
    }
}
