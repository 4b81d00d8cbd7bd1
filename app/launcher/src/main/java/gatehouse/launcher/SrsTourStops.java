package gatehouse.launcher;

import gatehouse.clients.srs.SrsFinding;
import gatehouse.console.recording.RecordingSessionReport;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.srs.SrsDialog;
import gatehouse.console.srs.SrsViewModels;
import gatehouse.console.srs.SrsWindow;

import java.util.List;
import java.util.Optional;

/** The stops of the tour at the place of the recording. */
record SrsTourStops(ShellViewModel shell) {
    /** Check without side effects, sign an agent in, watch the session, log out. */
    List<TourStop> all() {
        return List.of(
                new TourStop("recording", this::go, this::isLookedAt),
                new TourStop("recording-evidence", this::choose, () -> true),
                new TourStop("recording-sign-in", this::askToSignIn, this::isAsked),
                new TourStop("recording-alive", this::signIn, () -> is(SrsFinding.LOGGED_IN)),
                new TourStop("recording-log-out", this::askToLogOut, this::isAskedToAct),
                new TourStop(
                        "recording-logged-out",
                        this::press,
                        () -> is(SrsFinding.LOGOUT_CONFIRMED) && !isAskedToAct()),
                new TourStop(
                        "recording-server",
                        shell.system(SrsWindow.class).dialogs()::checkServer,
                        () -> true),
                new TourStop("recording-left", this::leave, () -> true));
    }

    private void go() {
        leave();
        shell.placeProperty().set(SrsWindow.RECORDING);
    }

    private boolean isLookedAt() {
        return SrsViewModels.of(opened()).recording().steps().size() > 3;
    }

    private void choose() {
        SrsViewModels.of(opened())
                .recording()
                .selectedProperty()
                .set(Optional.of(SrsViewModels.of(opened()).recording().steps().get(1)));
    }

    private void askToSignIn() {
        opened().guard().arm();
        shell.system(SrsWindow.class).dialogs().signIn();
        if (shell.dialogProperty().get() instanceof SrsDialog.SignIn(var model, _)) {
            model.reasonProperty().set("Agent is not recorded since the update");
            model.ticketProperty().set("HELP-1340");
        }
    }

    private void signIn() {
        if (shell.dialogProperty().get() instanceof SrsDialog.SignIn(var model, _)) {
            model.signIn("sandbox".toCharArray());
        }
    }

    private void askToLogOut() {
        shell.system(SrsWindow.class).dialogs().logOut();
        if (shell.dialogProperty().get() instanceof DialogRequest.Act(var model, _)) {
            model.reasonProperty().set("Looked at it; HELP-1340");
        }
    }

    private void press() {
        if (shell.dialogProperty().get() instanceof DialogRequest.Act(var model, _)) {
            model.press();
        }
    }

    private boolean isAsked() {
        return shell.dialogProperty().get() instanceof SrsDialog.SignIn;
    }

    private boolean isAskedToAct() {
        return shell.dialogProperty().get() instanceof DialogRequest.Act;
    }

    private boolean is(SrsFinding finding) {
        RecordingSessionReport report =
                SrsViewModels.of(opened()).recording().sessionProperty().get();
        return report.latest().filter(last -> last.finding() == finding).isPresent();
    }

    private void leave() {
        shell.dialogProperty().get().leave();
    }

    private EnvironmentViewModel opened() {
        return shell.open().orElseThrow();
    }
}
