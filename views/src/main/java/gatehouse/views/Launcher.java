package gatehouse.views;

import gatehouse.cli.Terminal;
import gatehouse.console.words.Words;

import javafx.application.Application;

import java.io.Console;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** Where the program starts: with a verb it works in the terminal, without one in a window. */
public final class Launcher {
    /** Where the build wants the tour's pictures if there is no display; not set otherwise. */
    private static final String TOUR_INSTEAD = "gatehouse.tourInstead";

    private Launcher() {}

    /** Opens the window, or does what the verb says and ends with its exit code. */
    public static void main(String[] args) {
        Logs.toStandardError();
        Optional<WindowOptions> window = WindowOptions.of(args);
        if (window.isEmpty()) {
            System.exit(terminal().run(args));
        }
        open(window.get());
    }

    private static void open(WindowOptions options) {
        Optional<String> missing = Display.missing();
        if (missing.isEmpty()) {
            launch(options);
            return;
        }
        System.err.println(missing.get());
        String instead = System.getProperty(TOUR_INSTEAD, "");
        if (instead.isEmpty() && options.tour().isEmpty()) {
            System.exit(1);
        }
        System.err.println(Words.of("launch.tourInstead", options.tour().orElse(instead)));
        Display.none();
        launch(options.touring(instead));
    }

    private static void launch(WindowOptions options) {
        Application.launch(ConsoleApplication.class, options.arguments());
    }

    private static Terminal terminal() {
        return new Terminal(
                System.in,
                System.out,
                System.err,
                System.getenv(),
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent(),
                Clock.systemUTC(),
                ZoneId.systemDefault());
    }
}
