package gatehouse.views;

import gatehouse.console.Console;
import gatehouse.console.environments.Environment;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.EnvironmentWindows;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;
import gatehouse.styles.StyleSheets;
import gatehouse.views.environments.FileDialogs;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.ColorSchemes.SchemeChoice;
import gatehouse.views.fx.CopiedEvent;
import gatehouse.views.fx.FirstFrame;
import gatehouse.views.fx.InputObserver;
import gatehouse.views.fx.ShowCallEvent;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.fx.zoom.ZoomPane;
import gatehouse.views.sessions.SessionFileCommands;
import gatehouse.views.sessions.SortCommands;
import gatehouse.views.shell.ShellView;
import gatehouse.views.shell.WindowCommands;
import gatehouse.views.wire.WireWindow;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.util.Optional;

/** One window: its view-model, its views, its size and its colour scheme. */
public final class ConsoleWindow {
    private final ConsoleWindows all;
    private final ShellViewModel shell;
    private final ShellView view;
    private final Scene scene;
    private Environment first = Environment.SANDBOX;
    private Optional<Stage> shown = Optional.empty();

    /** A window of {@code console}, not shown yet. */
    ConsoleWindow(Console console, ConsoleWindows all, EnvironmentWindows others) {
        this.all = all;
        this.shell = console.shell(others);
        this.view =
                new ShellView(shell, new ConsoleScreens(shell, all.looks()), all.schemes()::next);
        this.scene = new Scene(dressed(view.root()), WindowPlacement.WIDTH, WindowPlacement.HEIGHT);
        scene.getStylesheets().setAll(StyleSheets.sheets());
        shell.places().environments().askFilesBy(new FileDialogs(scene));
        shell.callDialogs().copyTo(ClipboardText.SYSTEM);
        scene.addEventHandler(CopiedEvent.COPIED, _ -> copied());
        scene.addEventHandler(
                ShowCallEvent.SHOW_CALL, wanted -> shell.callDialogs().show(wanted.number()));
        SortCommands.of(shell).forEach(shell::add);
        new SessionFileCommands(shell, scene).all().forEach(shell::add);
        var commands = new WindowCommands(shell, all.schemes()::next, this::quit);
        commands.install(scene);
        new TextSizeCommands(all.scale()).all().forEach(shell::add);
        WireWindow.follow(
                shell.wire(),
                shell.callDialogs().origins(),
                shell.callDialogs().commands(),
                shell.environmentProperty().map(EnvironmentState::titleOfCalls),
                shell.idleLock().lockedProperty(),
                view.root(),
                calls -> dressed(new CallsFrame(calls, shell.environmentProperty())),
                commands::installInCalls);
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
        return all.schemes().schemeProperty();
    }

    /** Chooses the environment that is opened when the window is shown; else it is the sandbox. */
    public void startIn(Environment environment) {
        first = environment;
    }

    /** Shows the window; the environment is opened after the first frame. */
    public void show(Stage stage) {
        stage.titleProperty().bind(shell.environmentProperty().map(EnvironmentState::title));
        stage.setScene(scene);
        stage.setOnCloseRequest(this::close);
        stage.setOnHidden(_ -> all.closed(this, stage));
        shown = Optional.of(stage);
        all.show(this, stage);
        FirstFrame.after(
                scene,
                () -> {
                    WindowPlacement.keepVisible(stage);
                    shell.go(first);
                });
        stage.show();
    }

    /** Whether it shows an environment, or is about to open it. */
    boolean isShowing(Environment environment) {
        return shell.environmentProperty().get().environment().id().equals(environment.id());
    }

    void toFront() {
        shown.ifPresent(stage -> {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        });
    }

    void hide() {
        shown.ifPresent(Stage::hide);
    }

    /** Shows that something went wrong inside Gatehouse. */
    void showFault(Throwable fault) {
        String sentence = FailureMessages.of(new WorkFailure.Bug(fault), "Portos").text();
        shell.tell(new ToastMessage(ScreenNotice.NoticeKind.WARNING, sentence));
    }

    /** A root in the size and with the rows that the person chose for all windows. */
    private Parent dressed(Parent content) {
        var zoomed = new ZoomPane(content, all.scale());
        all.density().dress(zoomed);
        return zoomed;
    }

    /** A warning that is on the screen stays. */
    private void copied() {
        if (shell.toastProperty().get().kind() != ScreenNotice.NoticeKind.WARNING) {
            String sentence = MessageBundle.of("copied");
            shell.tell(new ToastMessage(ScreenNotice.NoticeKind.GOOD, sentence));
        }
    }

    /** Closing the last window ends the program. */
    private void close(WindowEvent request) {
        if (all.isLast(this) && !shell.mayQuit(this::hide)) {
            request.consume();
        }
    }

    private void quit() {
        if (shell.mayQuit(all::closeAll)) {
            all.closeAll();
        }
    }
}
