package gatehouse.views.sessions;

import gatehouse.console.sessions.display.ColumnChoice;
import gatehouse.console.sessions.display.SessionColumnsViewModel;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.work.Command;
import gatehouse.views.fx.ColumnChanges;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FittedColumns;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the columns of the list in the order and width that the person likes, and keeps what is done
 * to them with the mouse. The first column has the marks and stays where it is.
 *
 * @param commands of the window, for the menu of the headers
 */
record ColumnArrangement(
        TableView<SessionLine> table, SessionColumnsViewModel model, List<Command> commands) {
    /** The keys of fields, the most useful first. */
    private static final List<String> KEPT_LONGEST =
            List.of(
                    "person",
                    "device",
                    "idle",
                    "expires",
                    "environment",
                    "change",
                    "started",
                    "user",
                    "type");

    /** Follows the choices until the subscription ends. */
    Subscription follow() {
        FittedColumns fitted =
                FittedColumns.of(table, KEPT_LONGEST)
                        .fixed(table.getColumns().getFirst())
                        .wanted(this::isShown);
        return Subscription.combine(
                fitted.start(),
                model.columnsProperty()
                        .subscribe(wanted -> {
                            arrange(wanted);
                            fitted.fit();
                        }),
                ColumnChanges.order(table, model::order),
                ColumnChanges.widths(table, model::widths));
    }

    /** What can be done with the columns. */
    List<List<Command>> menu() {
        return List.of(
                ContextMenus.named(commands, "columns", "resetColumns"),
                ContextMenus.named(commands, "exactTimes", "utcTimes"));
    }

    private boolean isShown(TableColumn<?, ?> column) {
        return model.columnsProperty().get().stream()
                .anyMatch(choice -> choice.shown() && choice.key().equals(column.getId()));
    }

    private void arrange(List<ColumnChoice> wanted) {
        List<TableColumn<SessionLine, ?>> now = table.getColumns();
        var next = new ArrayList<TableColumn<SessionLine, ?>>();
        next.add(now.getFirst());
        for (ColumnChoice choice : wanted) {
            now.stream()
                    .filter(column -> choice.key().equals(column.getId()))
                    .forEach(column -> {
                        column.setPrefWidth(choice.width());
                        next.add(column);
                    });
        }
        if (!next.equals(now)) {
            table.getColumns().setAll(next);
        }
    }
}
