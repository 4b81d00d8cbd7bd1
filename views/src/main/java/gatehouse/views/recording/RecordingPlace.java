package gatehouse.views.recording;

import gatehouse.console.shell.DeskViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.shell.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.controlsfx.control.MasterDetailPane;

/** The place of the recording: the ladder, and beside it the evidence of one step. */
public final class RecordingPlace implements Screen {
    private static final double LADDER_SHARE = 0.62;

    private final MasterDetailPane root = new MasterDetailPane();
    private final LadderView ladder;

    /** The place for one environment. */
    public RecordingPlace(DeskViewModel desk, ShellViewModel shell) {
        this.ladder = new LadderView(desk.recording(), desk.leftSessions(), shell.recording());
        root.setAnimated(false);
        root.setMasterNode(ladder.root());
        root.setDetailNode(new StepDetailView(desk.recording()).root());
        root.setDividerPosition(LADDER_SHARE);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return ladder.firstFocus();
    }
}
