package gatehouse.views.sessions;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.shell.CommandObstacles;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.work.Command;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.Optional;

/** Sorts the list of sessions by keys: one command for each column that can be sorted. */
public final class SortCommands {
    private final ShellViewModel shell;

    private SortCommands(ShellViewModel shell) {
        this.shell = shell;
    }

    /** The commands, in the order of the columns; none of them has a key of its own. */
    public static List<Command> of(ShellViewModel shell) {
        var sorting = new SortCommands(shell);
        ObservableBooleanValue listed =
                BooleanExpression.booleanExpression(
                        shell.environmentProperty().map(_ -> sorting.list().isPresent()));
        return SessionOrder.FIELDS.stream()
                .map(field ->
                        new Command(
                                "sort." + field.text().key(),
                                "",
                                listed,
                                new CommandObstacles(shell)::missing,
                                () -> sorting.list().ifPresent(opened -> sort(opened, field))))
                .toList();
    }

    private Optional<EnvironmentViewModel> list() {
        return shell.open().filter(opened -> opened.places().contains(PortosWindow.SESSIONS));
    }

    /** As a click on the header: the second time, the other way round. */
    private static void sort(EnvironmentViewModel opened, SessionField field) {
        ObjectProperty<SessionOrder> order = PortosViewModels.of(opened).sessions().orderProperty();
        SessionOrder now = order.get();
        order.set(now.field().equals(field) ? now.reversed() : SessionOrder.by(field));
    }
}
