package gatehouse.views.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * What a screen reader is to say though no key was pressed: an outcome, a list that is no longer
 * complete, an end that comes near. JavaFX knows no live regions, so the sentence is handed over as
 * the item that has the focus; the focus of the keys stays where it is. It takes no room.
 */
public final class SpokenText extends Region {
    private static final String ID = "spokenText";

    SpokenText() {
        setId(ID);
        setAccessibleRole(AccessibleRole.TEXT);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Has each new sentence said until the subscription ends; an empty one is none. */
    public static Subscription of(Node from, ObservableValue<String> sentences) {
        return sentences.subscribe((_, now) -> say(from, now));
    }

    /** Has a sentence said in the window of a node. */
    public static void say(Node from, String sentence) {
        if (!sentence.isEmpty()
                && from.getScene() != null
                && from.getScene().lookup("#" + ID) instanceof SpokenText spoken) {
            spoken.setAccessibleText(sentence);
            spoken.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... of) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? this
                : super.queryAccessibleAttribute(attribute, of);
    }
}
