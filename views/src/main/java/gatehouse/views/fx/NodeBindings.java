package gatehouse.views.fx;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Subscription;

/** Binds the visibility and the pseudo-classes of nodes to values. */
public final class NodeBindings {
    private NodeBindings() {}

    /** Shows the node, and gives it room, only while the value is true. */
    public static void when(Node node, ObservableValue<Boolean> value) {
        node.visibleProperty().bind(value);
        node.managedProperty().bind(node.visibleProperty());
    }

    /** Sets a pseudo-class while the value is true, until the subscription ends. */
    public static Subscription state(Node node, String name, ObservableValue<Boolean> value) {
        PseudoClass state = PseudoClass.getPseudoClass(name);
        return value.subscribe(now -> node.pseudoClassStateChanged(state, now));
    }
}
