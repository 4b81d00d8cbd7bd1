package gatehouse.console.preferences;

import gatehouse.console.environments.PreferenceStore;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How much of the width of a page its list has, kept between starts. */
public final class ListShare {
    private static final double LEAST = 0.2;
    private static final double MOST = 0.9;

    private final DoubleProperty share = new SimpleDoubleProperty();

    /**
     * The share that was kept.
     *
     * @param key of the preference
     * @param usual from 0 to 1
     */
    public ListShare(PreferenceStore preferences, String key, double usual) {
        double kept = preferences.number(key, usual);
        share.set(Double.isFinite(kept) ? Math.clamp(kept, LEAST, MOST) : usual);
        share.subscribe((_, now) -> preferences.put(key, now.doubleValue()));
    }

    /** From 0 to 1; written to the disk with the place of the window. */
    public DoubleProperty property() {
        return share;
    }
}
