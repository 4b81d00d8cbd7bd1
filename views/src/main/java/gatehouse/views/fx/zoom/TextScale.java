package gatehouse.views.fx.zoom;

import gatehouse.console.preferences.PreferenceChoice;
import gatehouse.console.words.MessageBundle;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

import java.util.List;

/** How large text and everything around it is in all windows, in percent. */
public final class TextScale {
    /** The usual size. */
    public static final int USUAL = 100;

    private static final List<Integer> SIZES = List.of(80, 90, USUAL, 110, 125, 150, 175, 200);

    private final IntegerProperty percent = new SimpleIntegerProperty(USUAL);

    /** The size; one of those that can be chosen. */
    public IntegerProperty percentProperty() {
        return percent;
    }

    /** Takes a size that was kept; one that cannot be chosen becomes the usual one. */
    public void restore(int kept) {
        percent.set(SIZES.contains(kept) ? kept : USUAL);
    }

    /** Goes to the next larger size, or to the next smaller one for a negative step. */
    public void step(int by) {
        int next = SIZES.indexOf(percent.get()) + by;
        percent.set(SIZES.get(Math.clamp(next, 0, SIZES.size() - 1)));
    }

    /** The same as a choice of the preferences. */
    public PreferenceChoice choice() {
        return new PreferenceChoice(
                MessageBundle.of("preferences.textSize"),
                SIZES.stream().map(size -> MessageBundle.of("preferences.percent", size)).toList(),
                percent.map(now -> SIZES.indexOf(now.intValue())),
                place -> percent.set(SIZES.get(place)));
    }
}
