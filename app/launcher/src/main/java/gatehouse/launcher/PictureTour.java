package gatehouse.launcher;

import gatehouse.views.ConsoleWindow;
import gatehouse.views.fx.ColorSchemes.SchemeChoice;
import gatehouse.views.fx.WindowSnapshot;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Drives the window through its main job against the sandbox, writes a picture of each stop, in
 * light and in dark, and ends the program.
 */
final class PictureTour extends AnimationTimer {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final ConsoleWindow window;
    private final Stage stage;
    private final Path folder;
    private final Queue<TourStop> stops;
    private final Queue<SchemeChoice> schemes = new ArrayDeque<>();
    private boolean arrived;
    private long since;

    /**
     * A tour of {@code window}, not started yet.
     *
     * @param keys temporary keys of the sandbox to check, by what they are
     */
    PictureTour(
            ConsoleWindow window, Stage stage, Path folder, Supplier<Map<String, String>> keys) {
        this.window = window;
        this.stage = stage;
        this.folder = folder;
        this.stops = new ArrayDeque<>(TourStop.all(window, keys));
    }

    /** One step a frame: act, wait for the effect, take the pictures, go to the next stop. */
    @Override
    public void handle(long now) {
        TourStop stop = stops.peek();
        if (stop == null) {
            stop();
            Platform.exit();
        } else if (!arrived) {
            since = now;
            arrived = true;
            stop.act().run();
            schemes.addAll(List.of(SchemeChoice.LIGHT, SchemeChoice.DARK));
        } else if (stop.reached().getAsBoolean()) {
            picture(stop);
        } else if (now - since > LONGEST_STOP.toNanos()) {
            stop();
            throw new IllegalStateException("The tour is stuck at " + stop.name());
        }
    }

    private void picture(TourStop stop) {
        SchemeChoice scheme = schemes.poll();
        if (scheme == null) {
            stops.remove();
            arrived = false;
            return;
        }
        window.schemeProperty().set(scheme);
        String file = stop.name() + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        try {
            WindowSnapshot.of(stage.getScene(), WIDTH, HEIGHT).write(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
