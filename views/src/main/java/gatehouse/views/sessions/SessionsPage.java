package gatehouse.views.sessions;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.work.Command;
import gatehouse.views.shell.ListDetailPage;
import gatehouse.views.shell.ShellScreen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;

/**
 * The page of sessions: the list, the selected session, and the keys that lead from one to the
 * other.
 */
public final class SessionsPage implements ShellScreen {
    private final PortosViewModels portos;
    private final SessionDetailView detail;
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
        this.portos = portos;
        var menu = new SessionMenu(portos, commands);
        var list =
                new SessionsView(portos.sessions(), saveFilter, window.many()::revokeMarked, menu);
        // After the dialog the focus is where nothing is done: in the list.
        this.detail =
                new SessionDetailView(
                        portos.detail(),
                        () -> {
                            list.firstFocus().requestFocus();
                            window.dialogs().revoke();
                        },
                        menu,
                        window.history().commands());
        this.page =
                new ListDetailPage(
                        list.root(),
                        list.firstFocus(),
                        detail.root(),
                        portos.listShare().property());
        firstFocus().addEventHandler(KeyEvent.KEY_PRESSED, this::chosen);
        root().addEventHandler(KeyEvent.KEY_PRESSED, this::back);
    }

    @Override
    public Parent root() {
        return page.root();
    }

    @Override
    public Node firstFocus() {
        return page.firstFocus();
    }

    /** Enter leads from a row to the actions of that session. */
    private void chosen(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            detail.firstFocus().requestFocus();
            event.consume();
        }
    }

    /**
     * Enter leads from the filter to the rows. Esc does so from everywhere, and clears the filter.
     */
    private void back(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        if (escape || (typing && event.getCode() == KeyCode.ENTER)) {
            if (typing && escape) {
                portos.sessions().filter().clear().run();
            }
            firstFocus().requestFocus();
            event.consume();
        }
    }
}
