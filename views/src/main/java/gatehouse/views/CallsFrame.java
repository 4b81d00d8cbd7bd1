package gatehouse.views;

import gatehouse.console.shell.EnvironmentState;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.EnvironmentColours;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Goes around the window of the network log: on production it has a border as well. */
final class CallsFrame extends StackPane {
    /**
     * @param calls what is inside
     * @param opened what is open in the window of the program
     */
    CallsFrame(Node calls, ObservableValue<EnvironmentState> opened) {
        super(calls);
        getStyleClass().addAll("calls-window", "environment");
        VisibilityScope.whileShown(
                this,
                () ->
                        opened.subscribe(
                                now -> EnvironmentColours.put(this, now.environment().kind())));
    }
}
