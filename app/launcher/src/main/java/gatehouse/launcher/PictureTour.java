package gatehouse.launcher;

import gatehouse.views.ConsoleWindow;
import gatehouse.views.fx.ColorSchemes.SchemeChoice;
import gatehouse.views.fx.WindowSnapshot;

import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;

/**
 * Drives the window through its main job against the sandbox, and writes a picture of each stop, in
 * light and in dark.
 */
final class PictureTour {
    private static final int HEIGHT = 800;
    private static final List<SchemeChoice> SCHEMES =
            List.of(SchemeChoice.LIGHT, SchemeChoice.DARK);

    private final ConsoleWindow window;
    private final Stage stage;
    private final Path folder;
    private final Queue<SchemeChoice> schemes = new ArrayDeque<>(SCHEMES);

    /** A tour of {@code window}, not started yet. */
    PictureTour(ConsoleWindow window, Stage stage, Path folder) {
        this.window = window;
        this.stage = stage;
        this.folder = folder;
    }

    /**
     * Starts it.
     *
     * @param then is done after the last stop
     */
    void start(List<TourStop> stops, Runnable then) {
        new TourWalk(stops, this::isPictured, then).start();
    }

    /** Takes one picture a frame; then the stop may be left. */
    private boolean isPictured(TourStop stop) {
        SchemeChoice scheme = schemes.poll();
        if (scheme == null) {
            schemes.addAll(SCHEMES);
            return true;
        }
        window.schemeProperty().set(scheme);
        String file = stop.name() + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        try {
            WindowSnapshot.of(stage.getScene(), stop.width(), HEIGHT).write(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }
}
