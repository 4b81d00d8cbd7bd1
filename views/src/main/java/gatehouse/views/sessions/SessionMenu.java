package gatehouse.views.sessions;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.work.Command;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.ContextMenus;

import javafx.scene.Node;
import javafx.scene.control.TableView;

import java.util.ArrayList;
import java.util.List;

/**
 * The menu of the session that is looked at, the same in the list and in the detail.
 *
 * @param commands of the window
 */
public record SessionMenu(PortosViewModels portos, List<Command> commands) {
    /** Opens it on rows of the list, and a menu of the columns on their headers. */
    void onRows(TableView<SessionLine> table) {
        ContextMenus.onRows(table, () -> sections(table), columns(table)::menu);
    }

    /** The columns of the list. */
    ColumnArrangement columns(TableView<SessionLine> table) {
        return new ColumnArrangement(table, portos.columns(), commands);
    }

    /** Opens it on one fact of the detail. */
    void onFact(Node fact, String value) {
        ContextMenus.on(
                fact,
                _ -> {
                    var all = new ArrayList<List<Command>>();
                    all.add(List.of(ContextMenus.copyValue(fact, value)));
                    all.addAll(sections(fact));
                    return all;
                });
    }

    /** Runs a command of the window. */
    void run(String key) {
        named(key).forEach(Command::run);
    }

    /** Filters the list by a term, or no longer. */
    void filterBy(String term) {
        portos.sessions().filter().toggle(term);
    }

    private List<List<Command>> sections(Node from) {
        return List.of(
                List.of(
                        named("copy").getFirst(),
                        new Command("copyShortId", "", () -> copyShortId(from))),
                named("copyTable", "exportSessions"),
                named("filterPerson", "filterDevice", "filterDeviceType"),
                named("leaveOutPerson", "leaveOutDevice", "leaveOutDeviceType"),
                named("mark", "showCalls"),
                named("revoke"));
    }

    private List<Command> named(String... keys) {
        return ContextMenus.named(commands, keys);
    }

    private void copyShortId(Node from) {
        portos.detail()
                .words()
                .getValue()
                .map(SessionFormatter::shortId)
                .ifPresent(id -> ClipboardText.copy(from, id));
    }
}
