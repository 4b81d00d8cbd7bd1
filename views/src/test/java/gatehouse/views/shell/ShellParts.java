package gatehouse.views.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.work.Command;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The parts of the shell that nobody else sees, for tests that look at every view. */
public final class ShellParts {
    private ShellParts() {}

    /** A new status line. */
    public static Parent statusLine(WireViewModel model) {
        var empty = new SimpleStringProperty("");
        return new StatusLineView(model, empty, empty, "").root();
    }

    /** What is shown in place of everything else while the window is locked. */
    public static Parent lock(ShellViewModel model) {
        return new LockView(model).root();
    }

    /** Runs the commands of the keys that are pressed in a scene in which nothing is asked. */
    public static void listen(Scene scene, Supplier<List<Command>> commands) {
        KeyboardDispatcher.listen(scene, commands, () -> false);
    }

    /** Shows the menu bar of an operating system in a window, if that has one. */
    public static Subscription systemMenu(ShellViewModel model, Pane window, String os) {
        return new MainMenu(model, List.of()).showInSystem(window, os);
    }

    /** A new frame for a question. */
    public static Parent questionFrame(Environment environment, Parent question) {
        return new DialogFrame(environment, Optional.empty(), question, Optional.empty()).root();
    }
}
