package gatehouse.views.shell;

import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.work.WindowSign;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The screens of one system.
 *
 * @param <D> the dialogs of the system, a sealed type, so that none is forgotten
 */
public interface SystemViews<D extends DialogRequest.SystemDialog> {
    /** How the screen of each of its places is built. */
    Map<ShellPlace, Function<EnvironmentViewModel, ShellScreen>> places();

    /** What the window has of the system. */
    SystemWindow window();

    /** What all of its dialogs are. */
    Class<D> dialogType();

    /** A sign for the bar of the window, of what goes on or waits; empty where there is none. */
    default ObservableValue<Optional<WindowSign>> sign() {
        return new SimpleObjectProperty<>(Optional.empty());
    }

    /** The screen of a dialog. */
    ShellScreen dialog(D dialog);
}
