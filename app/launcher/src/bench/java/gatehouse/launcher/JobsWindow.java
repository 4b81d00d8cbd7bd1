package gatehouse.launcher;

import gatehouse.bench.BenchSteps;
import gatehouse.bench.FirstFrameSignal;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.ConsoleApplication;
import gatehouse.views.ConsoleWindow;

import javafx.application.Application;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import java.util.List;

/** Does in the window what a person does with a list of sessions, and tells how long each takes. */
public final class JobsWindow {
    /** The jobs that are told of, in this order. */
    public static final List<String> JOBS =
            List.of("rows", "back", "found", "nothing", "last", "ended");

    private static final String OTHERS = "-own:yes";

    private JobsWindow() {}

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
        private final BenchSteps steps = new BenchSteps(this::begin, this::took);
        private long begun;

        @Override
        protected EmbeddedSandbox sandbox() {
            return new GatehouseWindow.OutsideSandbox(getParameters().getUnnamed());
        }

        @Override
        protected void windowShown(ConsoleWindow window, Stage stage) {
            ShellViewModel shell = window.shell();
            FirstFrameSignal.await(
                    () -> shell.open().isPresent() && !list(shell).rows().isEmpty(),
                    () -> {
                        FirstFrameSignal.tell("rows", "");
                        addSteps(shell, stage);
                        steps.run(() -> FirstFrameSignal.tell("done", ""));
                    });
        }

        private void addSteps(ShellViewModel shell, Stage stage) {
            SessionsViewModel list = list(shell);
            ShellPlace sessions = shell.placeProperty().get();
            ShellPlace other = shell.places().own().getFirst().place();
            steps.add("read", () -> {}, () -> TourStop.on(shell, TourStop::isRead));
            steps.add("elsewhere", () -> shell.placeProperty().set(other), () -> true);
            steps.add("back", () -> shell.placeProperty().set(sessions), () -> true);
            steps.add("found", () -> filter(list, "*999 -own:yes"), () -> isFiltered(list));
            steps.add("nothing", () -> filter(list, "nobody-of-that-name"), list.rows()::isEmpty);
            steps.add("others", () -> filter(list, OTHERS), () -> !list.rows().isEmpty());
            steps.add("last", () -> showLast(stage, list), () -> true);
            steps.add("asked", () -> ask(shell, list), () -> TourStop.isAsked(shell));
            steps.add("ended", () -> TourStop.revoke(shell), () -> TourStop.isDone(shell));
        }

        private static SessionsViewModel list(ShellViewModel shell) {
            return PortosViewModels.of(shell.open().orElseThrow()).sessions();
        }

        private static void filter(SessionsViewModel list, String text) {
            list.filter().textProperty().set(text);
        }

        private static boolean isFiltered(SessionsViewModel list) {
            return !list.rows().isEmpty() && list.rows().size() < 1_000;
        }

        private static void showLast(Stage stage, SessionsViewModel list) {
            var table = (TableView<?>) stage.getScene().lookup(".table-view");
            table.scrollTo(list.rows().size() - 1);
        }

        private static void ask(ShellViewModel shell, SessionsViewModel list) {
            list.selectedProperty().set(list.rows().getLast().sessionId());
            shell.open().orElseThrow().guard().arm();
            TourStop.askToRevoke(shell);
        }

        private void begin() {
            begun = System.nanoTime();
        }

        private String took() {
            return Double.toString((System.nanoTime() - begun) / 1e6);
        }
    }
}
