package gatehouse.launcher;

import gatehouse.cli.PlayedSandbox;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.views.ConsoleApplication;
import gatehouse.views.ConsoleWindow;

import javafx.stage.Stage;

import java.nio.file.Path;

/** The window with the sandbox of this process; {@code --tour=FOLDER} starts the tour. */
public final class GatehouseApplication extends ConsoleApplication {
    private final PlayedSandbox sandbox = new PlayedSandbox();

    @Override
    protected EmbeddedSandbox sandbox() {
        return sandbox;
    }

    @Override
    protected void windowShown(ConsoleWindow window, Stage stage) {
        if (StartTraining.isAsked()) {
            StartTraining.walk(window);
        }
        option("tour")
                .map(Path::of)
                .ifPresent(folder ->
                        new PictureTour(window, stage, folder)
                                .start(TourStop.all(window, TourShop.of(sandbox))));
    }
}
