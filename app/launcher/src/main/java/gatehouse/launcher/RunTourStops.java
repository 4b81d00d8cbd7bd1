package gatehouse.launcher;

import gatehouse.console.acts.runs.RunPhase;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.revoke.RevokePlanViewModel;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.shell.ShellViewModel;

import java.util.List;
import java.util.Optional;

/** The stops of the tour at which many sessions are marked, planned and revoked. */
final class RunTourStops {
    private final ShellViewModel shell;

    RunTourStops(ShellViewModel shell) {
        this.shell = shell;
    }

    List<TourStop> all() {
        return List.of(
                new TourStop("marks", () -> filter("env:CashRegister"), this::isMarked),
                new TourStop("revoke-plan", this::plan, this::isPlanned),
                new TourStop("run-paused", this::begin, () -> isIn(RunPhase.PAUSED)),
                new TourStop("run", this::resume, this::isUnderWay),
                new TourStop("run-receipt", () -> {}, this::isEnded));
    }

    private SessionsViewModel list() {
        return PortosViewModels.of(shell.open().orElseThrow()).sessions();
    }

    private void filter(String text) {
        shell.dialogProperty().get().leave();
        list().filter().textProperty().set(text);
    }

    /** Once the tills are listed, all are marked, and some of them hidden. */
    private boolean isMarked() {
        int rows = list().rows().size();
        int marked = list().marks().marksProperty().get().count();
        if (marked == 0 && rows < 100) {
            list().marks().markShown();
            filter("env:CashRegister idle>1h");
        }
        return marked > rows;
    }

    private void plan() {
        shell.system(PortosWindow.class).many().revokeMarked();
        planned()
                .ifPresent(plan -> {
                    plan.reasonProperty().set("Left signed in over night");
                    plan.ticketProperty().set("HELP-1204");
                });
    }

    private Optional<RevokePlanViewModel> planned() {
        return shell.dialogProperty().get() instanceof PortosDialog.PlanRevokes(var model, _, _)
                ? Optional.of(model)
                : Optional.empty();
    }

    private boolean isPlanned() {
        return planned().filter(plan -> plan.planned() > 0).isPresent();
    }

    private void begin() {
        planned()
                .ifPresent(plan -> {
                    plan.countProperty().set(String.valueOf(plan.planned()));
                    plan.press();
                });
        run().ifPresent(RevokeRunViewModel::pause);
    }

    private Optional<RevokeRunViewModel> run() {
        return shell.dialogProperty().get() instanceof PortosDialog.FollowRun(var model)
                ? Optional.of(model.run())
                : Optional.empty();
    }

    private boolean isIn(RunPhase phase) {
        return run().filter(run -> run.progressProperty().get().phase() == phase).isPresent();
    }

    private void resume() {
        run().ifPresent(RevokeRunViewModel::resume);
    }

    private boolean isUnderWay() {
        return run().filter(run -> run.progressProperty().get().done() > 0).isPresent();
    }

    private boolean isEnded() {
        return run().filter(run -> run.stateProperty().get() instanceof RevokeRunState.Ended)
                .isPresent();
    }
}
