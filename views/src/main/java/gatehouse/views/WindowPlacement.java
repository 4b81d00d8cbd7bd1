package gatehouse.views;

import gatehouse.console.environments.PreferenceStore;
import gatehouse.views.fx.ColorSchemes;
import gatehouse.views.fx.zoom.TextScale;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Saves how a window looks and restores it: position, size, light or dark, and how close rows
 * stand.
 */
final class WindowPlacement {
    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    private static final double SMALLEST_WIDTH = 760;
    private static final double SMALLEST_HEIGHT = 560;
    private static final double STEP = 32;

    private final PreferenceStore preferences;
    private final ColorSchemes schemes;
    private final TextScale scale;
    private final RowDensity density;

    WindowPlacement(
            PreferenceStore preferences,
            ColorSchemes schemes,
            TextScale scale,
            RowDensity density) {
        this.scale = scale;
        this.density = density;
        this.preferences = preferences;
        this.schemes = schemes;
    }

    /**
     * Restores the saved position, within the visible part of a screen.
     *
     * @param earlier how many windows are there already; each further one stands a step aside
     */
    void restore(Stage stage, int earlier) {
        schemes.schemeProperty().set(scheme());
        scale.restore((int) preferences.number("window.textSize", TextScale.USUAL));
        density.compactProperty().set(preferences.flag("window.compactRows", false));
        Rectangle2D bounds = aside(wanted(stage), earlier * STEP);
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, bounds.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, bounds.getHeight()));
        place(stage, bounds);
        stage.setMaximized(preferences.flag("window.maximized", false));
    }

    /**
     * Moves a window that a screen does not show in full. A window manager may place a new window
     * elsewhere than asked, with its title bar above the screen.
     */
    static void keepVisible(Stage stage) {
        if (stage.isMaximized() || stage.isFullScreen() || stage.isIconified()) {
            return;
        }
        var now = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        Rectangle2D visible = VisibleBounds.fit(now, screens());
        if (!visible.equals(now)) {
            place(stage, visible);
        }
    }

    /** Saves how the window looks now. */
    void save(Stage stage) throws IOException {
        preferences.put("window.maximized", stage.isMaximized());
        preferences.put("window.scheme", schemes.schemeProperty().get().name());
        preferences.put("window.textSize", scale.percentProperty().get());
        preferences.put("window.compactRows", density.compactProperty().get());
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

    /** The saved bounds, else those that the stage was given, else the middle of the screen. */
    private Rectangle2D wanted(Stage stage) {
        double width = preferences.number("window.width", stage.getWidth());
        double height = preferences.number("window.height", stage.getHeight());
        double x = preferences.number("window.x", stage.getX());
        double y = preferences.number("window.y", stage.getY());
        return width > 0 && height > 0 && Double.isFinite(x) && Double.isFinite(y)
                ? VisibleBounds.fit(new Rectangle2D(x, y, width, height), screens())
                : VisibleBounds.middle(WIDTH, HEIGHT, screens().getFirst());
    }

    private static Rectangle2D aside(Rectangle2D bounds, double by) {
        var moved =
                new Rectangle2D(
                        bounds.getMinX() + by,
                        bounds.getMinY() + by,
                        bounds.getWidth(),
                        bounds.getHeight());
        return by == 0 ? bounds : VisibleBounds.fit(moved, screens());
    }

    private static void place(Stage stage, Rectangle2D bounds) {
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
    }

    private static List<Rectangle2D> screens() {
        return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .map(Screen::getVisualBounds)
                .toList();
    }
}
