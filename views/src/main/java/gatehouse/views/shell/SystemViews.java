package gatehouse.views.shell;

import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;

import java.util.Map;
import java.util.function.Function;

/**
 * The screens of one system.
 *
 * @param <D> the dialogs of the system, a sealed type, so that none is forgotten
 */
public interface SystemViews<D extends DialogRequest.SystemDialog> {
    /** How the screen of each of its places is built. */
    Map<ShellPlace, Function<EnvironmentViewModel, ShellScreen>> places();

    /** What all of its dialogs are. */
    Class<D> dialogType();

    /** The screen of a dialog. */
    ShellScreen dialog(D dialog);
}
