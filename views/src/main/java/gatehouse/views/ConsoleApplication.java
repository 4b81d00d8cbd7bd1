package gatehouse.views;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.Console;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.journal.shared.SharedSettings;
import gatehouse.console.passwords.SystemPasswordStore;
import gatehouse.console.preferences.LanguagePreference;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.ScreenNotice;
import gatehouse.views.fx.FxExecutor;

import javafx.application.Application;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** The program with a window: composes the console and the window, and closes both at the end. */
public abstract class ConsoleApplication extends Application {
    private Optional<OpenProgram> open = Optional.empty();

    /** What is closed at the end. */
    private record OpenProgram(Console console, ConsoleWindows windows) {}

    /** The sandbox behind the environment of the same name; asked for once, before the window. */
    protected abstract EmbeddedSandbox sandbox();

    /** Called when the window is shown; an environment is opened after the first frame. */
    protected abstract void windowShown(ConsoleWindow window, Stage stage);

    /** Shows the window. */
    @Override
    public final void start(Stage stage) throws IOException {
        open(home(), stage);
    }

    /** Opens the program on a home; the one that was open before must be closed. */
    protected final void open(HomeFolder home, Stage stage) throws IOException {
        LanguagePreference.apply(new PreferenceStore(home, InstantSource.system()));
        var crashes = new CrashReporter(home);
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> crashes.report(fault));
        var console =
                new Console(
                        home,
                        sandbox(),
                        new FxExecutor(),
                        crashes::report,
                        ClockPair.system(),
                        ZoneId.systemDefault(),
                        ConnectionLimits.standard(),
                        new SystemPasswordStore(),
                        new SharedSettings(home, System.getenv()));
        var windows = new ConsoleWindows(console);
        ConsoleWindow window = windows.add();
        open = Optional.of(new OpenProgram(console, windows));
        crashes.showBy(windows::showFault);
        chooseEnvironment(console, windows, window);
        window.show(stage);
        windowShown(window, stage);
    }

    private void chooseEnvironment(Console console, ConsoleWindows windows, ConsoleWindow window)
            throws IOException {
        Optional<String> name = option("environment");
        if (name.isEmpty()) {
            // A tour shows the same each time.
            if (option("tour").isEmpty()) {
                windows.startAsLast(window);
            }
            return;
        }
        console.environments()
                .find(name.get())
                .ifPresentOrElse(
                        window::startIn,
                        () ->
                                window.shell()
                                        .tell(
                                                new ToastMessage(
                                                        ScreenNotice.NoticeKind.WARNING,
                                                        MessageBundle.of(
                                                                "launch.environmentMissing",
                                                                name.get()))));
    }

    /** Saves how the window was, and lets writes under way finish. */
    @Override
    public final void stop() throws IOException {
        if (open.isEmpty()) {
            return;
        }
        OpenProgram ending = open.get();
        try {
            ending.windows().save();
        } finally {
            ending.console().close();
        }
    }

    /** The value of {@code --name=value} on the command line. */
    protected final Optional<String> option(String name) {
        return Optional.ofNullable(getParameters().getNamed().get(name));
    }

    /** Where everything is kept: as on the command line, or where the system keeps such files. */
    protected final HomeFolder home() {
        return option("home")
                .map(folder -> HomeFolder.of(Path.of(folder)))
                .orElseGet(() -> HomeFolder.standard(System.getenv(), System.getProperties()));
    }
}
