package gatehouse.views;

import gatehouse.console.Console;
import gatehouse.console.environments.Environment;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;
import gatehouse.styles.StyleSheets;
import gatehouse.views.environments.FileDialogs;
import gatehouse.views.fx.ColorSchemes;
import gatehouse.views.fx.ColorSchemes.SchemeChoice;
import gatehouse.views.fx.CopiedEvent;
import gatehouse.views.fx.FxExecutor;
import gatehouse.views.fx.InputObserver;
import gatehouse.views.fx.ShowCallEvent;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.sessions.SortCommands;
import gatehouse.views.shell.ShellView;
import gatehouse.views.shell.WindowCommands;
import gatehouse.views.wire.WireWindow;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.io.IOException;
import java.util.concurrent.Executor;

/** One window: its view-model, its views, its size and its colour scheme. */
public final class ConsoleWindow {
    private final Executor ui = new FxExecutor();
    private final ShellViewModel shell;
    private final ColorSchemes schemes = new ColorSchemes();
    private final WindowPlacement placement;
    private final ShellView view;
    private final Scene scene;
    private Environment first = Environment.SANDBOX;

    /** A window of {@code console}, not shown yet. */
    public ConsoleWindow(Console console) {
        this.shell = console.shell();
        this.view = new ShellView(shell, new ConsoleScreens(shell), this::nextScheme);
        this.placement = new WindowPlacement(console.preferences(), schemes);
        this.scene = new Scene(view.root(), WindowPlacement.WIDTH, WindowPlacement.HEIGHT);
        scene.getStylesheets().setAll(StyleSheets.sheets());
        shell.environments().askFilesBy(new FileDialogs(scene));
        schemes.dress();
        scene.addEventHandler(CopiedEvent.COPIED, _ -> copied());
        scene.addEventHandler(
                ShowCallEvent.SHOW_CALL, wanted -> shell.callDialogs().show(wanted.number()));
        SortCommands.of(shell).forEach(shell::add);
        new WindowCommands(shell, this::nextScheme).install(scene);
        WireWindow.follow(
                shell.wire(),
                shell.callDialogs().commands(),
                shell.idleLock().lockedProperty(),
                view.root());
        VisibilityScope.whileShown(
                view.root(),
                () -> shell.idleLock().watch().and(InputObserver.observe(shell.idleLock()::use)));
    }

    /** What the window shows. */
    public ShellViewModel shell() {
        return shell;
    }

    /** Whether the drawer with every call is open. */
    public BooleanProperty wireOpenProperty() {
        return shell.wire().drawer().openProperty();
    }

    /** Light, dark, or as the system has it. */
    public ObjectProperty<SchemeChoice> schemeProperty() {
        return schemes.schemeProperty();
    }

    /** Chooses the environment that is opened when the window is shown; else it is the sandbox. */
    public void startIn(Environment environment) {
        first = environment;
    }

    /** Shows the window; the environment is opened after the first frame. */
    public void show(Stage stage) {
        stage.setTitle("Gatehouse");
        stage.setScene(scene);
        stage.setOnCloseRequest(request -> close(stage, request));
        placement.restore(stage);
        scene.addPostLayoutPulseListener(new AfterFirstFrame(stage));
        stage.show();
    }

    /** Saves its place, size and colour scheme for the next start. */
    void save(Stage stage) throws IOException {
        placement.save(stage);
    }

    /** Shows that something went wrong inside Gatehouse; any thread may call this. */
    void showFault(Throwable fault) {
        String sentence = FailureMessages.of(new WorkFailure.Bug(fault), "Portos").text();
        ui.execute(() -> shell.tell(new ToastMessage(ScreenNotice.NoticeKind.WARNING, sentence)));
    }

    /** A warning that is on the screen stays. */
    private void copied() {
        if (shell.toastProperty().get().kind() != ScreenNotice.NoticeKind.WARNING) {
            String sentence = MessageBundle.of("copied");
            shell.tell(new ToastMessage(ScreenNotice.NoticeKind.GOOD, sentence));
        }
    }

    private void close(Stage stage, WindowEvent request) {
        if (!shell.mayQuit(stage::hide)) {
            request.consume();
        }
    }

    private void nextScheme() {
        SchemeChoice next =
                switch (schemeProperty().get()) {
                    case SYSTEM -> SchemeChoice.LIGHT;
                    case LIGHT -> SchemeChoice.DARK;
                    case DARK -> SchemeChoice.SYSTEM;
                };
        schemeProperty().set(next);
    }

    /** Checks the place of the window and opens the environment, once, after the first frame. */
    private final class AfterFirstFrame implements Runnable {
        private final Stage stage;

        AfterFirstFrame(Stage stage) {
            this.stage = stage;
        }

        @Override
        public void run() {
            scene.removePostLayoutPulseListener(this);
            ui.execute(() -> {
                WindowPlacement.keepVisible(stage);
                shell.go(first);
            });
        }
    }
}
