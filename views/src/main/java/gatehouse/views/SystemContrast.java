package gatehouse.views;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableMap;

import java.util.Locale;

/**
 * Whether the system is set to high contrast, as far as JavaFX tells: the setting of Windows, and a
 * GTK theme with that name. It tells nothing of macOS.
 */
final class SystemContrast {
    private static final String WINDOWS = "Windows.SPI.HighContrast";
    private static final String GTK_THEME = "GTK.theme_name";

    private SystemContrast() {}

    /**
     * Follows the system.
     *
     * @param preferences of the platform, as JavaFX has them
     */
    static BooleanBinding in(ObservableMap<String, Object> preferences) {
        return Bindings.createBooleanBinding(
                () ->
                        Boolean.TRUE.equals(preferences.get(WINDOWS))
                                || isHigh(String.valueOf(preferences.get(GTK_THEME))),
                preferences);
    }

    private static boolean isHigh(String theme) {
        return theme.toLowerCase(Locale.ROOT).contains("highcontrast");
    }
}
