package gatehouse.views;

import gatehouse.console.preferences.PreferenceChoice;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;

import java.util.List;

/** How close the rows of tables stand in all windows. */
final class RowDensity {
    private final BooleanProperty compact = new SimpleBooleanProperty();

    /** Whether more rows are to be seen at once. */
    BooleanProperty compactProperty() {
        return compact;
    }

    /** Lets the tables of a window follow the choice. */
    void dress(Parent root) {
        VisibilityScope.whileShown(root, () -> NodeBindings.state(root, "compact", compact));
    }

    /** The same as a choice of the preferences. */
    PreferenceChoice choice() {
        return new PreferenceChoice(
                MessageBundle.of("preferences.density"),
                List.of(
                        MessageBundle.of("preferences.density.usual"),
                        MessageBundle.of("preferences.density.compact")),
                compact.map(now -> now ? 1 : 0),
                place -> compact.set(place == 1));
    }
}
