package gatehouse.views.sessions;

import gatehouse.console.shell.DeskViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.shell.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.controlsfx.control.MasterDetailPane;

/** The place of the sessions: the list, and beside it the session that is looked at. */
public final class SessionsPlace implements Screen {
    private static final double LIST_SHARE = 0.72;

    private final MasterDetailPane root = new MasterDetailPane();
    private final DeskViewModel desk;
    private final SessionsView list;
    private final SessionDetailView detail;

    /** The place for one environment. */
    public SessionsPlace(DeskViewModel desk, ShellViewModel shell) {
        this.desk = desk;
        this.list = new SessionsView(desk.sessions(), shell::keepFilter);
        this.detail = new SessionDetailView(desk.detail(), shell::revoke);
        root.setAnimated(false);
        root.setMasterNode(list.root());
        root.setDetailNode(detail.root());
        root.setDividerPosition(LIST_SHARE);
        firstFocus().addEventHandler(KeyEvent.KEY_PRESSED, this::chosen);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::back);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return list.firstFocus();
    }

    /** Enter goes from a row to what can be done with it. */
    private void chosen(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            detail.firstFocus().requestFocus();
            event.consume();
        }
    }

    /** Enter goes from the filter to the rows; so does Esc, and takes what was typed along. */
    private void back(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        if (escape || (typing && event.getCode() == KeyCode.ENTER)) {
            if (typing && escape) {
                desk.sessions().filter().clear().run();
            }
            firstFocus().requestFocus();
            event.consume();
        }
    }
}
