package gatehouse.views.srs;

import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.srs.SrsDialog;
import gatehouse.console.srs.SrsViewModels;
import gatehouse.console.srs.SrsWindow;
import gatehouse.views.recording.LadderView;
import gatehouse.views.recording.RecordingServerView;
import gatehouse.views.recording.RecordingSignInView;
import gatehouse.views.recording.StepDetailView;
import gatehouse.views.shell.ListDetailPage;
import gatehouse.views.shell.ShellScreen;
import gatehouse.views.shell.SystemViews;

import java.util.Map;
import java.util.function.Function;

/** The screens of the Genesys Screen Recording Service: the recording and its dialogs. */
public final class SrsViews implements SystemViews<SrsDialog> {
    private static final double LADDER_SHARE = 0.62;

    private final SrsWindow srs;

    /** The screens for one window. */
    public SrsViews(ShellViewModel shell) {
        this.srs = shell.system(SrsWindow.class);
    }

    @Override
    public Map<ShellPlace, Function<EnvironmentViewModel, ShellScreen>> places() {
        return Map.of(SrsWindow.RECORDING, environment -> recording(SrsViewModels.of(environment)));
    }

    /** The steps of the recording and, beside them, the evidence of one. */
    private ShellScreen recording(SrsViewModels there) {
        var ladder = new LadderView(there.recording(), there.left(), srs.dialogs());
        var evidence = new StepDetailView(there.recording());
        return new ListDetailPage(
                ladder.root(), ladder.firstFocus(), evidence.root(), LADDER_SHARE);
    }

    @Override
    public SystemWindow window() {
        return srs;
    }

    @Override
    public Class<SrsDialog> dialogType() {
        return SrsDialog.class;
    }

    @Override
    public ShellScreen dialog(SrsDialog dialog) {
        return switch (dialog) {
            case SrsDialog.SignIn(var model, _) -> new RecordingSignInView(model);
            case SrsDialog.AskServer(var model) -> new RecordingServerView(model);
        };
    }
}
