package gatehouse.launcher;

import gatehouse.clients.srs.SrsFinding;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.environments.EmbeddedSandbox.SandboxUser;
import gatehouse.console.environments.SystemId;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.recording.LadderReport;
import gatehouse.console.recording.RecordingSessionState;
import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.srs.SrsDialog;
import gatehouse.console.srs.SrsViewModels;
import gatehouse.console.srs.SrsWindow;
import gatehouse.console.superoffice.SuperOfficeDialog;
import gatehouse.console.superoffice.SuperOfficeViewModels;
import gatehouse.console.superoffice.SuperOfficeWindow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What is asked before each other act in an environment that is no sandbox, once changes are
 * allowed there: many revokes, service logins, screen recording.
 *
 * @param prefix of the names of the stops
 */
record RealActTourStops(ShellViewModel shell, TourShop shop, String prefix) {
    private static final String TILLS = "PDA";
    private static final Map<String, String> LOST_LOGIN =
            Map.of("system", "srs", "kind", "drop-after", "route", "GET /api/v2/me");
    private static final String REASON = "Agreed with the shop on the phone";

    List<TourStop> all() {
        return List.of(
                stop("marks", this::leave, this::isMarked),
                stop("revoke-plan", this::plan, this::isPlanned),
                stop("login-question", this::goToLogins, this::isLoginAsked),
                stop("login-remove", this::press, this::isRemovalAsked),
                stop("recording-trust", this::goToRecording, this::isTrustAsked),
                stop("recording-sign-in", this::press, this::isSignInAsked),
                stop("recording-log-out", this::signIn, this::isLogOutAsked),
                stop("recording-log-out-anyway", this::press, this::isLogOutAnywayAsked));
    }

    private TourStop stop(String step, Runnable act, BooleanSupplier reached) {
        return new TourStop(prefix + "-" + step, act, reached);
    }

    /** Once the tills of the question before are listed, all of them are marked. */
    private boolean isMarked() {
        SessionsViewModel list = PortosViewModels.of(opened()).sessions();
        boolean listed =
                !list.rows().isEmpty()
                        && list.rows().stream().allMatch(RealActTourStops::isOnATill);
        if (listed && list.marks().marksProperty().get().count() == 0) {
            list.marks().markShown();
        }
        return listed && list.marks().marksProperty().get().count() > 0;
    }

    private static boolean isOnATill(SessionLine line) {
        return TILLS.equals(line.session().envName());
    }

    private void plan() {
        shell.system(PortosWindow.class).many().revokeMarked();
    }

    private boolean isPlanned() {
        return shell.dialogProperty().get() instanceof PortosDialog.PlanRevokes(var plan, _, _)
                && plan.planned() > 0;
    }

    /** Goes there as somebody who may open one. */
    private void goToLogins() {
        leave();
        PortosViewModels.of(opened()).sessions().marks().clear();
        shell.placeProperty().set(SuperOfficeWindow.SERVICE_LOGIN);
        SuperOfficeViewModels.of(opened()).logins().form().remoteIpProperty().set("192.0.2.7");
        shell.system(SuperOfficeWindow.class).dialogs().signIn();
        if (shell.dialogProperty().get() instanceof SuperOfficeDialog.SignIn(var model, _)) {
            SandboxUser staff = played(SuperOfficeAddress.SCHEMA.system());
            model.who().userProperty().set(staff.name());
            model.signIn(staff.password().toCharArray(), new char[0]);
        }
    }

    private SandboxUser played(SystemId system) {
        return shop.sandbox().start().user(system).orElseThrow();
    }

    private boolean isLoginAsked() {
        if (isNothingAsked()) {
            shell.system(SuperOfficeWindow.class).dialogs().openLogin();
        }
        return TourStop.isAsked(shell);
    }

    /** Gives a reason and does what is asked. */
    private void press() {
        asked().ifPresent(model -> {
            model.reasonProperty().set(REASON);
            model.press();
        });
    }

    private boolean isRemovalAsked() {
        if (TourStop.isDone(shell)) {
            leave();
        }
        if (isNothingAsked() && !SuperOfficeViewModels.of(opened()).logins().rows().isEmpty()) {
            shell.system(SuperOfficeWindow.class).dialogs().removeLogin();
        }
        return TourStop.isAsked(shell);
    }

    private void goToRecording() {
        leave();
        shell.placeProperty().set(SrsWindow.RECORDING);
    }

    private boolean isTrustAsked() {
        if (isNothingAsked() && ladder().flatMap(LadderReport::untrusted).isPresent()) {
            shell.system(SrsWindow.class).dialogs().trust();
        }
        return TourStop.isAsked(shell);
    }

    private boolean isSignInAsked() {
        if (TourStop.isDone(shell)) {
            leave();
        }
        if (isNothingAsked() && ladder().filter(RealActTourStops::isReached).isPresent()) {
            shell.system(SrsWindow.class).dialogs().signIn();
        }
        return shell.dialogProperty().get() instanceof SrsDialog.SignIn;
    }

    private static boolean isReached(LadderReport ladder) {
        return ladder.untrusted().isEmpty() && ladder.isKnown();
    }

    private void signIn() {
        if (shell.dialogProperty().get() instanceof SrsDialog.SignIn(var model, _)) {
            SandboxUser agent = played(SrsAddress.SCHEMA.system());
            model.userProperty().set(agent.name());
            model.reasonProperty().set(REASON);
            model.signIn(agent.password().toCharArray());
        }
    }

    private boolean isLogOutAsked() {
        if (isNothingAsked() && isFound(SrsFinding.LOGGED_IN)) {
            shell.system(SrsWindow.class).dialogs().logOut();
        }
        return TourStop.isAsked(shell);
    }

    /** Once it is logged out, the answer to a further login is lost. */
    private boolean isLogOutAnywayAsked() {
        if (TourStop.isDone(shell)) {
            leave();
        }
        boolean uncertain =
                recording().sessionProperty().get().state()
                        instanceof RecordingSessionState.Uncertain;
        if (isNothingAsked() && uncertain) {
            shell.system(SrsWindow.class).dialogs().logOut();
        } else if (isNothingAsked() && isFound(SrsFinding.LOGOUT_CONFIRMED)) {
            shop.sandbox().systems().order(LOST_LOGIN);
            shell.system(SrsWindow.class).dialogs().signIn();
            signIn();
        }
        return uncertain && TourStop.isAsked(shell);
    }

    private boolean isFound(SrsFinding finding) {
        return recording()
                .sessionProperty()
                .get()
                .latest()
                .filter(last -> last.finding() == finding)
                .isPresent();
    }

    private Optional<LadderReport> ladder() {
        return recording().ladderProperty().get();
    }

    private RecordingViewModel recording() {
        return SrsViewModels.of(opened()).recording();
    }

    private Optional<ActDialogViewModel> asked() {
        return shell.dialogProperty().get() instanceof DialogRequest.Act(var model, _)
                ? Optional.of(model)
                : Optional.empty();
    }

    private boolean isNothingAsked() {
        return shell.dialogProperty().get() instanceof DialogRequest.None;
    }

    private void leave() {
        shell.dialogProperty().get().leave();
    }

    private EnvironmentViewModel opened() {
        return shell.open().orElseThrow();
    }
}
