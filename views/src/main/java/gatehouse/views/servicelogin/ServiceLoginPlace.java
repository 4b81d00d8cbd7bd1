package gatehouse.views.servicelogin;

import gatehouse.console.shell.DeskViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.shell.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.controlsfx.control.MasterDetailPane;

/**
 * The place of the service logins: what to open and what was opened, and beside it the one chosen.
 */
public final class ServiceLoginPlace implements Screen {
    private static final double LIST_SHARE = 0.6;

    private final MasterDetailPane root = new MasterDetailPane();
    private final ServiceLoginsView list;

    /** The place for one environment. */
    public ServiceLoginPlace(DeskViewModel desk, ShellViewModel shell) {
        this.list = new ServiceLoginsView(desk.serviceLogins(), shell.superOffice()::openLogin);
        var detail = new LoginDetailView(desk.serviceLogins(), shell.superOffice());
        root.setAnimated(false);
        root.setMasterNode(list.root());
        root.setDetailNode(detail.root());
        root.setDividerPosition(LIST_SHARE);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return list.firstFocus();
    }
}
