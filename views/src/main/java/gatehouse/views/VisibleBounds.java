package gatehouse.views;

import javafx.geometry.Rectangle2D;

import java.util.Comparator;
import java.util.List;

/** Fits a window into the visible part of a screen, so that its title bar can be reached. */
final class VisibleBounds {
    private VisibleBounds() {}

    /**
     * The bounds nearest to {@code wanted} that lie within one screen. They lie on the screen that
     * shows most of {@code wanted}; where no screen shows any of it, in the middle of the first.
     *
     * @param screens the visible parts of all screens, without docks and panels; the first is the
     *     primary screen
     */
    static Rectangle2D fit(Rectangle2D wanted, List<Rectangle2D> screens) {
        Rectangle2D most =
                screens.stream()
                        .max(Comparator.comparingDouble(screen -> shown(wanted, screen)))
                        .orElseThrow();
        return shown(wanted, most) > 0
                ? within(wanted, most)
                : middle(wanted.getWidth(), wanted.getHeight(), screens.getFirst());
    }

    /** The bounds of this size in the middle of a screen, smaller where the screen is smaller. */
    static Rectangle2D middle(double width, double height, Rectangle2D screen) {
        double x = screen.getMinX() + (screen.getWidth() - width) / 2;
        double y = screen.getMinY() + (screen.getHeight() - height) / 2;
        return within(new Rectangle2D(x, y, width, height), screen);
    }

    private static Rectangle2D within(Rectangle2D wanted, Rectangle2D screen) {
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private static double shown(Rectangle2D wanted, Rectangle2D screen) {
        double width =
                Math.min(wanted.getMaxX(), screen.getMaxX())
                        - Math.max(wanted.getMinX(), screen.getMinX());
        double height =
                Math.min(wanted.getMaxY(), screen.getMaxY())
                        - Math.max(wanted.getMinY(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
