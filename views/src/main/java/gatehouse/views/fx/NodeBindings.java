package gatehouse.views.fx;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Subscription;

/** Ties what is seen of a node to a value, for as long as the node lives. */
public final class NodeBindings {
    private NodeBindings() {}

    /** Seen, and given room, only while the value is true. */
    public static void when(Node node, ObservableValue<Boolean> value) {
        node.visibleProperty().bind(value);
        node.managedProperty().bind(node.visibleProperty());
    }

    /** Carries a pseudo-class while the value is true; ends with the subscription. */
    public static Subscription state(Node node, String name, ObservableValue<Boolean> value) {
        PseudoClass state = PseudoClass.getPseudoClass(name);
        return value.subscribe(now -> node.pseudoClassStateChanged(state, now));
    }
}
