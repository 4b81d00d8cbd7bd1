package gatehouse.launcher;

import gatehouse.cli.PlayedSandbox;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.HomeFolder;
import gatehouse.views.ConsoleApplication;
import gatehouse.views.ConsoleWindow;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The window with the sandbox of this process; {@code --tour=FOLDER} starts the tour. */
public final class GatehouseApplication extends ConsoleApplication {
    private final PlayedSandbox sandbox = new PlayedSandbox();
    private boolean isNextStart;

    @Override
    protected EmbeddedSandbox sandbox() {
        return sandbox;
    }

    @Override
    protected void windowShown(ConsoleWindow window, Stage stage) {
        if (StartTraining.isAsked()) {
            StartTraining.walk(window);
        }
        option("tour").ifPresent(folder -> tour(window, stage, Path.of(folder)));
    }

    /** The tour ends with another start of the program, in a home of its own. */
    private void tour(ConsoleWindow window, Stage stage, Path folder) {
        List<TourStop> stops =
                isNextStart
                        ? new NextStartTourStops(window.shell()).all()
                        : TourStop.all(window, TourShop.of(sandbox));
        new PictureTour(window, stage, folder)
                .start(stops, isNextStart ? Platform::exit : () -> startNext(stage));
    }

    private void startNext(Stage stage) {
        isNextStart = true;
        try {
            stop();
            HomeFolder next = HomeFolder.of(home().folder().resolve("next"));
            KilledProgram.leave(next, sandbox);
            open(next, stage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
