package gatehouse.console.wire;

import gatehouse.console.environments.PreferenceStore;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** Where the calls are shown: in a drawer of a height of its own, or in a window of their own. */
public final class WireDrawer {
    private static final String HEIGHT = "wire.height";
    private static final double STANDARD = 280;
    private static final double SMALLEST = 160;
    private static final double LARGEST = 2_000;

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty apart = new SimpleBooleanProperty();
    private final DoubleProperty height = new SimpleDoubleProperty();

    /**
     * @param preferences remember the height
     */
    public WireDrawer(PreferenceStore preferences) {
        height.set(within(preferences.number(HEIGHT, STANDARD)));
        height.subscribe((_, now) -> preferences.put(HEIGHT, now.doubleValue()));
    }

    /** Whether the drawer is open. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether the calls have a window of their own. */
    public BooleanProperty apartProperty() {
        return apart;
    }

    /** The height of the drawer, as it was drawn last. */
    public DoubleProperty heightProperty() {
        return height;
    }

    /** Makes the drawer higher, or lower by a negative number. */
    public void grow(double by) {
        height.set(within(height.get() + by));
    }

    /** Opens a window of their own, or closes it. */
    public void openApart(boolean wanted) {
        apart.set(wanted);
        open.set(!wanted);
    }

    /** Makes sure that the calls are on the screen. */
    public void show() {
        if (!apart.get()) {
            open.set(true);
        }
    }

    private static double within(double wanted) {
        return Double.isFinite(wanted) ? Math.clamp(wanted, SMALLEST, LARGEST) : STANDARD;
    }
}
