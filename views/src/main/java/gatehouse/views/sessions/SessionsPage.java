package gatehouse.views.sessions;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.work.Command;
import gatehouse.views.shell.ListDetailPage;
import gatehouse.views.shell.ShellScreen;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.List;

/**
 * The page of sessions: the list, the selected session, and the keys that lead from one to the
 * other.
 */
public final class SessionsPage implements ShellScreen {
    private final ListDetailPage page;

    /**
     * The page for one environment.
     *
     * @param saveFilter asks under which name to save the filter
     * @param commands of the window
     */
    public SessionsPage(
            PortosViewModels portos,
            PortosWindow window,
            Runnable saveFilter,
            List<Command> commands) {
        var menu = new SessionMenu(portos, commands);
        var list =
                new SessionsView(portos.sessions(), saveFilter, window.many()::revokeMarked, menu);
        // After the dialog the focus is where nothing is done: in the list, or on the way back.
        var detail =
                new SessionDetailView(
                        () -> {
                            firstFocus().requestFocus();
                            window.dialogs().revoke();
                        },
                        menu,
                        window.history().commands());
        this.page =
                new ListDetailPage(
                                list.root(),
                                list.firstFocus(),
                                detail.root(),
                                portos.listShare().property())
                        .withKeys(detail::firstFocus, portos.sessions().filter().clear()::run);
    }

    @Override
    public Parent root() {
        return page.root();
    }

    @Override
    public Node firstFocus() {
        return page.firstFocus();
    }
}
