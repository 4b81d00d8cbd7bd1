package gatehouse.views.srs;

import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.DialogRequest.SrsDialog;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.recording.LadderView;
import gatehouse.views.recording.RecordingServerView;
import gatehouse.views.recording.RecordingSignInView;
import gatehouse.views.recording.StepDetailView;
import gatehouse.views.shell.ListDetailPage;
import gatehouse.views.shell.ShellScreen;
import gatehouse.views.shell.SystemViews;

/** The screens of the Genesys Screen Recording Service: the recording and its dialogs. */
public final class SrsViews implements SystemViews<SrsDialog> {
    private static final double LADDER_SHARE = 0.62;

    private final ShellViewModel shell;

    /** The screens for one window. */
    public SrsViews(ShellViewModel shell) {
        this.shell = shell;
    }

    /** The steps of the recording and, beside them, the evidence of one. */
    public ShellScreen recording(EnvironmentViewModel environment) {
        var ladder =
                new LadderView(
                        environment.recording(), environment.leftSessions(), shell.recording());
        var evidence = new StepDetailView(environment.recording());
        return new ListDetailPage(
                ladder.root(), ladder.firstFocus(), evidence.root(), LADDER_SHARE);
    }

    @Override
    public ShellScreen dialog(SrsDialog dialog) {
        return switch (dialog) {
            case DialogRequest.RecordingSignIn(var model) -> new RecordingSignInView(model);
            case DialogRequest.RecordingServer(var model) -> new RecordingServerView(model);
        };
    }
}
