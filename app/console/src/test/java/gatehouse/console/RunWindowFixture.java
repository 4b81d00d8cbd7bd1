package gatehouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.environments.Environment;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.portos.RunDialogViewModel;
import gatehouse.console.sessions.revoke.RevokePlanState;
import gatehouse.console.sessions.revoke.RevokePlanViewModel;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.PlayedWindows;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.work.WindowSign;

import org.junit.jupiter.api.BeforeEach;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A window on a shop with six tills, whose sessions may be revoked together. */
abstract class RunWindowFixture extends ShopWindowFixture {
    static final List<Session> TILLS =
            IntStream.range(0, 6)
                    .mapToObj(number ->
                            session("till" + number + "0".repeat(27), "12", "P0" + number))
                    .toList();

    ShellViewModel shell;

    @BeforeEach
    final void openWindow() {
        shell = console.shell(new PlayedWindows());
    }

    @Override
    final List<Session> tills() {
        return TILLS;
    }

    /** Marks the tills, plans, and begins; the answers are held until they may come. */
    final RevokeRunViewModel beginRun() {
        EnvironmentViewModel opened = signInToStore();
        PortosViewModels portos = PortosViewModels.of(opened);
        opened.guard().arm();
        RevokePlanViewModel plan = planForTills(portos);
        assertThat(plan.obstacle().get()).isNotEmpty();
        plan.reasonProperty().set("left signed in");
        plan.press();
        return dialog().run();
    }

    /** The plan to revoke the tills, each read again. */
    final RevokePlanViewModel planForTills(PortosViewModels portos) {
        portos.sessions().filter().textProperty().set("user:12");
        ui.until(() -> portos.sessions().rows().size() == TILLS.size());
        shell.system(PortosWindow.class).many().revokeShown();
        RevokePlanViewModel plan =
                ((PortosDialog.PlanRevokes) shell.dialogProperty().get()).model();
        plan.open();
        ui.until(() -> plan.stateProperty().get() instanceof RevokePlanState.Planned);
        return plan;
    }

    final EnvironmentViewModel signInToStore() {
        return signInTo(environment("Store 12", store));
    }

    final EnvironmentViewModel signInTo(Environment environment) {
        return signInTo(environment, shell);
    }

    final RunDialogViewModel dialog() {
        return ((PortosDialog.FollowRun) shell.dialogProperty().get()).model();
    }

    final Optional<WindowSign> sign() {
        return shell.system(PortosWindow.class).many().signProperty().get();
    }

    static Optional<RunEnding> ending(RevokeRunViewModel run) {
        return run.stateProperty().get() instanceof RevokeRunState.Ended(RunEnding how, String _)
                ? Optional.of(how)
                : Optional.empty();
    }

    final long deletes() {
        return TILLS.stream().mapToLong(till -> store.count("DELETE", path(till))).sum();
    }
}
