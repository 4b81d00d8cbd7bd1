package gatehouse.views.shell;

import gatehouse.console.shell.DeskViewModel;
import gatehouse.console.shell.Question;
import gatehouse.console.shell.ShellPlace;

import java.util.Optional;

/** The screens of one system: those of its places and those of its dialogs. */
public interface SystemViews {
    /** The screen of a place of {@code environment}; empty if the place is another system's. */
    Optional<ShellScreen> place(ShellPlace place, DeskViewModel environment);

    /** The screen of a dialog; empty if the dialog is another system's. */
    Optional<ShellScreen> dialog(Question.SystemDialog dialog);
}
