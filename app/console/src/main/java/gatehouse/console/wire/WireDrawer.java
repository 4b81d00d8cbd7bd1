package gatehouse.console.wire;

import gatehouse.console.environments.PreferenceStore;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
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
    private final BooleanBinding shown = open.or(apart);
    private final ReadOnlyLongWrapper asked = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper filterAsked = new ReadOnlyLongWrapper();
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

    /** Whether the calls are on the screen, in either place. */
    public BooleanBinding shown() {
        return shown;
    }

    /** The height of the drawer, as it was drawn last. */
    public DoubleProperty heightProperty() {
        return height;
    }

    /** Makes the drawer higher, or lower by a negative number. */
    public void grow(double by) {
        height.set(within(height.get() + by));
    }

    /** Moves the calls into a window of their own, or back; they are on the screen all the time. */
    public void openApart(boolean wanted) {
        if (wanted) {
            apart.set(true);
            open.set(false);
        } else {
            open.set(true);
            apart.set(false);
        }
    }

    /** Takes the calls off the screen, from either place, or opens the drawer. */
    public void toggle() {
        boolean wanted = !shown.get();
        apart.set(false);
        open.set(wanted);
    }

    /** How often the calls were asked for while they had a window, which may be behind others. */
    public ReadOnlyLongProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Makes sure that the calls are on the screen. */
    public void show() {
        if (apart.get()) {
            asked.set(asked.get() + 1);
        } else {
            open.set(true);
        }
    }

    /** How often somebody wanted to type into the filter of the calls. */
    public ReadOnlyLongProperty filterAskedProperty() {
        return filterAsked.getReadOnlyProperty();
    }

    /** Makes sure that the calls are on the screen, with the focus in their filter. */
    public void find() {
        show();
        filterAsked.set(filterAsked.get() + 1);
    }

    private static double within(double wanted) {
        return Double.isFinite(wanted) ? Math.clamp(wanted, SMALLEST, LARGEST) : STANDARD;
    }
}
