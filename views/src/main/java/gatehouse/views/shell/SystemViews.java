package gatehouse.views.shell;

import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;

import java.util.Optional;

/** The screens of one system: those of its places and those of its dialogs. */
public interface SystemViews {
    /** The screen of a place of {@code environment}; empty if the place is another system's. */
    Optional<ShellScreen> place(ShellPlace place, EnvironmentViewModel environment);

    /** The screen of a dialog; empty if the dialog is another system's. */
    Optional<ShellScreen> dialog(DialogRequest.SystemDialog dialog);
}
