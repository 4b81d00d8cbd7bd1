package gatehouse.views.shell;

import gatehouse.console.shell.DialogRequest;

/**
 * The screens of one system: a method for each of its places, and one for all of its dialogs.
 *
 * @param <D> the dialogs of the system, a sealed type, so that none is forgotten
 */
public interface SystemViews<D extends DialogRequest.SystemDialog> {
    /** The screen of a dialog. */
    ShellScreen dialog(D dialog);
}
