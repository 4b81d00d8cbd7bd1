package gatehouse.launcher;

import gatehouse.cli.OutputLanguage;
import gatehouse.cli.TerminalProgram;
import gatehouse.cli.streams.StandardStreams;
import gatehouse.console.words.MessageBundle;

import javafx.application.Application;

import java.io.Console;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** The main class: with a verb the program works in the terminal, without one it opens a window. */
public final class ProgramLauncher {
    /**
     * Set by the build: the folder for the pictures of the tour that runs if there is no display.
     */
    private static final String TOUR_INSTEAD = "gatehouse.tourInstead";

    private ProgramLauncher() {}

    /** Opens the window, or runs the verb and exits with its exit code. */
    public static void main(String[] args) {
        LogLevels.warningsOnly();
        LogLevels.inSentences(!isTerminal());
        ProgramLibraries.name();
        Optional<WindowOptions> window = WindowOptions.of(args);
        if (window.isEmpty()) {
            OutputLanguage.choose(args);
            System.exit(
                    StartTraining.isAsked()
                            ? StartTraining.run(args, verb -> terminal().run(verb))
                            : terminal().run(args));
        }
        open(window.get());
    }

    private static void open(WindowOptions options) {
        String instead = System.getProperty(TOUR_INSTEAD, "");
        boolean isTour = !instead.isEmpty() || options.tour().isPresent();
        if (!isTour && DisplayProbe.isNamed()) {
            launchOrExit(options);
            return;
        }
        // A tour needs no display, and JavaFX can be started only once: so look before.
        Optional<String> missing = DisplayProbe.missing();
        if (missing.isEmpty()) {
            launch(options);
            return;
        }
        System.err.println(missing.get());
        if (!isTour) {
            System.exit(1);
        }
        System.err.println(MessageBundle.of("launch.tourInstead", options.tour().orElse(instead)));
        DisplayProbe.drawIntoMemory();
        launch(options.touring(instead));
    }

    /** Asks what is missing only if JavaFX cannot start: the answer takes time. */
    private static void launchOrExit(WindowOptions options) {
        try {
            launch(options);
        } catch (RuntimeException | LinkageError notStarted) {
            Optional<String> missing = DisplayProbe.missing();
            if (missing.isEmpty()) {
                throw notStarted;
            }
            System.err.println(missing.get());
            System.exit(1);
        }
    }

    private static void launch(WindowOptions options) {
        Application.launch(GatehouseApplication.class, options.arguments());
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static TerminalProgram terminal() {
        return new TerminalProgram(
                System.in,
                StandardStreams.output(),
                StandardStreams.errors(),
                System.getenv(),
                isTerminal(),
                Clock.systemUTC(),
                ZoneId.systemDefault());
    }
}
