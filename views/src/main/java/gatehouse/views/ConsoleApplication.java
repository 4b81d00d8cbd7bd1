package gatehouse.views;

import gatehouse.cli.sandbox.PlayedSandbox;
import gatehouse.console.Console;
import gatehouse.console.environments.Home;
import gatehouse.views.fx.FxUi;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** The program with a window; with {@code --tour=FOLDER} it drives itself and leaves pictures. */
public final class ConsoleApplication extends Application {
    private Optional<Running> running = Optional.empty();

    /** What has to be put away at the end. */
    private record Running(Console console, ConsoleWindow window, Stage stage) {}

    /** Opens the window; everything that can come later does. */
    @Override
    public void start(Stage stage) {
        Map<String, String> options = getParameters().getNamed();
        Home home = home(options.get("home"));
        var lastResort = new LastResort(home);
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> lastResort.take(fault));
        var sandbox = new PlayedSandbox();
        var console =
                new Console(
                        home,
                        sandbox,
                        new FxUi(),
                        lastResort::take,
                        Clock.systemUTC(),
                        ZoneId.systemDefault());
        var window = new ConsoleWindow(console);
        running = Optional.of(new Running(console, window, stage));
        lastResort.tellBy(window::tell);
        window.show(stage);
        String tour = options.get("tour");
        if (tour != null) {
            new Tour(window, stage, Path.of(tour), sandbox::keysToTry).start();
        }
    }

    /** Keeps how the window was, and lets writes under way come to their end. */
    @Override
    public void stop() throws IOException {
        if (running.isEmpty()) {
            return;
        }
        Running ending = running.get();
        try {
            ending.window().keep(ending.stage());
        } finally {
            ending.console().close();
        }
    }

    private static Home home(@Nullable String chosen) {
        return chosen == null
                ? Home.standard(System.getenv(), System.getProperties())
                : Home.of(Path.of(chosen));
    }
}
