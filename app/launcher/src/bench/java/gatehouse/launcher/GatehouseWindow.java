package gatehouse.launcher;

import gatehouse.bench.FirstFrameSignal;
import gatehouse.cli.PlayedSandbox;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.views.ConsoleApplication;
import gatehouse.views.ConsoleWindow;

import javafx.application.Application;
import javafx.stage.Stage;

import java.util.List;
import java.util.Map;

/** Starts as {@link ProgramLauncher} does, and ends as soon as sessions are on the screen. */
public final class GatehouseWindow {
    private GatehouseWindow() {}

    /**
     * Opens the window.
     *
     * @param args {@code --home=FOLDER}; then, if the sandbox is another process, its server,
     *     prefix, user, password and device
     */
    public static void main(String[] args) {
        LogLevels.warningsOnly();
        if (DisplayProbe.missing().isPresent()) {
            throw new IllegalStateException("There is no display.");
        }
        Application.launch(Program.class, args);
    }

    /** The program that is measured. */
    public static final class Program extends ConsoleApplication {
        @Override
        protected EmbeddedSandbox sandbox() {
            List<String> outside = getParameters().getUnnamed();
            return outside.isEmpty() ? new PlayedSandbox() : new OutsideSandbox(outside);
        }

        @Override
        protected void windowShown(ConsoleWindow window, Stage stage) {
            FirstFrameSignal.await(stage::isShowing, () -> FirstFrameSignal.tell("frame", ""));
            FirstFrameSignal.await(
                    () -> rows(window) > 0,
                    () -> {
                        FirstFrameSignal.tell("rows", Integer.toString(rows(window)));
                        Runtime.getRuntime().halt(0);
                    });
        }

        private static int rows(ConsoleWindow window) {
            return window.shell()
                    .open()
                    .map(opened -> PortosViewModels.of(opened).sessions().rows().size())
                    .orElse(0);
        }
    }

    /** A sandbox that runs in another process: server, prefix, user, password, device. */
    public record OutsideSandbox(List<String> args) implements EmbeddedSandbox {
        @Override
        public SandboxAccess start() {
            return new SandboxAccess(
                    new Environment(
                            "Sandbox",
                            Environment.EnvironmentKind.SANDBOX,
                            new PortosAddress(args.get(0), args.get(1))),
                    Map.of(
                            PortosAddress.SCHEMA.system(),
                            new SandboxUser(args.get(2), args.get(3), args.get(4))));
        }

        @Override
        public void close() {}
    }
}
