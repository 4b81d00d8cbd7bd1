package gatehouse.views.temporarykey;

import gatehouse.console.shell.DeskViewModel;
import gatehouse.views.shell.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.controlsfx.control.MasterDetailPane;

/** The place of the temporary keys: the field and the verdicts, and beside them the one chosen. */
public final class TemporaryKeyPlace implements Screen {
    private static final double LIST_SHARE = 0.68;

    private final MasterDetailPane root = new MasterDetailPane();
    private final TemporaryKeysView list;

    /** The place for one environment. */
    public TemporaryKeyPlace(DeskViewModel desk) {
        this.list = new TemporaryKeysView(desk.temporaryKeys());
        root.setAnimated(false);
        root.setMasterNode(list.root());
        root.setDetailNode(new KeyDetailView(desk.temporaryKeys()).root());
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
