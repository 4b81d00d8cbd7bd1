package gatehouse.views.shell;

import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.shell.WindowPlaces;
import gatehouse.console.work.WindowSign;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;

/** Builds what the shell puts in the window; the shell itself knows no feature. */
public interface ScreenFactory {
    /** The screen of a place of {@code environment}. */
    ShellScreen place(ShellPlace place, EnvironmentViewModel environment);

    /** The screen of a place of the program itself. */
    ShellScreen place(WindowPlaces.ProgramPlace place);

    /** A sign for the bar, of what goes on or waits; empty where there is none. */
    ObservableValue<Optional<WindowSign>> sign();

    /** The systems of the window, in the order of their places. */
    List<SystemWindow> systems();

    /** The screen of a dialog; empty if nothing is asked. */
    Optional<ShellScreen> dialog(DialogRequest question);
}
