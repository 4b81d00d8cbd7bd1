package gatehouse.views;

import gatehouse.bench.Milestone;
import gatehouse.cli.sandbox.PlayedSandbox;
import gatehouse.console.Console;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Home;
import gatehouse.views.fx.FxUi;

import javafx.application.Application;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Starts as {@link ConsoleApplication} does, and ends as soon as sessions have been seen. */
public final class GatehouseWindow {
    private GatehouseWindow() {}

    /**
     * Opens the window.
     *
     * @param args the home; then, if the sandbox is another process, server, prefix, user, password
     *     and device of it
     */
    public static void main(String[] args) {
        Logs.toStandardError();
        if (Display.missing().isPresent()) {
            throw new IllegalStateException("There is no display.");
        }
        Application.launch(Program.class, args);
    }

    /** As JavaFX wants it. */
    public static final class Program extends Application {
        @Override
        public void start(Stage stage) {
            List<String> args = getParameters().getRaw();
            Home home = Home.of(Path.of(args.getFirst()));
            var lastResort = new LastResort(home);
            Thread.setDefaultUncaughtExceptionHandler((_, fault) -> lastResort.take(fault));
            var console =
                    new Console(
                            home,
                            args.size() == 1 ? new PlayedSandbox() : new OutsideSandbox(args),
                            new FxUi(),
                            lastResort::take,
                            Clock.systemUTC(),
                            ZoneId.systemDefault());
            var window = new ConsoleWindow(console);
            lastResort.tellBy(window::tell);
            window.show(stage);
            Milestone.await(stage::isShowing, () -> Milestone.tell("frame", ""));
            Milestone.await(
                    () -> rows(window) > 0,
                    () -> {
                        Milestone.tell("rows", Integer.toString(rows(window)));
                        Runtime.getRuntime().halt(0);
                    });
        }

        private static int rows(ConsoleWindow window) {
            return window.shell().open().map(desk -> desk.sessions().rows().size()).orElse(0);
        }
    }

    /** A sandbox that runs already. */
    record OutsideSandbox(List<String> args) implements EmbeddedSandbox {
        @Override
        public Access start() {
            return new Access(
                    new Environment(
                            "Sandbox",
                            Environment.Kind.SANDBOX,
                            new Environment.Portos(args.get(1), args.get(2))),
                    new PortosUser(args.get(3), args.get(4), args.get(5)),
                    null,
                    null);
        }

        @Override
        public void close() {}
    }
}
