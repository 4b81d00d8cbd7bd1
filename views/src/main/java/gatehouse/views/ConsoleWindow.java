package gatehouse.views;

import gatehouse.console.Console;
import gatehouse.console.environments.Environment;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.Toast;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Notice;
import gatehouse.styles.Styles;
import gatehouse.views.fx.FxUi;
import gatehouse.views.fx.Schemes;
import gatehouse.views.fx.Schemes.Scheme;
import gatehouse.views.shell.ShellView;
import gatehouse.views.shell.WindowCommands;

import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.io.IOException;
import java.util.concurrent.Executor;

/** One window on the desk: its view-model, its views, its size and colours. */
final class ConsoleWindow {
    private final Executor ui = new FxUi();
    private final ShellViewModel shell;
    private final Schemes schemes = new Schemes();
    private final WindowState state;
    private final ShellView view;
    private final Scene scene;

    ConsoleWindow(Console console) {
        this.shell = console.shell();
        this.view = new ShellView(shell, new Screens(shell), this::nextScheme);
        this.state = new WindowState(console.preferences(), schemes);
        this.scene = new Scene(view.root(), WindowState.WIDTH, WindowState.HEIGHT);
        scene.getStylesheets().setAll(Styles.sheets());
        schemes.dress();
        new WindowCommands(shell, view, this::nextScheme).install(scene);
    }

    ShellViewModel shell() {
        return shell;
    }

    ShellView view() {
        return view;
    }

    Schemes schemes() {
        return schemes;
    }

    /** Shows the window; the environment is opened after the first frame. */
    void show(Stage stage) {
        stage.setTitle("Gatehouse");
        stage.setScene(scene);
        stage.setOnCloseRequest(request -> close(stage, request));
        state.apply(stage);
        scene.addPostLayoutPulseListener(new AfterFirstFrame());
        stage.show();
    }

    /** Keeps its place, size and colours for the next start. */
    void keep(Stage stage) throws IOException {
        state.keep(stage);
    }

    /** Says that something went wrong inside Gatehouse. */
    void tell(Throwable fault) {
        String sentence = FailureWords.of(new Failure.Bug(fault), "Portos").text();
        ui.execute(() -> shell.tell(new Toast(Notice.Kind.WARNING, sentence)));
    }

    private void close(Stage stage, WindowEvent request) {
        if (!shell.superOffice().mayQuit(stage::hide)) {
            request.consume();
        }
    }

    private void nextScheme() {
        Scheme next =
                switch (schemes.schemeProperty().get()) {
                    case SYSTEM -> Scheme.LIGHT;
                    case LIGHT -> Scheme.DARK;
                    case DARK -> Scheme.SYSTEM;
                };
        schemes.schemeProperty().set(next);
    }

    /** Opens the environment once, when there is something to see already. */
    private final class AfterFirstFrame implements Runnable {
        @Override
        public void run() {
            scene.removePostLayoutPulseListener(this);
            ui.execute(() -> shell.go(Environment.SANDBOX));
        }
    }
}
