package gatehouse.bench;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.palette.PaletteLine;
import gatehouse.console.palette.PaletteViewModel;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.launcher.GatehouseWindow;
import gatehouse.views.ConsoleApplication;
import gatehouse.views.ConsoleWindow;

import javafx.application.Application;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Reads, filters, sorts and reads again a great many sessions, changes to another environment, and
 * tells how it stuttered.
 */
public final class MillionWindow {
    /** What is done, in this order. */
    public static final List<String> PHASES =
            List.of(
                    "opening",
                    "reading",
                    "filtering",
                    "sorting",
                    "refreshing",
                    "opening the palette",
                    "finding",
                    "opening the palette again",
                    "finding another",
                    "switching",
                    "switching back",
                    "switching again");

    private MillionWindow() {}

    /**
     * Opens the window.
     *
     * @param args {@code --home=FOLDER}; then server, prefix, user, password and device of a
     *     sandbox
     */
    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that is measured. */
    public static final class Program extends ConsoleApplication {
        private final ThreadPulse pulse = new ThreadPulse();
        private final BenchSteps steps = new BenchSteps(pulse::begin, pulse::told);

        @Override
        protected EmbeddedSandbox sandbox() {
            return new GatehouseWindow.OutsideSandbox(getParameters().getUnnamed());
        }

        @Override
        protected void windowShown(ConsoleWindow window, Stage stage) {
            pulse.start();
            FirstFrameSignal.tell("begin", "");
            FirstFrameSignal.await(() -> window.shell().open().isPresent(), () -> drive(window));
        }

        private void drive(ConsoleWindow window) {
            SessionsViewModel list =
                    PortosViewModels.of(window.shell().open().orElseThrow()).sessions();
            list.live().onProperty().set(false);
            steps.add("opening", () -> {}, () -> !list.rows().isEmpty());
            steps.add("reading", () -> {}, () -> isRead(list));
            steps.add(
                    "filtering",
                    () -> list.filter().textProperty().set("env:PDA idle>10m"),
                    () -> list.rows().size() < 900_000);
            steps.add(
                    "sorting",
                    () -> {
                        list.filter().clear().run();
                        list.orderProperty().set(SessionOrder.by(SessionFields.PERSON));
                    },
                    () -> isRead(list) && isByPerson(list));
            steps.add("refreshing", list::read, () -> isRead(list));
            ShellViewModel shell = window.shell();
            BooleanSupplier isOpened = () -> !palette(shell).lines().isEmpty();
            BooleanSupplier isFound = () -> isFound(shell);
            steps.add("opening the palette", () -> openPalette(shell), isOpened);
            steps.add("finding", () -> find(shell, user(list, 500_000)), isFound);
            steps.add("opening the palette again", () -> openPalette(shell), isOpened);
            steps.add("finding another", () -> find(shell, user(list, 100_000)), isFound);
            List<String> server = getParameters().getUnnamed();
            Environment other =
                    new Environment(
                            "Another environment",
                            Environment.EnvironmentKind.TEST,
                            new PortosAddress(server.get(0), server.get(1)));
            BooleanSupplier isAsking =
                    () -> shell.environmentProperty().get() instanceof EnvironmentState.SignedOut;
            steps.add("switching", () -> leaveFor(shell, other), isAsking);
            steps.add(
                    "switching back",
                    () -> shell.go(Environment.SANDBOX),
                    () ->
                            shell.environmentProperty().get()
                                            instanceof EnvironmentState.Ready(var opened)
                                    && !PortosViewModels.of(opened).sessions().rows().isEmpty());
            steps.add("switching again", () -> shell.go(other), isAsking);
            steps.run(() -> {
                FirstFrameSignal.tell("memory", peakMegabytes());
                Runtime.getRuntime().halt(0);
            });
        }

        private static void openPalette(ShellViewModel shell) {
            shell.dialogProperty().get().leave();
            shell.askPalette();
        }

        private static void find(ShellViewModel shell, String user) {
            palette(shell).queryProperty().set(user);
        }

        /** Whether a person is there; commands are from the beginning. */
        private static boolean isFound(ShellViewModel shell) {
            return palette(shell).lines().current().stream()
                    .anyMatch(line ->
                            line instanceof PaletteLine.Found(var hit)
                                    && hit.id().startsWith("user "));
        }

        private static String user(SessionsViewModel list, int row) {
            return SessionFields.USER.cell(list.rows().get(row), list.contextProperty().get());
        }

        private static PaletteViewModel palette(ShellViewModel shell) {
            return ((DialogRequest.Palette) shell.dialogProperty().get()).model();
        }

        private static void leaveFor(ShellViewModel shell, Environment other) {
            shell.dialogProperty().get().leave();
            shell.go(other);
        }

        /** The most memory that the process had at once. */
        private static String peakMegabytes() {
            try {
                double most = ProcessStatus.megabytes(ProcessHandle.current().pid(), "VmHWM");
                return Long.toString(Math.round(most));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean isRead(SessionsViewModel list) {
            return list.stateProperty().get() instanceof SessionListState.Shown(var read)
                    && read.isEnded()
                    && list.rows().size() >= read.table().size();
        }

        private static boolean isByPerson(SessionsViewModel list) {
            return person(list, 0).compareTo(person(list, 500_000)) <= 0;
        }

        private static String person(SessionsViewModel list, int row) {
            return SessionFields.PERSON.cell(list.rows().get(row), list.contextProperty().get());
        }
    }
}
