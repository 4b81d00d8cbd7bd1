package gatehouse.views.shell;

import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.ShowCallEvent;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.fx.zoom.SceneWidth;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/** Shows the last call in one line, which leads to all that is known of it. */
final class StatusLineView {
    /** In a narrower window the last call has the room. */
    private static final double ROOM_FOR_COUNT = 900;

    private final WireViewModel model;
    private final ObservableValue<String> marks;
    private final ObservableValue<String> lock;
    private final String timeSign;
    private final Parent root;
    @FXML private Hyperlink last;
    @FXML private Label mark;
    @FXML private Label sign;
    @FXML private Label times;
    @FXML private Label count;
    @FXML private Button wire;

    /**
     * The line of a window.
     *
     * @param marks of the environment on the screen; empty where there are none
     * @param lock says that the window locks itself soon; empty until then
     * @param timeSign says in which zone times are; empty where that is the usual one
     */
    StatusLineView(
            WireViewModel model,
            ObservableValue<String> marks,
            ObservableValue<String> lock,
            String timeSign) {
        this.model = model;
        this.marks = marks;
        this.lock = lock;
        this.timeSign = timeSign;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** That the window locks itself is said once, and not each second. */
    private Subscription listen() {
        return Subscription.combine(
                model.lastCall().open(),
                lock.map(now -> !now.isEmpty())
                        .subscribe((_, now) -> SpokenText.say(root, now ? lock.getValue() : "")));
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        last.textProperty().bind(model.lastCall().lastProperty());
        // A path may be longer than the line.
        var whole = new Tooltip();
        whole.textProperty().bind(last.textProperty());
        last.setTooltip(whole);
        mark.textProperty().bind(marks);
        NodeBindings.when(mark, marks.map(now -> !now.isEmpty()));
        sign.textProperty().bind(lock);
        sign.setGraphic(IconNodes.of("lock"));
        NodeBindings.when(sign, lock.map(now -> !now.isEmpty()));
        times.setText(timeSign);
        times.setVisible(!timeSign.isEmpty());
        times.setManaged(times.isVisible());
        count.textProperty().bind(model.lastCall().countProperty());
        NodeBindings.when(count, SceneWidth.of(count).map(width -> width >= ROOM_FOR_COUNT));
        wire.setGraphic(IconNodes.of("chevron-right"));
    }

    @FXML
    private void last() {
        last.setVisited(false);
        model.last().ifPresent(call -> ShowCallEvent.fire(last, call.number()));
    }

    @FXML
    private void wire() {
        model.drawer().toggle();
    }
}
