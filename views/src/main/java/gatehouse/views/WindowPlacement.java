package gatehouse.views;

import gatehouse.console.environments.PreferenceStore;
import gatehouse.views.fx.ColorSchemes;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.io.IOException;

/** Saves how a window looks and restores it: position, size, light or dark. */
final class WindowPlacement {
    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    private static final double SMALLEST_WIDTH = 900;
    private static final double SMALLEST_HEIGHT = 560;

    private final PreferenceStore preferences;
    private final ColorSchemes schemes;

    WindowPlacement(PreferenceStore preferences, ColorSchemes schemes) {
        this.preferences = preferences;
        this.schemes = schemes;
    }

    /** Restores the saved position if it is still on a screen. */
    void restore(Stage stage) {
        schemes.schemeProperty().set(scheme());
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        double width = preferences.number("window.width", 0);
        double height = preferences.number("window.height", 0);
        double x = preferences.number("window.x", 0);
        double y = preferences.number("window.y", 0);
        if (width > 0 && isSeen(x, y, width, height)) {
            stage.setX(x);
            stage.setY(y);
            stage.setWidth(width);
            stage.setHeight(height);
        }
        stage.setMaximized(preferences.flag("window.maximized", false));
    }

    /** Saves how the window looks now. */
    void save(Stage stage) throws IOException {
        preferences.put("window.maximized", stage.isMaximized());
        preferences.put("window.scheme", schemes.schemeProperty().get().name());
        if (!stage.isMaximized()) {
            preferences.put("window.x", stage.getX());
            preferences.put("window.y", stage.getY());
            preferences.put("window.width", stage.getWidth());
            preferences.put("window.height", stage.getHeight());
        }
        preferences.save();
    }

    private ColorSchemes.SchemeChoice scheme() {
        String kept = preferences.text("window.scheme", "");
        for (ColorSchemes.SchemeChoice each : ColorSchemes.SchemeChoice.values()) {
            if (each.name().equals(kept)) {
                return each;
            }
        }
        return ColorSchemes.SchemeChoice.SYSTEM;
    }

    private static boolean isSeen(double x, double y, double width, double height) {
        return Screen.getScreensForRectangle(new Rectangle2D(x, y, width, height)).stream()
                .anyMatch(screen -> screen.getVisualBounds().contains(x + width / 2, y + 1));
    }
}
